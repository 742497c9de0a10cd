import type { HostRefusal, Refusal } from '../contract/refusal.ts'
import type { CouncilRefusal } from '../council/refusal.ts'
import type { SigningRefusal } from '../documents/signature-report.ts'
import type { PackageRefusal } from '../dossier/package-refusal.ts'
import { packageRefusalText } from './package-text.ts'
import type { Words } from './words.ts'

/** The sentence that a person reads for any refusal: what is wrong and what to do. */
export function refusalText(refusal: Refusal, words: Words): string {
  if (isOfPackages(refusal, words)) return packageRefusalText(words.package, refusal)
  if (isOfSigning(refusal, words)) return words.signing.refusals[refusal.code]
  return said(refusal, words)
}

const isOfPackages = (refusal: Refusal, words: Words): refusal is PackageRefusal =>
  refusal.code in words.package.refusals

const isOfSigning = (refusal: Refusal, words: Words): refusal is SigningRefusal =>
  refusal.code in words.signing.refusals

function said<R extends CouncilRefusal | HostRefusal>(refusal: R, words: Words): string {
  const sentence = words.refusals[refusal.code] as (refusal: R) => string
  return sentence(refusal)
}
