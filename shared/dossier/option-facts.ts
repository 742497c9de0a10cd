import type { CriterionId } from '../law/rule-set.ts'
import type { Paper } from './problem.ts'

/** What a producer is, as far as the options on its kind tell apart; `company` where its name does not say which. */
export type LegalForm =
  'household' | 'cooperative-group' | 'cooperative' | 'limited' | 'private' | 'joint-stock' | 'company'

/** What the fields of a dossier say of an option of its sheet. Shares are per cent. */
export type OptionFact =
  | { readonly kind: 'legal-form'; readonly forms: readonly LegalForm[] }
  /** The share of local workers, both ends among it; `below` is not. */
  | {
      readonly kind: 'local-workers'
      readonly least: number
      readonly most?: number
      readonly below?: number
    }
  /** Each of these groups has one at least. */
  | { readonly kind: 'papers'; readonly groups: readonly (readonly Paper[])[] }
  /** Of any but a cooperative: profit was more than the year before, so many years in a row. */
  | { readonly kind: 'profit-rises'; readonly times: number }
  /** Whether the representative is a woman or of an ethnic minority, as far as that alone decides. */
  | { readonly kind: 'representative'; readonly isNeither: boolean }

/** A criterion whose options can be held against what was entered elsewhere. It is our own reading of the sheets and no part of a decision. */
export interface CriterionFacts {
  readonly decision: string
  readonly criterion: CriterionId
  /** By the number of the option. */
  readonly options: Readonly<Record<number, OptionFact>>
}

const form = (...forms: readonly LegalForm[]): OptionFact => ({ kind: 'legal-form', forms })
const marks: readonly Paper[] = ['trademark']
const origin: readonly Paper[] = ['origin-mark']
const creations: readonly Paper[] = ['patent', 'design', 'copyright', 'other-right']

/**
 * Where a wording can be told from the fields for certain: QĐ 26/2026 mục 3 of each sheet, and the same of the decisions before it. What
 * also depends on what no field says (a disabled representative, a cooperative's rank, an application for a trademark) is left out.
 */
export const criterionFacts: readonly CriterionFacts[] = [
  {
    decision: 'qd-26-2026',
    criterion: '3.1',
    options: {
      1: form('household', 'cooperative-group'),
      2: form('limited', 'private', 'joint-stock', 'company'),
      3: form('cooperative', 'joint-stock', 'company'),
    },
  },
  {
    decision: 'qd-26-2026',
    criterion: '3.2',
    options: { 1: { kind: 'representative', isNeither: true } },
  },
  {
    decision: 'qd-26-2026',
    criterion: '3.3',
    options: {
      1: { kind: 'local-workers', least: 25, below: 50 },
      2: { kind: 'local-workers', least: 50, most: 75 },
      3: { kind: 'local-workers', least: 75 },
    },
  },
  {
    decision: 'qd-26-2026',
    criterion: '3.4',
    options: { 1: { kind: 'profit-rises', times: 1 }, 2: { kind: 'profit-rises', times: 2 } },
  },
  {
    decision: 'qd-26-2026',
    criterion: '3.5',
    options: {
      2: { kind: 'papers', groups: [marks, origin] },
      3: { kind: 'papers', groups: [marks, origin, creations] },
    },
  },
  {
    decision: 'qd-148-2023',
    criterion: '3.a',
    options: {
      1: form('household', 'cooperative-group', 'limited', 'private', 'company'),
      2: form('limited', 'joint-stock', 'company'),
      3: form('cooperative', 'joint-stock', 'company'),
    },
  },
  {
    decision: 'qd-148-2023',
    criterion: '3.b',
    options: {
      1: { kind: 'representative', isNeither: true },
      2: { kind: 'representative', isNeither: false },
    },
  },
  {
    decision: 'qd-148-2023',
    criterion: '3.c',
    options: {
      1: { kind: 'local-workers', least: 50, most: 75 },
      2: { kind: 'local-workers', least: 75 },
    },
  },
  {
    decision: 'qd-148-2023',
    criterion: '3.d',
    options: { 1: { kind: 'profit-rises', times: 1 }, 2: { kind: 'profit-rises', times: 2 } },
  },
  {
    decision: 'qd-148-2023',
    criterion: '3.e',
    options: {
      1: { kind: 'papers', groups: [marks] },
      2: { kind: 'papers', groups: [marks, origin] },
    },
  },
  {
    decision: 'qd-1048-2019',
    criterion: '3.1',
    options: {
      1: form('household', 'cooperative-group', 'limited', 'private', 'company'),
      2: form('limited', 'joint-stock', 'company'),
      3: form('cooperative', 'joint-stock', 'company'),
    },
  },
  {
    decision: 'qd-1048-2019',
    criterion: '3.3',
    options: { 1: { kind: 'local-workers', least: 0, below: 50 } },
  },
]
