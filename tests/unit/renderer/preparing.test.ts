import { afterEach, describe, expect, it, vi } from 'vitest'
import { missingToStart } from '#renderer/screens/prepare/missing-to-start.ts'
import { everyProduct, shownProducts } from '#renderer/parts/agenda/shown-products.ts'
import { boardOf } from '#renderer/screens/prepare/board.ts'
import { meetingProblems, rosterProblems } from '#renderer/screens/sittings/problems.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { levelAmong, levelsOn, rulesInForce } from '#renderer/screens/sittings/rules-in-force.ts'
import { openSitting, startSitting } from '#shared/council/preparing.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { sittingView, type SittingView } from '#shared/council/view.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aSitting, HeldSitting, nineMembers, someDetails, teaSet } from '#tests/support/a-sitting.ts'

const words = wordsIn.vi
const viewOf = (sitting: Sitting) => sittingView(sitting, () => teaSet, { kind: 'secretary' })
const missingOf = (sitting: Sitting): readonly string[] => missingToStart(viewOf(sitting), words)

describe('what a sitting still lacks before it may start', () => {
  it('is everything, right after it was opened', () => {
    const opened = new HeldSitting(openSitting(someDetails, nineMembers))
    expect(missingOf(opened.now)).toEqual([
      'gói hồ sơ của ít nhất một sản phẩm',
      'điểm danh 9 người',
      'thêm 7 thành viên có mặt',
      'Chủ tịch hội đồng có mặt',
    ])
  })

  it('is the chair, when everyone else is there', () => {
    const sitting = aSitting({ absent: { 'so-nnmt': 'Đi công tác' } })
    expect(missingOf(sitting.now)).toEqual(['Chủ tịch hội đồng có mặt'])
  })

  it.each([
    ['everyone is there', aSitting()],
    ['two are away', aSitting({ absent: { 'so-y-te': '', 'so-khcn': '' } })],
    ['three are away', aSitting({ absent: { 'so-y-te': '', 'so-khcn': '', 'so-vhttdl': '' } })],
    ['nothing is loaded', aSitting({ products: [] })],
  ])('is nothing exactly when the council may start: %s', (_, sitting) => {
    expect(missingOf(sitting.now).length === 0).toBe(startSitting(sitting.now).ok)
  })
})

describe('the members of a new sitting', () => {
  it('are in order when nine sit with one chair and one secretary', () => {
    expect(rosterProblems(nineMembers, words)).toEqual([])
  })

  it('need an office each, and two that have none yet are not called the same', () => {
    const blank = { office: ' ', name: '', role: 'member' } as const
    const members = [...nineMembers, { ...blank, id: 'a' }, { ...blank, id: 'b' }]
    expect(rosterProblems(members, words)).toEqual(['có thành viên chưa ghi cơ quan'])
  })

  it('need one chair', () => {
    expect(rosterProblems(nineMembers.slice(1), words)).toEqual(['phải có đúng một Chủ tịch hội đồng'])
  })
})

describe('a new sitting', () => {
  it('needs a place that is more than spaces', () => {
    expect(meetingProblems({ ...someDetails, place: '  ' }, words)).toEqual(['địa điểm'])
  })

  it('is offered the decisions in force on its day and no other, the latest first', () => {
    const law = { decision: '', title: '', hash: '', sets: [] }
    const ruleSets = [
      { ...law, id: 'next', from: '2027-01-01', to: null },
      { ...law, id: 'running-out', from: '2023-03-01', to: '2026-12-31' },
      { ...law, id: 'now', from: '2026-05-22', to: null },
      { ...law, id: 'before', from: '2019-08-21', to: '2023-02-28' },
    ]
    expect(rulesInForce(ruleSets, '2026-12-31').map(({ id }) => id)).toEqual(['now', 'running-out'])
  })

  it('is offered the levels that the decision has councils of on its day, and starts from that of its rules', () => {
    const levels = [
      { from: '2023-02-24', levels: ['district', 'province', 'ministry'] as const },
      { from: '2025-07-06', levels: ['province', 'ministry'] as const },
    ]
    expect(levelsOn({ levels }, '2025-07-05')).toEqual(levels[0]?.levels)
    expect(levelsOn({ levels }, '2025-07-06')).toEqual(levels[1]?.levels)
    expect(levelsOn({ levels }, '2020-01-01')).toEqual(levels[0]?.levels)
    expect(levelsOn({ levels: [] }, '2020-01-01')).toEqual([])
    const now = ['province', 'ministry'] as const
    expect(levelAmong(now, undefined, {})).toBe('province')
    expect(levelAmong(now, undefined, undefined)).toBe('province')
    expect(levelAmong(now, undefined, { level: 'ministry' })).toBe('ministry')
    expect(levelAmong(now, 'province', { level: 'ministry' })).toBe('province')
    expect(levelAmong(now, 'district', { level: 'ministry' })).toBe('ministry')
    expect(levelAmong(now, undefined, { level: 'district' })).toBeUndefined()
  })
})

describe('the day of a new sitting', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'])(
    'is the day in Vietnam on a machine set to %s',
    zone => {
      vi.stubEnv('TZ', zone)
      vi.useFakeTimers({ now: Date.UTC(2026, 5, 19, 17, 30) })
      expect(vietnamDay(Date.now())).toBe('2026-06-20')
    },
  )
})

describe('the board', () => {
  const read = { dossiers: {}, address: () => undefined }

  const boardOfAll = (view: SittingView) => boardOf(view, shownProducts(view.products, everyProduct), read)

  it('leads nowhere before the sitting starts', () => {
    expect(boardOfAll(viewOf(aSitting().now)).map(({ at }) => at)).toEqual([undefined])
  })

  it('leads from a product that is scored to its reconciling', () => {
    const scored = aSitting().start().scores('che', 72)
    expect(boardOfAll(viewOf(scored.now))[0]?.at).toMatchObject({
      name: 'reconcile',
      params: { product: 'che' },
    })
  })

  it('leads from a product that waits to its own scoring', () => {
    expect(boardOfAll(viewOf(aSitting().start().now))[0]?.at).toMatchObject({
      name: 'scoring',
      query: { product: 'che' },
    })
  })
})
