import type { EnteredFact } from '../../dossier/problem.ts'
import { never } from '../../kernel/never.ts'
import type { LargeKind, ShownInstead } from '../../dossier/media-type.ts'
import { dayText } from '../figures.ts'
import { formStepWords } from './form-steps.ts'
import { pageList, type PreflightWords } from '../vi/preflight.ts'
import { draftMakingWords } from './draft-making.ts'

/** Hundredths of one per cent. */
const percent = (hundredths: number): string =>
  `${(hundredths / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })}%`

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`

const papers: PreflightWords['papers'] = {
  'business-registration': 'business registration',
  'quality-declaration': 'declaration of quality',
  'food-safety': 'food-safety certificate of the establishment',
  'production-licence': 'certificate of mandatory conditions of production',
  trademark: 'trademark certificate',
  'origin-mark': 'right to use a geographical indication, collective or certification mark',
  patent: 'patent',
  design: 'industrial design patent',
  copyright: 'copyright certificate',
  'other-right': 'another intellectual property right',
}

const scans: PreflightWords['scans'] = {
  registration: 'the registration (Form 01)',
  'self-assessment': 'the self-assessment (Form 02)',
  'commune-report': 'the commune report (Form 03)',
  'commune-letter': 'the commune’s letter of proposal',
}

const fields: PreflightWords['fields'] = {
  'product.criteriaSet': 'The criteria set',
  'product.code': 'The product code',
  'product.name': 'The name of the product',
  'product.filedOn': 'The day of filing',
  'product.description': 'The description of the product',
  'product.certifiedOn': 'The day of the last certificate',
  'producer.name': 'The name of the producer',
  'producer.kind': 'The kind of producer',
  'producer.address': 'The address',
  'producer.commune': 'The commune',
  'producer.phone': 'The telephone number',
  'producer.representative': 'The name of the legal representative',
  'producer.position': 'The position of the legal representative',
  'registration.samples': 'The sample products',
  'registration.market': 'The market',
  'registration.plan': 'The plan of production and business',
  'since.recognisedOn': 'The day of the last recognition',
  'since.changes':
    'What changed since the last recognition (asked by QĐ 26/2026 Điều 6.1 of an upgrade and a re-rating)',
  'commune.localMaterial': 'The commune’s view of local material',
  'commune.localLabour': 'The commune’s view of local labour',
  'commune.originOfIdea': 'The commune’s view of where the idea comes from',
  'commune.localIdentity': 'The commune’s view of local identity',
  'advice.team': 'The name of the advisory team',
  'advice.on': 'The day on which the team marked',
  'advice.marks': 'Any mark or remark of the advisory team',
}

function enteredText(entered: EnteredFact): string {
  switch (entered.of) {
    case 'producer':
      return `“${entered.name}” is entered as ${formStepWords.producer.kinds[entered.kind].toLowerCase()}`
    case 'local-workers':
      return `${entered.local} of ${entered.all} workers of ${entered.year} are local, which is ${percent(Math.round((entered.local * 10_000) / entered.all))}`
    case 'papers':
      return `Form 02 does not tick ${entered.lacking.map(group => group.map(paper => `“${papers[paper]}”`).join(' or ')).join(' and ')}`
    case 'profit':
      return `the profit of ${entered.year} (${dong(entered.now)}) is no more than that of ${entered.year - 1} (${dong(entered.before)})`
    case 'representative':
      return `the representative is entered as ${formStepWords.producer.genders[entered.gender].toLowerCase()}, of the ethnic group ${entered.ethnicity}`
    default:
      return never(entered)
  }
}

const dong = (amount: number): string => `${amount.toLocaleString('en-GB')} đồng`

const shownWhen: Readonly<Record<ShownInstead, string>> = {
  pdf: draftMakingWords.convert.why,
  jpeg: 'is a picture in HEIC or TIFF, which the council cannot see. Save it as JPEG or PDF and put that in its place.',
  mp3: 'is sound that the council’s machines do not play. Turn it into MP3 and put that in its place.',
  mp4: 'is a film that the council’s machines do not play. Export it as MP4 (H.264) and put that in its place.',
}

const smaller: Readonly<Record<LargeKind, string>> = {
  pages:
    'Scan it again at 200 dpi in black and white or grey; or open it at the step Evidence and choose “Split…” to make several files of it.',
  picture:
    'Make the picture smaller (3,000 pixels along its longer side show all of it) and save it as JPEG.',
  sound: 'Cut out what is to be heard, or export it as MP3 at 128 kbit/s.',
  film: 'Cut out what is to be seen, or export it at 720p (MP4, H.264): a minute takes 15 to 20 MB.',
  office: 'Open it, compress its pictures (Compress Pictures), and save it as PDF.',
}

export const preflightWords: PreflightWords = {
  fields,
  papers,
  scans,
  signed: {
    registration: 'the signed form 01',
    'self-assessment': 'the signed form 02',
    'commune-report': 'the signed form 03',
    'commune-letter': 'the signed letter of the commune',
  },
  unfilled: names => `Not filled in: ${names.join('; ')}.`,
  together: {
    'criterion-not-assessed': count => `${count} criteria are not scored yet.`,
    'claim-without-evidence': count => `${count} criteria claim points and cite no evidence.`,
    'minimum-not-claimed': count => `${count} criteria are below the minimum of the stars asked for.`,
    'file-uncited': count => `${count} files of the evidence are cited by no criterion.`,
    'file-unplaced': count => `${count} files are in no row of the evidence table.`,
    'file-unmeasured': count => `The pages of ${count} files are being checked. Wait a moment.`,
    'file-not-shown': count => `${count} files cannot be shown beside the sheet.`,
    'file-large': count => `${count} files are so large that members’ tablets open them slowly.`,
    'pages-blank': count => `${count} files have pages that are blank or damaged.`,
    'pages-coarse': count => `${count} files have pages that were scanned too coarsely.`,
    'pages-upside-down': count => `${count} files have pages upside down.`,
  },
  alike: more => `And ${more} more of the kind.`,
  findings: {
    'field-missing': ({ field }) => `${fields[field]} is missing.`,
    'scan-missing': ({ use }) => `The signed copy of ${scans[use]} is missing. Print, sign, scan and add it.`,
    'claim-excluded': ({ criterion, with: other }) =>
      `Criterion ${criterion} does not apply with the option chosen at ${other}. Look at one of the two again.`,
    'page-beyond': ({ criterion, path, page, pages }) =>
      `Criterion ${criterion} cites page ${page} of “${path}”, which has ${pages} pages. Cite it again.`,
    'file-untitled': ({ path }) => `The file “${path}” has no title in the dossier.`,
    'file-unplaced': ({ path }) => `“${path}” is in no row of the evidence table. Choose one.`,
    'file-unopened': ({ path }) =>
      `“${path}” does not open: it is damaged or was not copied whole. Scan or save it again.`,
    'file-unmeasured': ({ path }) => `The pages of “${path}” are being checked. Wait a moment.`,
    'file-not-shown': ({ path, instead }) => `“${path}” ${shownWhen[instead]}`,
    'file-large': ({ path, size, limit, of }) =>
      `“${path}” has ${megabytes(size)}, above ${megabytes(limit)}: slow on a member’s tablet. ${smaller[of]}`,
    'paper-expired': ({ path, validUntil, filedOn }) =>
      `“${path}” ran out on ${dayText(validUntil)}, before the day of filing (${dayText(filedOn)}). Replace it.`,
    'pages-blank': ({ path, pages }) =>
      `“${path}” has pages that are blank or damaged: ${pageList(pages)}. Take blank ones out; scan those again that should show something.`,
    'pages-upside-down': ({ path, pages }) =>
      `“${path}” has pages upside down: ${pageList(pages)}. Turn them.`,
    'pages-coarse': ({ path, pages, dpi, least }) =>
      `“${path}” is too coarse on page ${pageList(pages)} (down to ${dpi} dpi, ${least} needed). Scan at 200 dpi.`,
    'paper-without-file': ({ paper, row }) =>
      `Form 02 says there is a ${papers[paper]}, but row ${row} of the evidence table has no file. Add it, or clear the box.`,
    'file-without-paper': ({ papers: kinds, row }) =>
      `Row ${row} of the evidence table has a file, but Form 02 does not tick ${kinds.map(kind => papers[kind]).join(' or ')}.`,
    'growth-differs': ({ stated, computed }) =>
      `Growth is stated as ${percent(stated)}, and the revenue of the last two years gives ${percent(computed)}. Correct one.`,
    'local-above-all': ({ year }) => `${year}: more local workers than workers.`,
    'year-twice': ({ year }) => `${year} stands twice in the results.`,
    'years-too-few': () =>
      'The revenue of the last two years is missing, on which the criterion of growth rests.',
    'output-without-unit': () => 'Output is stated without its unit.',
    'claim-against-data': ({ criterion, claimed, entered }) =>
      `Criterion ${criterion} claims “${claimed}”, but ${enteredText(entered)}. Look at both again.`,
    'citations-alike': ({ path, page, count, all }) =>
      `${count} of ${all} citations lead to ${page === null ? '' : `page ${page} of `}“${path}”. Cite for each criterion the page that shows it.`,
    'commune-not-chosen': ({ commune }) =>
      `“${commune}” was typed and not chosen from the list of communes, so it is not known which place it is. Type it again and choose a line.`,
  },
  mends: {
    title: 'Take the name of the file',
    turn: 'Turn the whole file',
    tick: 'Tick it in Form 02',
    untick: 'Clear it in Form 02',
    growth: 'Take it from the revenue',
    'drop-citation': 'Drop this citation',
    convert: draftMakingWords.convert.offer,
  },
}
