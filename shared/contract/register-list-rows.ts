import { z } from 'zod'
import { cleanText } from '../kernel/text.ts'
import { letterings, type Lettering } from '../kernel/old-letters.ts'
import { writtenKinds, type Book, type OneByte } from '../kernel/spreadsheet.ts'
import { listFields } from '../register/list-fields.ts'
import type { DoubtGroup } from '../register/list-doubts.ts'
import type { ListColumn } from '../register/list-headings.ts'
import type { ListStanding, PlannedListRow } from '../register/list-plan.ts'
import type { LeftOut } from '../register/list-row.ts'
import { productQuerySchema } from '../register/product-query.ts'
import type { TakenList } from '../register/taken-list.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const line = z.string().max(300).transform(cleanText)
const named = line.refine(value => value.length > 0, { error: 'empty' })

/** What a person said of a file of an office's. */
export const listDecisionsSchema = z.strictObject({
  sheet: z.int().min(0).max(100).optional(),
  /** How its texts are written; else as they are told to be. */
  letters: z.enum(letterings).optional(),
  columns: z
    .strictObject({
      row: z.int().min(1).max(1_000_000).optional(),
      fields: z.record(z.string().regex(/^\d{1,3}$/), z.enum([...listFields, ''])).default({}),
    })
    .default({ fields: {} }),
  answers: z.record(z.string().max(700), z.string().max(300)).default({}),
})
const ofList = listDecisionsSchema.extend({ upload: id })

/** What of them, and of the register else, can take long. */
export const registerWorks = [
  'register.preview-list',
  'register.take-list',
  'register.take-list-back',
  'register.export',
  'register.receive',
] as const

export const mostListRows = 50
/** So many groups of doubts are shown. */
export const mostListGroups = 300

/** Lists that offices keep, taken into the register. */
export const registerListRows = {
  /** What a file would give, a page of it; nothing is written. */
  'register.preview-list': row(
    'secretary',
    ofList.extend({
      show: z.enum(['all', 'doubt']).default('all'),
      /** Only the rows of a group of doubts, by its key. */
      group: z.string().max(700).optional(),
      from: z.int().min(0).max(1_000_000).default(0),
      count: z.int().min(0).max(mostListRows).default(mostListRows),
    }),
  ),
  /** Takes it in as it was seen, all of it or nothing; refused while a row is doubtful. */
  'register.take-list': row(
    'secretary',
    ofList.extend({ name: named, seen: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** From then on nothing counts that came of it. */
  'register.take-list-back': row('secretary', z.strictObject({ list: id, reason: named })),
  'register.lists': row('seat', z.strictObject({})),
  /** The products that fit as a file of sheets, in Vietnamese; its `work.progress` and `work.cancel` are of `register`. */
  'register.export': row(
    'secretary',
    z.strictObject({
      as: z.enum(writtenKinds),
      query: productQuerySchema.omit({ from: true, count: true }).prefault({}),
    }),
  ),
} as const

/** A product that a row may be. */
export interface ListCandidate {
  readonly id: string
  /** The row of this same list that it is; nothing where it is in the register. */
  readonly row: number | undefined
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly stars: number
}

/** A row as it will be taken, and what is still to be said of it. */
export interface ListRowView extends Pick<
  PlannedListRow,
  'number' | 'isHidden' | 'standing' | 'content' | 'cells' | 'place' | 'faults' | 'left'
> {
  readonly why: 'several' | 'other-code' | 'other-name' | undefined
  /** What a person said of this row alone: see `rowKey`. */
  readonly said: string | undefined
  readonly candidates: readonly ListCandidate[]
}

export interface ListPreview {
  /** Names exactly this: what is answered or changed since makes another. */
  readonly seen: string
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
  readonly sheet: number
  readonly text: Book['text']
  readonly letters: Lettering
  /** As the file itself tells. */
  readonly told: Lettering
  /** A text of the file as it stands there; empty where all of it is ASCII. */
  readonly sample: string
  /** The same in each reading that it can be shown in. */
  readonly samples: readonly { readonly letters: Lettering; readonly text: string }[]
  readonly headings: number | undefined
  /** With what the first rows have there. */
  readonly columns: readonly (ListColumn & { readonly samples: readonly string[] })[]
  readonly monthFirst: string | undefined
  readonly counts: Readonly<Record<ListStanding, number>>
  readonly nameless: readonly number[]
  /** What a person is to decide, the first of them. */
  readonly groups: readonly DoubtGroup[]
  readonly allGroups: number
  readonly left: Readonly<Partial<Record<LeftOut, number>>>
  /** Under which name it was taken, and rows of it are there. */
  readonly taken: TakenList | undefined
  /** Rows that fit what is shown, of which these are a page. */
  readonly total: number
  readonly rows: readonly ListRowView[]
}

export interface RegisterListAnswers {
  'register.preview-list': ListPreview
  'register.take-list': { readonly list: string; readonly rows: number; readonly products: number }
  'register.take-list-back': Record<string, never>
  'register.lists': { readonly lists: readonly TakenList[] }
  /** To be fetched until this host closes. */
  'register.export': { readonly path: string; readonly name: string; readonly size: number }
}

export type RegisterListRefusal =
  /** So many rows wait for a person; the first of them. */
  | { readonly code: 'register.list-doubts'; readonly count: number; readonly rows: readonly number[] }
  /** The register or the file is no more as it was seen. */
  | { readonly code: 'register.list-changed' }
  /** There is more than is read of one sheet. */
  | { readonly code: 'register.list-long'; readonly most: number }
  | { readonly code: 'register.list-empty' }
  | { readonly code: 'register.list-unknown' }

/** How bytes of one letter each are read so that texts come in that lettering. */
export const codePageFor = (letters: Lettering): OneByte =>
  letters === 'unicode' ? 'windows-1258' : 'windows-1252'
