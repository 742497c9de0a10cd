import { describe, expect, it } from 'vitest'
import { relationOf } from '#shared/council/compare-logs.ts'
import { forkOf, settleFork } from '#shared/council/fork.ts'
import { aSitting, type HeldSitting, refusing, sha256 } from '#tests/support/a-sitting.ts'

/** Two laptops that go on from the same start, each in its own way. */
const started = (): HeldSitting => aSitting().start()
const here = (): HeldSitting =>
  started().discusses('che', 'Bao bì cần sửa.').discusses('che', 'Bao bì cần sửa lại.')
const there = (): HeldSitting =>
  started().dismisses('che', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })
const common = started().log.length

describe('another copy of a log', () => {
  const { log } = here()

  it('is the same, older or newer when one begins with the other', () => {
    expect(relationOf(log, here().log)).toEqual({ kind: 'same' })
    expect(relationOf(log, log.slice(0, common))).toEqual({ kind: 'older' })
    expect(relationOf(log.slice(0, common), log)).toEqual({ kind: 'newer', from: common + 1 })
  })

  it('is a fork when both go on from the same event in their own way', () => {
    expect(relationOf(log, there().log)).toEqual({ kind: 'fork', common })
  })

  it('is a stranger when not even the first event is the same', () => {
    const other = aSitting({ details: { place: 'Nơi khác' } }).log
    expect(relationOf(log, other)).toEqual({ kind: 'stranger' })
  })
})

describe('a fork', () => {
  const fork = forkOf(here().log, there().log, common)

  it('is shown from the last event that both have', () => {
    expect(fork.common).toEqual({ number: common, at: started().log.at(-1)?.at })
    expect(fork.here.head.number).toBe(common + 2)
    expect(fork.there.head.number).toBe(common + 1)
  })

  it('says of each side who did what, how often and when last', () => {
    expect(fork.here.deeds).toEqual([
      {
        kind: 'discussion.noted',
        by: { kind: 'secretary' },
        product: 'Chè Thôm Loà',
        times: 2,
        at: here().log.at(-1)?.at,
      },
    ])
    expect(fork.there.deeds).toMatchObject([{ kind: 'outcome.settled', times: 1 }])
  })

  it('says of each side what became of every product', () => {
    expect(fork.here.outcomes).toEqual([{ product: 'Chè Thôm Loà', outcome: undefined }])
    expect(fork.there.outcomes).toMatchObject([{ outcome: { kind: 'returned' } }])
  })

  it('is settled with a reason, and the log that goes on says what it was chosen over', () => {
    const sitting = here()
    const other = { number: common + 1, hash: sha256('đầu kia') }
    const settled = { common, other, file: sha256('tệp'), reason: '' }
    expect(settleFork(settled)).toMatchObject(refusing('reason.missing'))
    sitting.must(settleFork({ ...settled, reason: 'máy chính ghi đủ hơn' }))
    expect(sitting.now.forks).toMatchObject([{ common, other, reason: 'máy chính ghi đủ hơn' }])
  })
})
