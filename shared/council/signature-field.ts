import type { MemberId } from './member.ts'

/** The places of Mẫu 1.9, NĐ 30/2020: without both, minutes are not signed. */
export type SignatureRole = 'secretary' | 'chair'

/** Places that a council lays out beside them before anybody signs: the agency's own, and those of members. */
export type OtherField = 'agency' | `member-${string}`

/** What a place for a signature is called in the PDF. */
export type FieldName = SignatureRole | OtherField

export const fieldOfMember = (member: MemberId): OtherField => `member-${member}`

export const isOtherField = (text: string): text is OtherField =>
  text === 'agency' || /^member-[A-Za-z0-9_-]{1,64}$/.test(text)

export const isRole = (field: string): field is SignatureRole => field === 'secretary' || field === 'chair'

export const isFieldName = (text: string): text is FieldName => isRole(text) || isOtherField(text)

/** Whose place it is, where it is a member's. */
export const memberAt = (field: string): MemberId | undefined =>
  field.startsWith('member-') ? field.slice('member-'.length) : undefined

/** The names of the members under their places, beside the two that always are. */
export type PrintedNames = Readonly<Record<SignatureRole, string>> &
  Readonly<Partial<Record<OtherField, string>>>
