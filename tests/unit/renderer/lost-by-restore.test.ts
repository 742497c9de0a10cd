import { describe, expect, it } from 'vitest'
import { lostByRestore } from '#renderer/screens/data/lost-by-restore.ts'
import type { SittingSummary } from '#shared/contract/answers.ts'
import type { SoundSitting } from '#shared/contract/data.ts'
import { wordsIn } from '#shared/words/words.ts'

const present = (id: string, revision: number): SittingSummary => ({
  id,
  council: `Hội đồng ${id}`,
  place: '',
  date: '2026-08-18',
  phase: 'sitting',
  training: false,
  products: 1,
  settled: 0,
  changedAt: 0,
  revision,
  signatures: 0,
})
const backedUp = (id: string, events: number): SoundSitting => ({
  id,
  council: '',
  place: '',
  date: '',
  events,
  brokenAt: undefined,
})

describe('what a restore would lose', () => {
  it('is named by sitting: its last events, or all of it', () => {
    const now = [present('A', 1320), present('B', 40), present('C', 7)]
    const backup = { whole: true, sittings: [backedUp('A', 20), backedUp('C', 7), backedUp('D', 9)] }
    expect(lostByRestore(now, backup, wordsIn.vi)).toEqual([
      'Hội đồng A, 18/08/2026: 1.300 sự kiện sau cùng',
      'Hội đồng B, 18/08/2026: cả phiên họp (40 sự kiện)',
    ])
  })

  it('is nothing of a backup that is as long', () => {
    expect(
      lostByRestore([present('A', 3)], { whole: true, sittings: [backedUp('A', 3)] }, wordsIn.vi),
    ).toEqual([])
  })
})
