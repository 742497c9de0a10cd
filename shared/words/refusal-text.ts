import type { DraftRefusal } from '../contract/draft-refusal.ts'
import type { HolidayRefusal, LawRefusal, Refusal } from '../contract/refusal.ts'
import type { SittingFileRefusal } from '../council/sitting-file.ts'
import type { SigningRefusal } from '../documents/signature-report.ts'
import type { TrustRefusal } from '../documents/trust-list.ts'
import type { PackageRefusal } from '../dossier/package-refusal.ts'
import { draftRefusalText } from './draft-text.ts'
import { holidayRefusalText } from './holiday-text.ts'
import { lawRefusalText } from './law-fault-text.ts'
import { packageRefusalText } from './package-text.ts'
import { sittingFileText } from './sitting-file-text.ts'
import type { Words } from './words.ts'
import { saidOf } from './said-of.ts'

/** The sentence that a person reads for any refusal: what is wrong and what to do. */
export function refusalText(refusal: Refusal, words: Words): string {
  if (isOfPackages(refusal, words)) return packageRefusalText(words.package, refusal)
  if (isOfSigning(refusal, words)) return words.signing.refusals[refusal.code]
  if (isOfTrust(refusal, words)) return words.trust.refusals[refusal.code](nameIn(refusal))
  if (isOfHolidays(refusal, words)) return holidayRefusalText(words.holidays, refusal)
  if (isOfLaw(refusal, words)) return lawRefusalText(words.lawFile, refusal)
  if (isOfDrafts(refusal, words)) return draftRefusalText(words.drafts, refusal)
  if (isOfSittingFiles(refusal, words)) return sittingFileText(words.sittingFile, refusal)
  const said = saidOf(refusal, words.refusals)
  return refusal.code === 'import.broken' ? `${said} ${words.recordReport.finding(refusal.finding)}` : said
}

const isOfPackages = (refusal: Refusal, words: Words): refusal is PackageRefusal =>
  refusal.code in words.package.refusals

const isOfSittingFiles = (refusal: Refusal, words: Words): refusal is SittingFileRefusal =>
  refusal.code in words.sittingFile

const isOfDrafts = (refusal: Refusal, words: Words): refusal is DraftRefusal =>
  refusal.code in words.drafts.refusals

const isOfSigning = (refusal: Refusal, words: Words): refusal is SigningRefusal =>
  refusal.code in words.signing.refusals

const isOfTrust = (refusal: Refusal, words: Words): refusal is TrustRefusal =>
  refusal.code in words.trust.refusals

const nameIn = (refusal: TrustRefusal): string => ('subject' in refusal ? refusal.subject : '')

const isOfHolidays = (refusal: Refusal, words: Words): refusal is HolidayRefusal =>
  refusal.code in words.holidays.refusals

const isOfLaw = (refusal: Refusal, words: Words): refusal is LawRefusal =>
  refusal.code in words.lawFile.refusals
