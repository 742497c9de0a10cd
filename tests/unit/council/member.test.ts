import { describe, expect, it } from 'vitest'
import {
  chairOf,
  counts,
  memberSchema,
  roleSchema,
  rosterFaults,
  scores,
  secretaryOf,
} from '#shared/council/member.ts'
import { profileSchema } from '#shared/council/profile.ts'
import { quorumLacks } from '#shared/council/quorum.ts'
import { aProfile, nineMembers } from '#tests/support/a-sitting.ts'

const inRole = (role: (typeof roleSchema.options)[number]) => ({ id: 'x', office: 'Sở X', name: '', role })
const council = ['chair', 'vice-chair', 'member', 'member-secretary']

describe('a role', () => {
  it('is of the council, or of the secretary where the rules let the secretary score', () => {
    const counting = (secretaryScores: boolean) =>
      roleSchema.options.filter(role => counts(inRole(role), { secretaryScores }))
    expect(counting(false)).toEqual(council)
    expect(counting(true)).toEqual([...council, 'secretary'])
  })

  it('holds a sheet where it counts, and as a trainee for practice', () => {
    const scoring = roleSchema.options.filter(role => scores(inRole(role), { secretaryScores: false }))
    expect(scoring).toEqual([...council, 'trainee'])
  })

  it('tells who is in the chair, and who writes the minutes', () => {
    expect(chairOf(nineMembers)?.id).toBe('so-nnmt')
    expect(chairOf(nineMembers.slice(1))).toBeUndefined()
    expect(secretaryOf(nineMembers)?.id).toBe('van-phong')
    expect(secretaryOf([inRole('member'), inRole('secretary')])?.role).toBe('secretary')
    expect(secretaryOf([inRole('chair')])).toBeUndefined()
  })
})

describe('a member', () => {
  it('sits for an office that has a name', () => {
    const taken = (office: string): boolean => memberSchema.safeParse({ ...inRole('member'), office }).success
    expect([taken('S'), taken(''), taken('   ')]).toEqual([true, false, false])
  })
})

describe('rules of a council', () => {
  const quorum = (needed: object) => ({ ...aProfile({}), quorum: { needed, base: 'appointed' } })
  const isTaken = (rules: object): boolean => profileSchema.safeParse(rules).success

  it('ask for all of the members at most', () => {
    const share = (numerator: number, denominator: number) =>
      quorum({ kind: 'share', numerator, denominator })
    expect([share(3, 4), share(4, 4), share(5, 4)].map(isTaken)).toEqual([true, true, false])
    const faults = (members: number) =>
      rosterFaults(
        nineMembers,
        aProfile({ quorum: { needed: { kind: 'count', members }, base: 'appointed' } }),
      )
    expect([faults(9), faults(10)]).toEqual([[], ['below-quorum']])
  })

  it('have a name', () => {
    expect(isTaken({ ...aProfile({}), name: ' ' })).toBe(false)
    expect(isTaken({ ...aProfile({}), name: 'Quy chế' })).toBe(true)
  })

  it('want the chair where enough are there', () => {
    const head = { appointed: 9, recused: 0, needed: 7, presided: false, met: false }
    expect(quorumLacks({ ...head, present: 7 })).toEqual({ code: 'quorum.no-chair' })
    expect(quorumLacks({ ...head, present: 6 })).toEqual({ code: 'quorum.missing', present: 6, needed: 7 })
  })
})
