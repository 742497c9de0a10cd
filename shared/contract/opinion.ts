import { z } from 'zod'
import type { OpinionFate } from '../council/opinions.ts'
import { memberIdSchema, type MemberId } from '../council/member.ts'
import type { ProductId, SittingId } from '../council/ids.ts'
import { cleanText } from '../kernel/text.ts'
import type { PeriodEnd } from '../law/deadlines.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const inSitting = z.strictObject({ sitting: id })
const ofMember = inSitting.extend({ member: memberIdSchema })
const reason = z.string().max(300).transform(cleanText)

/** Opinions in files (`.phieu`): for whoever asks for them, and for the member who answers on a machine of their own. */
export const opinionRows = {
  'opinion.list': row('secretary', inSitting),
  /** The day on which all dossiers were there, that the 45 days of Điều 7.6g run from. */
  'opinion.count-from': row('secretary', inSitting.extend({ day: z.iso.date() })),
  /** Written as a file; again under the same invitation, for as long as it is not withdrawn. */
  'opinion.ask': row('secretary', ofMember.extend({ until: z.iso.date() })),
  'opinion.withdraw': row('secretary', ofMember.extend({ reason })),
  /** What an answer holds and what would become of it; nothing is taken. */
  'opinion.look': row('secretary', inSitting.extend({ upload: id })),
  'opinion.take': row('secretary', inSitting.extend({ upload: id })),
  /** Reminders to those whose answers are awaited, as one document. */
  'opinion.letters': row('secretary', inSitting.extend({ members: z.array(memberIdSchema).min(1).max(40) })),
  'opinion-copy.list': row('here', z.strictObject({})),
  'opinion-copy.open': row('here', z.strictObject({ upload: id })),
  /** The member sits down at their copy, and nothing else can be done at this station until they get up. */
  'opinion-copy.sit': row('here', inSitting),
  'opinion-copy.rise': row('station', z.strictObject({})),
  /** A sheet that was handed in is open again, by the member's word on why. */
  'opinion-copy.reopen': row('sheet', ofMember.extend({ product: id, word: reason })),
  /** The file that goes back: every sheet that is handed in. */
  'opinion-copy.answer': row('sheet', ofMember),
} as const

/** Of one member who scores: what was asked of them in a file, and what came. Times in UTC milliseconds. */
export interface AskedOfMember {
  readonly member: MemberId
  /** How many products could be asked about now. */
  readonly askable: number
  readonly asked:
    | {
        readonly at: number
        /** yyyy-MM-dd. */
        readonly until: string
        /** Whose sheets are still to come, by name. */
        readonly awaited: readonly string[]
        /** How many sheets of what was asked are handed in, in whichever way. */
        readonly sheets: number
        /** Whether a sheet is still awaited after the last day. */
        readonly isLate: boolean
        /** Whole days since it was asked. */
        readonly days: number
      }
    | undefined
  readonly received: { readonly at: number; readonly number: number } | undefined
}

export interface OpinionsView {
  readonly members: readonly AskedOfMember[]
  /** The period of a re-rating, where the rules have one: from when, and until when once that is known. */
  readonly period:
    | {
        readonly from: string | undefined
        /** Days since the first. */
        readonly gone: number | undefined
        readonly days: number
        readonly end: PeriodEnd | undefined
        /** Days to the end of it; below 0 it is over. */
        readonly left: number | undefined
      }
    | undefined
}

/** An answer as it was looked at: whose it is, when it was made, for what, and what would become of each sheet. */
export interface LookedAtAnswer {
  readonly member: MemberId
  readonly office: string
  readonly number: number
  /** By the clock of the member's machine, in UTC milliseconds. */
  readonly at: number
  readonly sheets: readonly {
    readonly product: ProductId
    readonly name: string
    /** The code that the member wrote down. */
    readonly code: string
    /** Why it is another one than before. */
    readonly word: string
    readonly fate: OpinionFate
  }[]
  /** Products that were asked about and are not answered in it. */
  readonly missing: readonly string[]
}

/** A copy on the machine of whoever answers. */
export interface OpinionCopy {
  /** The id of the copy. */
  readonly sitting: SittingId
  readonly member: MemberId
  readonly office: string
  readonly council: string
  readonly until: string
  readonly isOver: boolean
  readonly products: number
  readonly sealed: number
  /** When the last answer was made, in UTC milliseconds; whether something is handed in that is in no answer yet. */
  readonly answeredAt: number | undefined
  readonly unanswered: boolean
}

/** The file that goes back, as text to be saved. */
export interface WrittenAnswer {
  readonly text: string
  readonly number: number
}

/** Why an opinion file or an answer is not taken. */
export type OpinionRefusal =
  /** Neither an opinion file nor an answer, or cut. */
  | { readonly code: 'opinion-file.unreadable' }
  /** An answer was given where an opinion file is asked for. */
  | { readonly code: 'opinion-file.is-answer' }
  /** An opinion file was given where an answer is asked for. */
  | { readonly code: 'opinion-file.is-request' }
  /** It was changed on its way, or is not by whoever was invited. */
  | { readonly code: 'opinion-file.changed' }
  /** It is for another sitting. */
  | { readonly code: 'opinion-file.other-sitting' }
  /** It was asked for by another laptop, or before this one's data folder was lost. */
  | { readonly code: 'opinion-file.other-laptop' }
  /** The last day for an answer is over, as yyyy-MM-dd. */
  | { readonly code: 'opinion-file.over'; readonly until: string }
  /** That day is over already, or no day of this or the next year. */
  | { readonly code: 'opinion.until-past' }
  | { readonly code: 'opinion.nothing-sealed' }
  /** The member's PIN was set at another laptop, and its key was never opened here. */
  | { readonly code: 'opinion.seat-elsewhere' }
