import { describe, expect, it } from 'vitest'
import { draftFaults, draftOf, profileOf, type ProfileDraft } from '#renderer/parts/profile/profile-draft.ts'
import { profiles, tayNinhProfile, type CouncilProfile } from '#shared/council/profile.ts'
import { wordsIn } from '#shared/words/words.ts'

const typing = (
  changed: Partial<ProfileDraft['figures']>,
  rest: Partial<ProfileDraft> = {},
): ProfileDraft => {
  const draft = draftOf(tayNinhProfile)
  return { ...draft, ...rest, figures: { ...draft.figures, ...changed } }
}

describe('operating rules in the editor', () => {
  it.each(profiles.map(profile => [profile.name, profile] as const))(
    'come out as they went in: %s',
    (_, profile) => {
      expect(profileOf(draftOf(profile))).toEqual(profile)
      expect(draftFaults(draftOf(profile), [])).toEqual({})
    },
  )

  it('keep what was typed for the other kind of quorum', () => {
    const draft = typing({ numerator: '5', denominator: '7', members: '6' })
    expect(profileOf({ ...draft, needed: 'count' })?.quorum.needed).toEqual({ kind: 'count', members: 6 })
    expect(profileOf(draft)?.quorum.needed).toEqual({ kind: 'share', numerator: 5, denominator: 7 })
  })

  it('have no spread and no further rounds where the council agrees on one sheet', () => {
    const { spread, reScoring } = profileOf(typing({ rounds: '3' }, { scoring: 'agreed' })) ?? {}
    expect(spread).toEqual({ difference: null, fromMean: null })
    expect(reScoring?.rounds).toBe(0)
  })

  it('can limit both the difference and the distance from the mean', () => {
    const both = typing({ difference: '12', fromMean: '8' }, { limitsFromMean: true })
    expect(profileOf(both)?.spread).toEqual({ difference: 12, fromMean: 8 })
  })

  it.each(['', '0', '41', 'năm', '2,5', '-1'])('say at its field that a quorum of “%s” is none', members => {
    const draft = typing({ members }, { needed: 'count' })
    expect(draftFaults(draft, [])).toEqual({ members: { kind: 'range', least: 1, most: 40 } })
    expect(profileOf(draft)).toBeUndefined()
  })

  it('refuse a share of more than all, which the schema refuses too', () => {
    const draft = typing({ numerator: '4', denominator: '3' })
    expect(draftFaults(draft, [])).toEqual({ numerator: { kind: 'over-all' } })
    expect(profileOf(draft)).toBeUndefined()
  })

  it('cannot ask for opinions in writing and one agreed sheet at once', () => {
    const draft = typing({}, { form: 'written', scoring: 'agreed' })
    expect(draftFaults(draft, [])).toEqual({ scoring: { kind: 'written-agreed' } })
    expect(profileOf(draft)).toBeUndefined()
  })

  it('do not mind what stands in a field that is not in use', () => {
    expect(draftFaults(typing({ fromMean: 'x', members: '' }), [])).toEqual({})
  })

  it('need a name that no other rules have, however it is written', () => {
    const taken = ['Quy chế tỉnh']
    expect(draftFaults(typing({}, { name: '  ' }), taken)).toEqual({ name: { kind: 'name-missing' } })
    expect(draftFaults(typing({}, { name: 'QUY CHẾ TỈNH ' }), taken)).toEqual({
      name: { kind: 'name-taken' },
    })
    expect(draftFaults(typing({}, { name: 'Quy chế huyện' }), taken)).toEqual({})
  })
})

describe('operating rules in plain words', () => {
  const said = (profile: Partial<CouncilProfile>): string =>
    wordsIn.vi.profile.lines({ ...tayNinhProfile, ...profile }).join('\n')

  it('say that opinions in writing come in over days', () => {
    expect(said({ form: 'written' })).toContain('phiếu gửi về trong nhiều ngày')
    expect(said({ form: 'meeting' })).not.toContain('nhiều ngày')
  })

  it('speak of no spread where there is one sheet, and of no re-scoring where there is no limit', () => {
    expect(said({ scoring: 'agreed' })).toContain('thống nhất một phiếu')
    expect(said({ spread: { difference: null, fromMean: null } })).toContain('không chấm lại')
    expect(said({})).toContain('chấm lại tối đa 3 lần rồi người chủ trì quyết định')
  })
})
