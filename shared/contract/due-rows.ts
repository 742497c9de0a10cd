import { z } from 'zod'
import type { DueGroup, DueItem } from '../register/due-matter.ts'
import type { OutgoingDraftFile } from './draft-views.ts'
import { row } from './row.ts'

/** What the law has done by a day, of the products of the register and of dossiers on their way. */
export const dueRows = {
  /** The nearest of each group. */
  'register.due': row('seat', z.strictObject({ each: z.int().min(0).max(2000).default(50) })),
  /** All of it as a file for a calendar, in Vietnamese. */
  'register.calendar': row('seat', z.strictObject({})),
} as const

export interface DueList {
  /** The day that it was asked, in Vietnam. */
  readonly today: string
  readonly counts: Readonly<Record<DueGroup, number>>
  /** The nearest first; those of a group that are not here are counted. */
  readonly items: readonly DueItem[]
  /** Certificates that ended so long ago that nothing is due about them any more. */
  readonly runOut: number
}

export interface DueAnswers {
  /** Nothing where no decision with deadlines is in force. */
  'register.due': DueList | undefined
  /** To be fetched until this host closes. */
  'register.calendar': OutgoingDraftFile
}
