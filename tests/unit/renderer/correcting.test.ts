import { describe, expect, it } from 'vitest'
import { ratedFrom, sheetsNow, withMark } from '#renderer/parts/results/correction.ts'
import { correctionLines } from '#renderer/parts/results/corrections.ts'
import { found } from '#renderer/parts/results/found.ts'
import { correctRecord } from '#shared/council/correct-record.ts'
import { correctOutcome, withCorrections } from '#shared/council/correcting.ts'
import type { MarkCorrection } from '#shared/council/event.ts'
import { productView } from '#shared/council/product-view.ts'
import { reachedOn } from '#shared/council/round.ts'
import { sittingView } from '#shared/council/view.ts'
import { eventText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aRatedSitting, type HeldSitting, ruleSet, setOf, teaSet } from '#tests/support/a-sitting.ts'

const law = { ruleSet, set: teaSet }
const mark = (choice: MarkCorrection['choice'], member = 'so-y-te'): MarkCorrection => ({
  member,
  criterion: '1.5',
  choice,
})

function viewOf(sitting: HeldSitting) {
  const view = productView(sitting.now, sitting.product('che'), teaSet, ruleSet, { kind: 'secretary' })
  const { standing } = view.product
  if (standing.kind !== 'settled') throw new Error('Not settled')
  return { ...view, standing }
}

const corrects = (sitting: HeldSitting, marks: readonly MarkCorrection[], ground = 'nhập sai'): HeldSitting =>
  sitting.must(
    correctOutcome(
      sitting.now,
      law,
      'che',
      sitting.product('che').adopted?.number ?? 0,
      { kind: 'rated', marks, confirmed: {} },
      ground,
    ),
  )

describe('a correction of marks as it is made on screen', () => {
  it('foresees the outcome that the council’s rules then give', () => {
    const sitting = aRatedSitting(72).closes()
    const view = viewOf(sitting)
    const sheets = withCorrections(sheetsNow(view), [mark('none')])
    const foreseen = ratedFrom(sheets, view.confirmed, law, sitting.now.details.profile.rating, [])
    const { outcome } = viewOf(corrects(sitting, [mark('none')])).standing
    expect(outcome).toEqual({ kind: 'rated', rating: foreseen })
    expect(foreseen?.mean).toEqual({ numerator: 215, denominator: 3 })
  })

  it('starts from what earlier corrections made of the sheets', () => {
    const sitting = corrects(aRatedSitting(72).closes(), [mark('none')])
    const view = viewOf(sitting)
    const sheets = sheetsNow(view)
    expect(sheets.find(({ member }) => member === 'so-y-te')?.marks['1.5']).toBe('none')
    expect(view.rounds.at(-1)?.sheets.find(({ member }) => member === 'so-y-te')?.marks['1.5']).not.toBe(
      'none',
    )
  })

  it('keeps the last word on each mark, and nothing of one that says what the sheet says', () => {
    const sheets = sheetsNow(viewOf(aRatedSitting(72).closes()))
    const said = reachedOn(sheets.find(({ member }) => member === 'so-y-te')?.marks['1.5'])
    const one = withMark(sheets, [mark('none', 'so-khcn')], mark('none'))
    expect(one).toEqual([mark('none', 'so-khcn'), mark('none')])
    expect(withMark(sheets, one, mark(1))).toEqual([mark('none', 'so-khcn'), mark(1)])
    expect(withMark(sheets, one, mark(said))).toEqual([mark('none', 'so-khcn')])
  })

  it('foresees nothing where no sheet was ever revealed', () => {
    expect(ratedFrom([], {}, law, aRatedSitting(72).now.details.profile.rating, [])).toBeUndefined()
  })
})

describe('the list of corrections', () => {
  it('tells those of outcomes and of the record in the order they were made, each with what it replaced', () => {
    const sitting = corrects(aRatedSitting(72).closes(), [mark('none')])
    sitting.must(correctRecord(sitting.now, 1, 'Phòng họp số 3', 'ghi nhầm phòng'))
    const marks = ['so-nnmt', 'so-cong-thuong', 'so-khcn', 'so-vhttdl', 'so-tai-chinh'].map(member =>
      mark('none', member),
    )
    corrects(sitting, marks, 'nhập sai nữa')
    const { products, corrections } = sittingView(sitting.now, setOf, { kind: 'secretary' })
    const lines = correctionLines(products, corrections, 'province', wordsIn.vi)
    expect(lines.map(({ text }) => text)).toEqual([
      'Chè Thôm Loà: 4 sao → 4 sao',
      'Ghi đúng là: Phòng họp số 3',
      'Chè Thôm Loà: 4 sao → 4 sao',
    ])
    expect(lines.at(-1)).toMatchObject({ replaces: lines[0]?.number, ground: 'nhập sai nữa' })
  })
})

describe('what was recorded', () => {
  it('is told with the names that people know, on one line', () => {
    const sitting = aRatedSitting(72)
    sitting.discusses('che', 'Cần ký hợp đồng\nvới hộ trồng chè')
    const last = sitting.log.at(-1)
    if (!last) throw new Error('An empty log')
    const { members, details, products } = sitting.now
    const named = { members, details, products: products.map(({ entry }) => entry) }
    expect(eventText(last.event, named, wordsIn.vi)).toBe(
      'ghi thảo luận: Chè Thôm Loà · Cần ký hợp đồng với hộ trồng chè',
    )
  })

  it('is found by any of its words, typed with or without their marks', () => {
    const lines = ['điểm danh: Sở Y tế · có mặt', 'ghi thảo luận: Chè Thôm Loà · Đổi tên', 'giao chủ trì']
    const search = (wanted: string): readonly string[] => found(lines, wanted, line => line)
    expect(search('')).toEqual(lines)
    expect(search('so y te')).toEqual([lines[0]])
    expect(search('doi THÔM')).toEqual([lines[1]])
    expect(search('không có')).toEqual([])
  })
})
