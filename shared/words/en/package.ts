import type { PrintedName } from '../../dossier/findings.ts'
import type { PathFault } from '../../dossier/package-path.ts'
import type { DossierFault, LineFault, Withheld } from '../../dossier/package-refusal.ts'
import type { OtherLetter } from '../../kernel/letters.ts'
import { never } from '../../kernel/never.ts'
import { dayText } from '../figures.ts'
import { noteText } from '../package-note-text.ts'
import { periodEndText } from '../period-end-text.ts'
import { commonWords } from './common.ts'
import { codeFault } from './places.ts'
import { packageNoteTexts } from './package-notes.ts'
import type { PackageWords } from '../vi/package.ts'

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`

const points = (count: number): string => count.toLocaleString('en-GB')

const pathFaults: PackageWords['pathFaults'] = {
  empty: 'has an empty part',
  absolute: 'starts at the root of the disk',
  'way-out': 'has a “.” or “..” that leads out of the package',
  backslash: 'has a backslash “\\”',
  drive: 'names a drive',
  'forbidden-character': 'has a character that is not allowed',
  'device-name': 'is a device name on Windows',
  ending: 'ends with a full stop or a space',
  hidden: 'starts with a full stop',
  'too-long': 'is too long',
  'not-utf8': 'is not written in UTF-8',
  invisible: 'has nothing that can be seen',
}

const lineFaults: Readonly<Record<Exclude<LineFault, PathFault>, string>> = {
  form: 'it is not a checksum and then the name of a file',
  twice: 'it repeats a name',
  outside: 'its file is none of those that this manifest lists',
}

const lineFaultText = (fault: LineFault): string =>
  fault === 'form' || fault === 'twice' || fault === 'outside'
    ? lineFaults[fault]
    : `the name of the file ${pathFaults[fault]}`

/** What is wrong at a place of dossier.json, where the place alone does not say it. */
const dossierRules: Readonly<Record<string, string>> = {
  json: 'not JSON',
  'too-deep': 'brackets within too many brackets',
  'field-twice': 'twice in one place',
  year: 'a day outside 2000 to 2099',
}

const dossierFaultText = ({ at, rule }: DossierFault): string => {
  const why = dossierRules[rule]
  return why === undefined ? at : `${at} (${why})`
}

const formNames = {
  registration: 'registration (Form 01)',
  selfAssessment: 'self-assessment (Form 02)',
  communeReport: 'commune report (Form 03)',
} as const

const copyAgain = 'Copy the package again from the office that made it.'
const makeAgain = 'Ask the office that made the package to export it again.'
const rename = 'Give that file another name and make the package again.'
const distrust = 'Do not use this file; ask whoever sent it.'

const printedNames: Readonly<Record<PrintedName, string>> = {
  code: 'product code',
  product: 'product’s name',
  producer: 'producer’s name',
  commune: 'commune’s name',
}

const scriptNames = { khmer: 'Khmer', cham: 'Cham', 'tai-viet': 'Tai Viet' } as const

const letterText = ({ letter, as }: OtherLetter): string =>
  as.kind === 'script'
    ? `“${letter}” (${scriptNames[as.script]}, printed in a typeface of its own)`
    : `“${letter}” (printed as “${as.text}”)`

function whyWithheld(refusal: Withheld): string {
  switch (refusal.why) {
    case 'defect':
      return refusal.defect
    case 'several-choices':
      return 'it lets several options be ticked at one criterion.'
    case 'not-accepted':
      return 'its decision was imported and is not accepted yet. Look at the trial under Rule sets, then accept it.'
    default:
      return never(refusal)
  }
}

export const packageWords: PackageWords = {
  pathFaults,
  names: {
    of: file => `How the names in ${file} are read`,
    choose: {
      'utf-8': 'Read as UTF-8',
      'windows-1258': 'Read as CP1258 (Windows in Vietnamese)',
    },
    broken: {
      'utf-8': 'Not UTF-8: some letters cannot be read.',
      'windows-1258': 'Not CP1258: some letters cannot be read.',
    },
  },
  refusals: {
    'package.unreadable': () =>
      'The file cannot be read. Check the disk, the USB stick and the access rights, then load it again.',
    'package.not-a-zip': () => `This is not a dossier package (.ocop). Choose another file.`,
    'package.truncated': () => `The package is cut short, mostly because a copy did not finish. ${copyAgain}`,
    'package.directory-invalid': () =>
      `The directory of the archive is not what a ZIP’s may be, or something strange follows its end. ${makeAgain}`,
    'package.encrypted': ({ path }) =>
      `The file “${path}” in the package has a password. ${makeAgain} Packages carry no password.`,
    'package.compression-unknown': ({ path }) =>
      `The file “${path}” is compressed in a way this program cannot read. ${makeAgain}`,
    'package.unsafe-path': ({ path, fault, sign }) =>
      `The name “${path}” in the package ${pathFaults[fault]}${sign === undefined ? '' : `: “${sign}”`}. ${rename}`,
    'package.names-unclear': () =>
      'The archive does not say which letters its names are in. Look at the names below and choose the right reading.',
    'package.duplicate-path': ({ path, first }) =>
      `The package has two files that a computer takes for one: “${first}” and “${path}”. ${makeAgain}`,
    'package.symlink': ({ path }) => `“${path}” is a link to another file, not a file. ${makeAgain}`,
    'package.too-many-files': ({ count, limit }) =>
      `The package has ${count} files, more than ${limit}. Put some of the evidence together.`,
    'package.file-too-large': ({ path, size, limit }) =>
      `The file “${path}” has ${megabytes(size)}, more than ${megabytes(limit)}. Make it smaller or split it.`,
    'package.too-large': ({ size, limit }) =>
      `The package has ${megabytes(size)} when unpacked, more than ${megabytes(limit)}. Take out some film or pictures.`,
    'package.bomb': ({ path }) =>
      `The file “${path}” is compressed abnormally and could fill the disk. ${distrust}`,
    'package.swells': ({ size, packed }) =>
      `The package of ${megabytes(packed)} unpacks to ${megabytes(size)}, which is far too much and could fill the disk. ${distrust}`,
    'package.damaged': ({ path }) => `The file “${path}” in the package is damaged. ${copyAgain}`,
    'package.manifest-missing': ({ path }) => `The package lacks the file ${path}. ${makeAgain}`,
    'package.manifest-invalid': ({ path, line, fault }) =>
      `${path} is wrong at line ${line}: ${lineFaultText(fault)}. ${makeAgain}`,
    'package.declaration-invalid': ({ line }) =>
      line === ''
        ? `bagit.txt lacks one of its two lines. ${makeAgain}`
        : `bagit.txt has a line that is not as it must be: “${line}”. ${makeAgain}`,
    'package.bag-version': ({ version }) =>
      `bagit.txt is of BagIt ${version}, which this program does not know. Packages are BagIt 1.0.`,
    'package.oxum-wrong': ({ said, found }) =>
      `bag-info.txt says Payload-Oxum “${said}”, and the package has ${found} (bytes, files). ${distrust}`,
    'package.file-not-listed': ({ path }) =>
      `The file “${path}” is in the package but not in its manifest. ${distrust}`,
    'package.file-missing': ({ path }) => `The package lacks the file “${path}”. ${makeAgain}`,
    'package.hash-mismatch': ({ path }) =>
      `The file “${path}” does not match the manifest: it was changed after the package was made. ${distrust}`,
    'package.dossier-missing': () => `The package lacks the dossier, data/dossier.json. ${makeAgain}`,
    'package.dossier-invalid': ({ faults }) =>
      `The dossier does not follow the form at: ${faults.map(dossierFaultText).join(', ')}. ${makeAgain}`,
    'package.newer-format': ({ format }) =>
      `The package was made with a newer version (${format}). Update this program, then load it again.`,
    'package.criteria-set-unknown': ({ criteriaSet }) =>
      `This computer does not have the criteria set “${criteriaSet}” that the dossier uses. Load that rule set first.`,
    'package.criteria-set-withheld': refusal =>
      `The criteria set “${refusal.criteriaSet}” that the dossier uses is here, but nothing is scored by it: ${whyWithheld(refusal)}`,
    'package.file-undeclared': ({ path }) =>
      `The file “${path}” is in the package but the dossier does not name it. ${makeAgain}`,
    'package.picture-too-large': ({ path, width, height, limit }) =>
      `The picture “${path}” has ${points(width)} × ${points(height)} points, more than ${points(limit)}, which no laptop can show. Make it smaller and make the package again.`,
    'package.media-mismatch': ({ path, mediaType }) =>
      `The file “${path}” is declared as ${mediaType} but holds something else. Save it as what it is and make the package again.`,
    'package.no-space': () => 'The disk has no room for the package. Free some space, then load it again.',
    'package.cancelled': () => 'Loading was stopped as you asked; nothing was kept.',
  },
  findings: {
    'criterion-not-assessed': ({ criterion }) => `Criterion ${criterion}: not assessed by the producer.`,
    'criterion-unknown': ({ criterion }) => `Criterion ${criterion} is not in the dossier’s criteria set.`,
    'choice-unknown': ({ criterion }) =>
      `Criterion ${criterion}: the producer’s choice is not in the criteria set.`,
    'claim-without-evidence': ({ criterion }) =>
      `Criterion ${criterion}: points are claimed but no evidence is cited.`,
    'citation-without-file': ({ criterion, path }) =>
      `Criterion ${criterion}: cites “${path}”, which the dossier does not have.`,
    'form-missing': ({ form }) => `The file of the ${formNames[form]} is missing.`,
    'file-uncited': ({ path }) => `No criterion cites the evidence “${path}”.`,
    'minimum-not-claimed': ({ criterion, stars }) =>
      `Criterion ${criterion}: the producer’s own mark is below the minimum for ${stars} stars.`,
    'rules-differ': ({ decision, made, here }) =>
      `The dossier was made under another text of ${decision} (code ${made.slice(0, 8)}, here ${here.slice(0, 8)}).`,
    'filed-outside-window': ({ window }) =>
      `Filed for re-rating outside the time for it, ${dayText(window.from)} to ${periodEndText(window.until, commonWords)}.`,
    'upgrade-not-up': ({ from, to }) =>
      `The dossier asks for an upgrade from ${from} to ${to} stars, which is not higher.`,
    'filed-after': ({ filedOn, on }) => `Filed on ${dayText(filedOn)}, after the meeting on ${dayText(on)}.`,
    'certified-after-filing': ({ certifiedOn, filedOn }) =>
      `The certificate was issued on ${dayText(certifiedOn)}, not before its re-rating was filed for (${dayText(filedOn)}).`,
    'code-of-later-year': ({ year, filedOn }) =>
      `The product code is of ${year}, after the dossier was filed (${dayText(filedOn)}).`,
    'code-place': ({ about }) => codeFault(about),
    'page-of-pageless': ({ criterion, path, page }) =>
      `Criterion ${criterion}: cites page ${page} of “${path}”, which has no pages.`,
    'file-locked': ({ path }) =>
      `The file “${path}” needs a password, so the council cannot open it. Ask for a copy without one.`,
    'package-note': ({ note }) => noteText(packageNoteTexts, note),
    'advice-criterion-unknown': ({ criterion }) =>
      `Advisory team: criterion ${criterion} is not in the dossier’s criteria set, so its marks are not added up.`,
    'advice-choice-unknown': ({ criterion }) =>
      `Advisory team, criterion ${criterion}: its option is not in the criteria set, so its marks are not added up.`,
    'advice-excluded': ({ criterion, with: other }) =>
      `Advisory team, criterion ${criterion}: does not apply with the option chosen at ${other}, so its marks are not added up.`,
    'advice-incomplete': ({ left }) =>
      `The advisory team left ${left} criteria unmarked, so there is no preliminary total.`,
    'advice-stopped': ({ criterion }) =>
      `The advisory team stopped at criterion ${criterion}, so there is no preliminary total.`,
    'letters-unusual': ({ at, letters }) =>
      `The ${printedNames[at]} has letters that documents are not set in: ${letters.map(letterText).join(', ')}.`,
  },
}
