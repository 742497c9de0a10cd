/* A PKCS#11 module of which nothing is right but what a test asks for by ODD_TOKEN. It has one token with one certificate
 * (ODD_TOKEN_CERTIFICATE, a file in DER), whose PIN is 1234; three wrong ones lock it, counted in ODD_TOKEN_STATE. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long ulong_t;
typedef struct { ulong_t type; void *value; ulong_t length; } attribute_t;

static int is(const char *what) {
  const char *wanted = getenv("ODD_TOKEN");
  return wanted && strcmp(wanted, what) == 0;
}

static int wrong_tries(void) {
  int count = 0;
  FILE *file = fopen(getenv("ODD_TOKEN_STATE"), "r");
  if (file) { if (fscanf(file, "%d", &count) != 1) count = 0; fclose(file); }
  return count;
}

static void keep_tries(int count) {
  FILE *file = fopen(getenv("ODD_TOKEN_STATE"), "w");
  if (file) { fprintf(file, "%d", count); fclose(file); }
}

static ulong_t initialize(void *given) {
  (void)given;
  if (is("abort")) abort();
  if (is("crash")) *(volatile int *)0 = 1;
  if (is("hang")) for (;;) sleep(60);
  return is("refuse") ? 0x5 : 0;
}

static ulong_t finalize(void *given) { (void)given; return 0; }

static ulong_t slot_list(unsigned char present, ulong_t *list, ulong_t *count) {
  (void)present;
  if (list) list[0] = 7;
  *count = 1;
  return 0;
}

static void padded(unsigned char *to, const char *text, size_t length) {
  size_t size = strlen(text);
  memset(to, ' ', length);
  memcpy(to, text, size < length ? size : length);
}

static ulong_t token_info(ulong_t slot, unsigned char *info) {
  (void)slot;
  if (is("emptied")) return 0xE0;
  memset(info, 0, 208);
  /* The 32 bytes end in the middle of the last letter. */
  padded(info, "Ch\xE1\xBB\xA7 t\xE1\xBB\x8B" "ch H\xE1\xBB\x99i \xC4\x91\xE1\xBB\x93ng x\xC3\xA3 \xC6\xAFu", 32);
  padded(info + 32, "Odd", 32);
  padded(info + 64, "Token", 16);
  padded(info + 80, "0001", 16);
  ulong_t flags = 0x4 | 0x8 | 0x400;
  int wrong = wrong_tries();
  if (!is("silent")) {
    if (wrong == 1) flags |= 0x10000;
    if (wrong == 2) flags |= 0x20000;
    if (wrong >= 3) flags |= 0x40000;
  }
  if (is("pad")) flags |= 0x100;
  memcpy(info + 96, &flags, sizeof flags);
  return 0;
}

static ulong_t mechanism_list(ulong_t slot, ulong_t *list, ulong_t *count) {
  (void)slot;
  if (list) { list[0] = 0x1; list[1] = 0x40; list[2] = 0x43; }
  *count = is("no-pss") ? 2 : 3;
  return 0;
}

static ulong_t open_session(ulong_t slot, ulong_t flags, void *a, void *b, ulong_t *session) {
  (void)slot; (void)flags; (void)a; (void)b;
  *session = 1;
  return 0;
}

static ulong_t close_session(ulong_t session) { (void)session; return 0; }

static ulong_t login(ulong_t session, ulong_t user, const char *pin, ulong_t length) {
  (void)session; (void)user;
  if (is("pad")) return pin ? 0x7 : 0x50;
  if (is("hang-login")) for (;;) sleep(60);
  int wrong = wrong_tries();
  if (wrong >= 3) return 0xA4;
  if (length == 4 && memcmp(pin, "1234", 4) == 0) { keep_tries(0); return 0; }
  keep_tries(wrong + 1);
  return 0xA0;
}

static ulong_t logout(ulong_t session) { (void)session; return 0; }

static ulong_t looked_for;

static ulong_t find_init(ulong_t session, attribute_t *template, ulong_t count) {
  (void)session; (void)count;
  looked_for = *(ulong_t *)template[0].value == 1 ? 1 : 2;
  return 0;
}

static ulong_t find(ulong_t session, ulong_t *objects, ulong_t most, ulong_t *count) {
  (void)session; (void)most;
  *count = looked_for ? 1 : 0;
  objects[0] = looked_for;
  looked_for = 0;
  return 0;
}

static ulong_t find_final(ulong_t session) { (void)session; return 0; }

static ulong_t get_attribute(ulong_t session, ulong_t object, attribute_t *asked, ulong_t count) {
  (void)session; (void)count;
  static unsigned char certificate[16384];
  const void *value = "\1";
  ulong_t length = 1;
  if (asked->type == 0x11 && object == 1) {
    FILE *file = fopen(getenv("ODD_TOKEN_CERTIFICATE"), "r");
    length = file ? fread(certificate, 1, sizeof certificate, file) : 0;
    if (file) fclose(file);
    value = certificate;
  } else if (asked->type != 0x102) return 0x12;
  if (asked->value) memcpy(asked->value, value, length);
  asked->length = length;
  return 0;
}

static ulong_t sign_init(ulong_t session, void *mechanism, ulong_t key) {
  (void)session; (void)mechanism; (void)key;
  return 0;
}

static ulong_t sign(ulong_t session, void *data, ulong_t length, unsigned char *signature, ulong_t *size) {
  (void)session; (void)data; (void)length;
  if (is("pulled")) return 0x32;
  memset(signature, 7, 256);
  *size = 256;
  return 0;
}

static struct { unsigned char version[2]; void *functions[68]; } list = { { 2, 40 }, {
  [0] = initialize, [1] = finalize, [4] = slot_list, [6] = token_info, [7] = mechanism_list, [12] = open_session,
  [13] = close_session, [18] = login, [19] = logout, [24] = get_attribute, [26] = find_init, [27] = find,
  [28] = find_final, [42] = sign_init, [43] = sign } };

ulong_t C_GetFunctionList(void **given) { *given = &list; return 0; }
