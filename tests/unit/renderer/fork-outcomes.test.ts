import { describe, expect, it } from 'vitest'
import { comparedOutcomes } from '#renderer/parts/exchange/fork-outcomes.ts'
import { forkOf } from '#shared/council/fork.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aSitting, type HeldSitting } from '#tests/support/a-sitting.ts'

const started = (): HeldSitting => aSitting().start()
const common = started().log.length

describe('the products of two records side by side', () => {
  const here = started().discusses('che', 'Bao bì cần sửa.')

  it('differ where one record settled what the other left open', () => {
    const there = started().dismisses('che', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })
    expect(comparedOutcomes(forkOf(here.log, there.log, common), wordsIn.vi)).toEqual([
      {
        product: 'Chè Thôm Loà',
        here: 'chưa chốt',
        there: 'Trả lại bổ sung: Phiếu kiểm nghiệm',
        differs: true,
      },
    ])
  })

  it('are the same where both left them open, whatever else was done', () => {
    const there = started().discusses('che', 'Nhãn cần sửa.')
    expect(comparedOutcomes(forkOf(here.log, there.log, common), wordsIn.vi)).toEqual([
      { product: 'Chè Thôm Loà', here: 'chưa chốt', there: 'chưa chốt', differs: false },
    ])
  })

  it('differ where both settled alike for another reason', () => {
    const one = started().dismisses('che', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })
    const other = started().dismisses('che', { kind: 'returned', missing: 'Hợp đồng' })
    const [compared] = comparedOutcomes(forkOf(one.log, other.log, common), wordsIn.vi)
    expect(compared).toMatchObject({
      here: 'Trả lại bổ sung: Phiếu kiểm nghiệm',
      there: 'Trả lại bổ sung: Hợp đồng',
      differs: true,
    })
  })
})
