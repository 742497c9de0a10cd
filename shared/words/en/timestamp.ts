import type { TimestampRefusal } from '../../documents/timestamp-refusal.ts'
import type { TimestampWords } from '../vi/timestamp.ts'

const withoutEnding = (file: string): string => file.replace(/\.pdf$/i, '')

export const timestampWords: TimestampWords = {
  heading: 'So that it can be checked later',
  hint: 'A timestamp proves since when the signatures are there, also when a certificate ends or is revoked later. The program uses no network: request and answer are carried to and fro as files. No signature is changed.',
  ask: 'Make a timestamp request (.tsq)',
  askHint: '1. Make a request, carry it to a connected machine, and send it to a timestamping authority.',
  asked: file =>
    `The request “${file}” is made. Carry it to a timestamping authority, then bring its answer here.`,
  saveRequest: 'Save the request',
  give: '2. Put the answer (.tsr) into the minutes',
  giveDrop: 'or drop the .tsr file here',
  complete: 'Add certificates and revocation lists',
  completeHint:
    '3. Puts the certificates and revocation lists that this computer has into the file, so that a machine without them can check it too.',
  stamped: 'The timestamp was added.',
  completed: 'Certificates and revocation lists were added.',
  next: 'The new file is being checked above. Save it; the old one is as it was.',
  save: 'Save the new PDF',
  working: 'Working…',
  requestName: file => `${withoutEnding(file)}.tsq`,
  stampedName: file => `${withoutEnding(file)}-timestamped.pdf`,
  completedName: file => `${withoutEnding(file)}-complete.pdf`,
  wrote: file => `Wrote ${file}`,
  carry: request =>
    `On a connected machine, send it to a timestamping authority, such as: curl -H 'Content-Type: application/timestamp-query' --data-binary @${request} ADDRESS > answer.tsr`,
  isThere: file => `The file ${file} is there; nothing was written. Rename it, or use -o.`,
}

export const timestampRefusals: Readonly<Record<TimestampRefusal['code'], string>> = {
  'timestamp.unsigned': 'Nobody has signed the file: there is nothing whose time could be proven.',
  'timestamp.unreadable':
    'This is no answer of a timestamping authority (.tsr), or it is damaged. Nothing was added.',
  'timestamp.rejected': 'The timestamping authority refused the request. Ask it why. Nothing was added.',
  'timestamp.other-file':
    'This timestamp is of another file. Choose the minutes that the request was made for. Nothing was added.',
  'timestamp.other-request':
    'This answer is not to the request that was made: its random number differs. It may be an old answer, or another was put in its place. Nothing was added.',
  'timestamp.not-asked':
    'This computer keeps no request for the file in hand. Open the file that the request was made for, or make a new one. Nothing was added.',
  'timestamp.broken':
    'The signature of the timestamp does not hold, or uses algorithms that are too weak. Nothing was added.',
  'timestamp.too-large': 'The timestamp brings more certificates than there is room for. Nothing was added.',
  'timestamp.nothing-to-add':
    'There is nothing to add: this computer has no revocation list of those who vouch for the signatures, or the file carries all of it. Add revocation lists (.crl) to the trust list first.',
}
