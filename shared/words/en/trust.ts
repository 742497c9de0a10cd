import type { TrustWords } from '../vi/trust.ts'

const list = (items: readonly string[]): string => items.map(item => `“${item}”`).join(', ')

export const trustWords: TrustWords = {
  heading: 'Trusted certificates',
  hint: 'Minutes are called valid only where each signer’s certificate was issued by an authority on this list.',
  empty: 'No authority is on the list yet',
  emptyHint:
    'While the list is empty, minutes are called intact at most. Get the authority’s certificate file from the authority itself, then add it here.',
  choose: 'Add an authority’s certificate, or a revocation list',
  drop: 'or drop a .cer, .crt, .pem, .der, .p7b or .crl file here',
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
  already: 'This is on the list already; nothing was changed.',
  removed: name => `“${name}” was removed from the list.`,
  ignored: files =>
    `Not used, of the files in the folder of the list: ${list(files)}. They cannot be read, or are neither certificates of an authority nor revocation lists.`,
  lists: {
    heading: 'Revocation lists',
    hint: 'The program uses no network: which certificates were revoked it knows only from the lists (.crl) that authorities publish and the office brings here. A newer list takes the place of an older one.',
    empty: 'No revocation list yet. When signatures are checked or made, revocation is called not checked.',
    period: (from, to) =>
      to === null ? `Issued on ${from}, with no end` : `Issued on ${from}, good until ${to}`,
    revoked: certificates => `Revoked certificates: ${certificates}.`,
    ended: 'Ended: it says nothing about signatures after that day. Get the authority’s new list.',
    troubles: {
      'no-issuer': 'Not used: whoever issued it is no longer on the trust list, or did not sign it.',
      'not-understood': 'Not used: it is of a kind that is not understood here.',
    },
    remove: 'Remove revocation list',
    removeNamed: (issuer, day) => `Remove revocation list: ${issuer}, ${day}`,
    confirm: {
      title: 'Remove this revocation list?',
      body: (issuer, day) =>
        `From now on this computer does not know which certificates “${issuer}” had revoked by ${day}. To use it again, its .crl file has to be added again.`,
    },
    added: lists =>
      `Added revocation lists: ${lists.map(({ issuer, day }) => `“${issuer}” of ${day}`).join(', ')}.`,
    removed: issuer => `The revocation list of “${issuer}” was removed.`,
  },
  refusals: {
    'trust.unreadable': () =>
      'No certificate in this file can be read. It takes a certificate file in PEM, DER or PKCS#7 (.cer, .crt, .pem, .der, .p7b), or a revocation list (.crl). Nothing was added.',
    'trust.list-stranger': subject =>
      `This revocation list is by “${subject}”, who is not on the trust list. Add the certificate of “${subject}” first. Nothing was added.`,
    'trust.list-unsigned': subject =>
      `This revocation list says that it is by “${subject}”, but was not signed by “${subject}” of the trust list, or was changed since. Nothing was added.`,
    'trust.list-not-understood': subject =>
      `This revocation list by “${subject}” is of a kind that is not understood here (indirect, delta, or of a part only). Get the complete list. Nothing was added.`,
    'trust.list-older': subject => `A newer revocation list by “${subject}” is here. Nothing was changed.`,
    'trust.list-to-come': subject =>
      `By the clock of this computer, the revocation list by “${subject}” is not issued yet. Look at the computer’s date. Nothing was added.`,
    'trust.no-authority': subject =>
      `“${subject}” is no authority: this certificate may not issue others. Choose the certificate of whoever issued the signer’s. Nothing was added.`,
    'trust.weak': subject =>
      `The key of “${subject}” is too short or of a kind that is not to be used (it takes RSA of 2048 bits or ECDSA of 256 bits at least). Nothing was added.`,
  },
}
