import type { TrustWords } from '../vi/trust.ts'

const list = (items: readonly string[]): string => items.map(item => `“${item}”`).join(', ')

export const trustWords: TrustWords = {
  heading: 'Trusted certificates',
  hint: 'Minutes are called valid only where each signer’s certificate was issued by an authority on this list.',
  empty: 'No authority is on the list yet',
  emptyHint:
    'While the list is empty, minutes are called intact at most. Get the authority’s certificate file from the authority itself, then add it here.',
  choose: 'Add an authority’s certificate',
  drop: 'or drop a .cer, .crt, .pem, .der or .p7b file here',
  validity: (from, to) => `Valid from ${from} to ${to}`,
  expired: 'Expired: it counts only for signatures made before that day.',
  toCome: 'Not valid yet.',
  fingerprint: 'Fingerprint (SHA-256)',
  remove: 'Remove from the list',
  removeNamed: name => `Remove from the list: ${name}`,
  confirm: {
    title: 'Remove this certificate from the trust list?',
    body: name =>
      `From now on, signatures made with certificates issued by “${name}” are no longer called valid on this machine. To trust it again, its certificate file has to be added again.`,
  },
  added: names => `Added to the list: ${list(names)}.`,
  compare:
    'Compare the fingerprint with the one that the authority publishes; where they differ, remove it at once.',
  already: 'This certificate is on the list already; nothing was changed.',
  removed: name => `“${name}” was removed from the list.`,
  ignored: files =>
    `Not used, of the files in the folder of the list: ${list(files)}. They cannot be read, or are not certificates of an authority.`,
  refusals: {
    'trust.unreadable': () =>
      'No certificate in this file can be read. It takes a certificate file in PEM, DER or PKCS#7 (.cer, .crt, .pem, .der, .p7b). Nothing was added.',
    'trust.no-authority': subject =>
      `“${subject}” is no authority: this certificate may not issue others. Choose the certificate of whoever issued the signer’s. Nothing was added.`,
    'trust.weak': subject =>
      `The key of “${subject}” is too short or of a kind that is not to be used (it takes RSA of 2048 bits or ECDSA of 256 bits at least). Nothing was added.`,
  },
}
