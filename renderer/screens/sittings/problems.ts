import { rosterFaults, type Member } from '#shared/council/member.ts'
import { tayNinhProfile, type CouncilProfile } from '#shared/council/profile.ts'
import type { Words } from '#shared/words/words.ts'

/**
 * What keeps these members from being saved as a council, in words; two that have no office yet are not called the same.
 *
 * @param profile the rules they will sit under; the usual ones where that is not known yet
 */
export function rosterProblems(
  members: readonly Member[],
  words: Words,
  profile: CouncilProfile = tayNinhProfile,
): readonly string[] {
  const named = members.map(member => ({ ...member, office: member.office.trim() }))
  const told = named.map(member => ({ ...member, office: member.office || member.id }))
  return [
    ...(named.some(({ office }) => office === '') ? [words.start.missing.office] : []),
    ...rosterFaults(told, profile).map(fault => words.start.missing.roster[fault]),
  ]
}

/** What a meeting still lacks, in words. */
export function meetingProblems(
  meeting: Readonly<Record<'council' | 'authority' | 'place' | 'date', string>>,
  words: Words,
): readonly string[] {
  const asked = ['council', 'authority', 'place', 'date'] as const
  return asked.filter(key => meeting[key].trim() === '').map(key => words.start.missing[key])
}
