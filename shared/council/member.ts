import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText, folded } from '../kernel/text.ts'
import type { CouncilProfile } from './profile.ts'

/**
 * Of the council: chair, vice chair, member, member-secretary. Beside it: a secretary who keeps the record, the advisory team ("Tổ tư
 * vấn"), observers, and trainees, who score a sheet that counts nowhere.
 */
export const roleSchema = z.enum([
  'chair',
  'vice-chair',
  'member',
  'member-secretary',
  'secretary',
  'advisory',
  'observer',
  'trainee',
])
export type Role = z.infer<typeof roleSchema>

export const memberIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Whose sheet it is where the council agrees on one; no member can have this id. */
export const wholeCouncil = '@council'

/** Whoever a sheet can belong to. */
export const sheetHolderSchema = z.union([memberIdSchema, z.literal(wholeCouncil)])

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

type WhoScores = Pick<CouncilProfile, 'secretaryScores'>

/** Of the council: counted for the quorum and in the mean, and may vote. */
export function counts({ role }: Member, { secretaryScores }: WhoScores): boolean {
  switch (role) {
    case 'chair':
    case 'vice-chair':
    case 'member':
    case 'member-secretary':
      return true
    case 'secretary':
      return secretaryScores
    case 'advisory':
    case 'observer':
    case 'trainee':
      return false
  }
}

/** May hold a sheet: those who count, and trainees. */
export const scores = (member: Member, profile: WhoScores): boolean =>
  member.role === 'trainee' || counts(member, profile)

/** Who writes the minutes and signs them first. */
export const secretaryOf = (members: readonly Member[]): Member | undefined =>
  members.find(({ role }) => role === 'secretary' || role === 'member-secretary')

export const chairOf = (members: readonly Member[]): Member | undefined =>
  members.find(({ role }) => role === 'chair')

/**
 * What keeps these members from being a council: five to thirteen of them count, with one chair and one secretary, each office and each
 * person once. Names are compared folded.
 */
export type RosterFault =
  | 'too-few'
  | 'too-many'
  | 'chair'
  | 'secretary'
  | 'office-twice'
  | 'person-twice'
  | 'id-twice'
  | 'below-quorum'

export function rosterFaults(
  members: readonly Member[],
  profile: Pick<CouncilProfile, 'secretaryScores' | 'quorum'>,
): readonly RosterFault[] {
  const council = members.filter(member => counts(member, profile)).length
  const count = (matches: (member: Member) => boolean): number => members.filter(matches).length
  const twice = (key: (member: Member) => string, among = members): boolean =>
    new Set(among.map(key)).size < among.length
  const named = members.filter(member => counts(member, profile) && folded(member.name) !== '')
  const { needed } = profile.quorum
  return [
    ...(council < 5 ? (['too-few'] as const) : []),
    ...(council > 13 ? (['too-many'] as const) : []),
    ...(count(({ role }) => role === 'chair') === 1 ? [] : (['chair'] as const)),
    ...(count(({ role }) => role === 'secretary' || role === 'member-secretary') === 1
      ? []
      : (['secretary'] as const)),
    ...(twice(({ office, role }) => `${role === 'trainee' ? role : ''}${folded(office)}`)
      ? (['office-twice'] as const)
      : []),
    ...(twice(({ name }) => folded(name), named) ? (['person-twice'] as const) : []),
    ...(twice(({ id }) => id) ? (['id-twice'] as const) : []),
    ...(needed.kind === 'count' && needed.members > council ? (['below-quorum'] as const) : []),
  ]
}
