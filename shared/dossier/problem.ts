import type { NeededField } from './draft-lack.ts'
import type { CriterionId } from '../law/rule-set.ts'
import type { DraftContent, FileUse } from './draft.ts'
import type { Finding } from './findings.ts'
import type { LargeKind, ShownInstead } from './media-type.ts'

/** Where a preparer mends something: a step, and what of it. */
export interface DraftPlace {
  readonly step:
    | 'product'
    | 'producer'
    | 'registration'
    | 'since'
    | 'evidence'
    | 'assessment'
    | 'commune'
    | 'team-marks'
    | 'team-opinion'
    | 'review'
  /** The field of that step, by its name in the draft. */
  readonly field?: string
  readonly criterion?: CriterionId
  /** The id of a file. */
  readonly file?: string
  /** From 1. */
  readonly page?: number
}

export type Paper = DraftContent['assessment']['papers'][number]

/** What is wrong with a dossier on its way that no finished one can have, or that only its maker can mend. */
export type DraftFinding =
  | { readonly kind: 'field-missing'; readonly field: MissingField }
  | { readonly kind: 'scan-missing'; readonly use: Exclude<FileUse, 'evidence'> }
  /** An option of a criterion to which another leaves nothing to give points for. */
  | { readonly kind: 'claim-excluded'; readonly criterion: CriterionId; readonly with: CriterionId }
  | {
      readonly kind: 'page-beyond'
      readonly criterion: CriterionId
      readonly path: string
      readonly page: number
      readonly pages: number
    }
  | { readonly kind: 'file-untitled'; readonly path: string }
  | { readonly kind: 'file-unplaced'; readonly path: string }
  | { readonly kind: 'file-unopened'; readonly path: string }
  /** Its pages were not looked at yet. */
  | { readonly kind: 'file-unmeasured'; readonly path: string }
  | { readonly kind: 'file-not-shown'; readonly path: string; readonly instead: ShownInstead }
  /** Bytes. */
  | {
      readonly kind: 'file-large'
      readonly path: string
      readonly size: number
      readonly limit: number
      readonly of: LargeKind
    }
  /** Days are yyyy-MM-dd. */
  | {
      readonly kind: 'paper-expired'
      readonly path: string
      readonly validUntil: string
      readonly filedOn: string
    }
  | { readonly kind: 'pages-blank'; readonly path: string; readonly pages: readonly number[] }
  | { readonly kind: 'pages-upside-down'; readonly path: string; readonly pages: readonly number[] }
  | {
      readonly kind: 'pages-coarse'
      readonly path: string
      readonly pages: readonly number[]
      /** Of the coarsest of them. */
      readonly dpi: number
      readonly least: number
    }
  | { readonly kind: 'paper-without-file'; readonly paper: Paper; readonly row: number }
  | { readonly kind: 'file-without-paper'; readonly papers: readonly Paper[]; readonly row: number }
  /** Hundredths of one per cent. */
  | { readonly kind: 'growth-differs'; readonly stated: number; readonly computed: number }
  | { readonly kind: 'local-above-all'; readonly year: number }
  | { readonly kind: 'year-twice'; readonly year: number }
  | { readonly kind: 'years-too-few' }
  | { readonly kind: 'output-without-unit' }
  /** What was typed was not taken from the table of places, and nothing else says which commune it is. */
  | { readonly kind: 'commune-not-chosen'; readonly commune: string }
  /** An option, as the sheet words it, that cannot be true together with what was entered elsewhere. */
  | {
      readonly kind: 'claim-against-data'
      readonly criterion: CriterionId
      readonly claimed: string
      readonly entered: EnteredFact
    }
  /** So many of all citations lead to one page; null where its file has none. */
  | {
      readonly kind: 'citations-alike'
      readonly path: string
      readonly page: number | null
      readonly count: number
      readonly all: number
    }

type Person = DraftContent['producer']['representative']

/** What a dossier says elsewhere than on its sheet. */
export type EnteredFact =
  | {
      readonly of: 'producer'
      readonly kind: NonNullable<DraftContent['producer']['kind']>
      readonly name: string
    }
  | { readonly of: 'local-workers'; readonly year: number; readonly local: number; readonly all: number }
  /** Of each group none is ticked. */
  | { readonly of: 'papers'; readonly lacking: readonly (readonly Paper[])[] }
  /** Đồng, of the year and of the one before. */
  | { readonly of: 'profit'; readonly year: number; readonly before: number; readonly now: number }
  | {
      readonly of: 'representative'
      readonly gender: NonNullable<Person['gender']>
      readonly ethnicity: string
    }

/** Fields that the forms ask for, each by its section and name in a draft. */
export type MissingField =
  | NeededField
  | 'product.description'
  | 'product.certifiedOn'
  | 'producer.kind'
  | 'producer.phone'
  | 'producer.representative'
  | 'producer.position'
  | 'registration.samples'
  | 'registration.market'
  | 'registration.plan'
  | 'since.recognisedOn'
  | 'since.changes'
  | 'commune.localMaterial'
  | 'commune.localLabour'
  | 'commune.originOfIdea'
  | 'commune.localIdentity'
  | 'advice.team'
  | 'advice.on'
  /** Neither a mark nor a word. */
  | 'advice.marks'

/** What one click puts right. */
export type Mend =
  | { readonly kind: 'title'; readonly file: string }
  | { readonly kind: 'turn'; readonly file: string }
  | { readonly kind: 'tick'; readonly paper: Paper }
  | { readonly kind: 'untick'; readonly paper: Paper }
  | { readonly kind: 'growth'; readonly growth: number }
  | { readonly kind: 'drop-citation'; readonly criterion: CriterionId; readonly file: string }
  /** By the host, where it has a program for that. */
  | { readonly kind: 'convert'; readonly file: string }

export interface Problem {
  readonly finding: Finding | DraftFinding
  /** An error keeps the package from being made; a warning goes with it. */
  readonly severity: 'error' | 'warning'
  readonly at: DraftPlace
  /** Where it can be put right as well, in another way. */
  readonly or?: DraftPlace
  readonly mend?: Mend
}
