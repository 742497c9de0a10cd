import type { Marks } from '../law/rule-set.ts'
import type { MemberId } from './member.ts'

/**
 * What nobody may read before the reveal, as it stands in the record: enciphered and authenticated under the key of its sheet. The hash
 * chain runs over this text, so that a copy of the record needs no other treatment than the record.
 */
export interface Concealed {
  readonly concealed: string
}

/** A sheet as the reveal opens it: what was sealed, the salt of its seal, and the key that reads how it came about. */
export interface OpenedSheet {
  readonly member: MemberId
  readonly marks: Marks
  readonly notes: Readonly<Record<string, string>>
  readonly salt: string
  /** 256 bits in hexadecimal, of this sheet alone. */
  readonly key: string
}

/** What a reveal opens; nothing where its sheets were never concealed. */
export type Opened = readonly OpenedSheet[] | undefined
