import type { ProductId } from './ids.ts'
import type { MemberId } from './member.ts'

/** What a record tells of opinions in writing that come in as files (QĐ 26/2026 Điều 7.6d). */
export type OpinionEvent =
  /** The member was given a file with these products, to be answered until that day (yyyy-MM-dd); again, with more of them or a later day. */
  | {
      readonly kind: 'opinion.asked'
      readonly member: MemberId
      /** Names the invitation; the same one for as long as it holds. */
      readonly invitation: string
      /** Ed25519 public key that the answers are signed with, 64 hexadecimal digits. */
      readonly key: string
      readonly products: readonly ProductId[]
      readonly until: string
    }
  /** What was given holds no more: an answer to it is not taken. */
  | { readonly kind: 'opinion.withdrawn'; readonly member: MemberId; readonly reason: string }
  /** An answer came and holds; the sheets that follow are out of it. */
  | {
      readonly kind: 'opinion.received'
      readonly member: MemberId
      /** The member's own count of answers, from 1. */
      readonly number: number
      /** SHA-256 of the file. */
      readonly file: string
    }

/** What a member was asked in a file, as it stands. */
export interface AskedOpinion {
  readonly invitation: string
  /** Ed25519 public key of the answers, in hexadecimal. */
  readonly key: string
  readonly products: readonly ProductId[]
  /** The last day for an answer, as yyyy-MM-dd. */
  readonly until: string
  /** Of the first time and of the last, in UTC milliseconds. */
  readonly askedAt: number
  readonly at: number
  /** The last answer: the highest of the member's own counts, SHA-256 of its file, and when it was taken in. */
  readonly received: { readonly number: number; readonly file: string; readonly at: number } | undefined
}
