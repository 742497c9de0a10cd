import type { RegisterRefusals } from '../vi/register-refusals.ts'
import { dayText } from '../figures.ts'

export const registerRefusals: RegisterRefusals = {
  'received.not-closed': () =>
    'The sitting in the file is not closed, so it has no results for the register yet. Hand it in after it is closed.',
  'received.fork': ({ common }) =>
    `The record of this sitting is another than the one that was handed in before, from event ${common + 1} on. Nothing was taken; its council has to choose one on its own machine and hand that in.`,
  'received.too-large': ({ limit }) =>
    `The record of this sitting is larger than what the register keeps (${Math.round(limit / 1024 ** 2)} MB compressed).`,
  'received.unknown': () => 'The register has received no such sitting.',
  'register.unknown': () => 'This product is not in the register.',
  'register.no-package': () =>
    'Last time’s dossier of this product is not on this machine. If you have its .ocop file, open it at “Prepare a dossier”.',
  'register.no-next': ({ stage }) =>
    stage === 'renewal'
      ? 'This product has no recognised stars any more, so there is nothing to rate again. Prepare a first dossier.'
      : 'This product has no recognised stars yet, or has five, so it cannot be upgraded.',
  'register.list-doubts': ({ count, rows }) =>
    `${count} rows are still to be decided: row ${rows.join(', ')}${count > rows.length ? '…' : ''}.`,
  'register.list-changed': () =>
    'The register or the list is not as it was seen. Nothing was taken; look again, then take it.',
  'register.list-long': ({ most }) =>
    `This sheet has more than is taken at once (${most.toLocaleString('en')} rows). Nothing was taken. Divide the list into several files, by district or by year, and take them one after another.`,
  'register.list-empty': () => 'There is no row to take: all are in the register or were left out.',
  'register.list-unknown': () => 'There is no such list in the register, or it was taken back.',
  'plan.unknown': () => 'There is no such plan.',
  'plan.years': () => 'The last year must not come before the first, and a plan has no more than ten years.',
  'register.no-line': () =>
    'This line cannot be taken back: it is not there, was taken back already, or is the result of a sitting.',
  'inspection.unready': () => 'Something is still to be filled in or mended before it is entered.',
  'inspection.no-picture': () =>
    'This file is no picture that can be read. Use JPEG, PNG, WebP, HEIC or TIFF.',
  'inspection.picture-too-large': ({ limit }) =>
    `This picture is larger than ${Math.floor(limit / 1_000_000)} MB. Use a smaller one.`,
  'inspection.overtaken': () =>
    'This visit was just changed or entered in another window, so what was typed here is not kept. Copy what you need, then load this page anew (F5).',
  'inspection.no-photograph': () => 'A photograph of the visit is not here. Remove it and add it again.',
  'register.no-visit': () => 'There is no such visit, or it was taken back.',
  'register.day': ({ after }) =>
    after === undefined
      ? 'This day has not come yet. The register holds what has happened.'
      : `This day lies before ${dayText(after)}, the day of what it rests on. Please look again.`,
}
