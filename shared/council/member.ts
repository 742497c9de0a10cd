import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'

export const roleSchema = z.enum(['chair', 'vice-chair', 'member', 'member-secretary', 'secretary'])
export type Role = z.infer<typeof roleSchema>

export const memberIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

export const memberSchema = z.strictObject({
  id: memberIdSchema,
  /** The office the member sits for, which is how a council names its columns. */
  office: z
    .string()
    .max(200)
    .transform(cleanText)
    .refine(office => office.length > 0, { error: 'empty' }),
  /** The person's own name for the signature lines; may be left blank. */
  name: z.string().max(120).transform(cleanText),
  role: roleSchema,
})

export type Member = DeepReadonly<z.infer<typeof memberSchema>>
export type MemberId = Member['id']

/** A plain secretary keeps the record; every other role is of the council, scores, and counts for the quorum. */
export const scores = (member: Member): boolean => member.role !== 'secretary'

/** Who writes the minutes and signs them first. */
export const secretaryOf = (members: readonly Member[]): Member | undefined =>
  members.find(({ role }) => role === 'secretary' || role === 'member-secretary')

export const chairOf = (members: readonly Member[]): Member | undefined =>
  members.find(({ role }) => role === 'chair')

/** What keeps these members from being a council: five to thirteen of them score, with one chair and one secretary. */
export type RosterFault = 'too-few' | 'too-many' | 'chair' | 'secretary' | 'office-twice' | 'id-twice'

export function rosterFaults(members: readonly Member[]): readonly RosterFault[] {
  const scoring = members.filter(scores).length
  const count = (matches: (member: Member) => boolean): number => members.filter(matches).length
  const twice = (key: (member: Member) => string): boolean => new Set(members.map(key)).size < members.length
  return [
    ...(scoring < 5 ? (['too-few'] as const) : []),
    ...(scoring > 13 ? (['too-many'] as const) : []),
    ...(count(({ role }) => role === 'chair') === 1 ? [] : (['chair'] as const)),
    ...(count(({ role }) => role === 'secretary' || role === 'member-secretary') === 1
      ? []
      : (['secretary'] as const)),
    ...(twice(({ office }) => office) ? (['office-twice'] as const) : []),
    ...(twice(({ id }) => id) ? (['id-twice'] as const) : []),
  ]
}
