import { describe, expect, it } from 'vitest'
import { issueMinutes, signMinutes } from '#shared/council/closing.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import { correctRecord } from '#shared/council/correct-record.ts'
import { fold } from '#shared/council/evolve.ts'
import { issueOf, supersededMinutes } from '#shared/documents/minutes-issue.ts'
import { minutesOutline } from '#shared/documents/minutes.ts'
import type { OutlineSection, Run } from '#shared/documents/outline.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aRatedSitting, ruleSet, sha256, teaSet, type HeldSitting } from '#tests/support/a-sitting.ts'

const file = (of: string): string => sha256(of)

function signed(sitting: HeldSitting, number: string): HeldSitting {
  sitting.must(issueMinutes(sitting.now, file(number), number))
  const signature = { field: 'secretary', over: file(number), file: file(`${number} signed`) } as const
  return sitting.must(signMinutes(sitting.now, { ...signature, signer: 'Văn thư', certificate: '01' }))
}

const returned = { kind: 'returned', missing: 'phiếu kiểm nghiệm' } as const
function returns(sitting: HeldSitting): HeldSitting {
  const replaces = sitting.product('che').adopted?.number ?? 0
  return sitting.must(
    correctOutcome(sitting.now, { ruleSet, set: teaSet }, 'che', replaces, returned, 'hồ sơ thiếu'),
  )
}

const superseded = ({ log }: HeldSitting) => supersededMinutes(log, number => fold(log.slice(0, number)))

function changesOf(sitting: HeldSitting): OutlineSection | undefined {
  const outline = minutesOutline(
    sitting.now,
    { ruleSet, setOf: () => teaSet, rulesOf: () => ruleSet },
    wordsIn.vi,
    issueOf(sitting.now, '7'),
    () => 'Điểm danh',
    superseded(sitting),
  )
  return outline.sections[3]
}

const runsOf = (section: OutlineSection | undefined): readonly Run[] =>
  section?.blocks.flatMap(block => (block.kind === 'paragraph' ? block.runs : [])) ?? []

const texts = (sitting: HeldSitting, style: Run['style']): string =>
  runsOf(changesOf(sitting))
    .filter(run => run.style === style)
    .map(({ text }) => text)
    .join(' | ')

describe('minutes that supersede others', () => {
  it('print what changed: the outcome that was is struck, the one that is stands underlined, in the product’s part', () => {
    const sitting = returns(signed(aRatedSitting(74).closes(), '5'))
    expect(texts(sitting, 'struck')).toContain('4 sao')
    expect(texts(sitting, 'added')).toContain('trả lại')
    const headings = changesOf(sitting)?.blocks.flatMap(block =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings?.[0]).toBe('1. Chè Thôm Loà (mã số 08-02257-che-2026)')
  })

  it('say nothing of what did not change: rounds, attendance, the words of the law', () => {
    const all = runsOf(changesOf(returns(signed(aRatedSitting(74).closes(), '5'))))
      .map(({ text }) => text)
      .join('')
    expect(all).not.toMatch(/Vòng 1|Địa điểm|Căn cứ/)
  })

  it('compare with the minutes as they were signed, after a second correction too', () => {
    const sitting = signed(aRatedSitting(74).closes(), '5')
    returns(sitting)
    signed(sitting, '6')
    sitting.must(correctRecord(sitting.now, 3, 'Có mặt', 'ghi nhầm'))
    expect(superseded(sitting)?.issue.number).toBe('6')
    expect(texts(sitting, 'struck')).not.toContain('4 sao')
    expect(texts(sitting, 'added')).toContain('Có mặt')
  })

  it('have no such annex where nobody had signed, or nothing was corrected', () => {
    const unsigned = aRatedSitting(74).closes()
    unsigned.must(issueMinutes(unsigned.now, file('5'), '5'))
    expect(changesOf(returns(unsigned))).toBeUndefined()
    expect(changesOf(signed(aRatedSitting(74).closes(), '5'))).toBeUndefined()
  })

  it('are signed in the same places as those before', () => {
    const sitting = signed(aRatedSitting(74).closes(), '5')
    const placesOf = (section: OutlineSection | undefined) =>
      section?.blocks.flatMap(block => (block.kind === 'signatures' ? [block.left, block.right] : []))
    const drawn = () =>
      minutesOutline(
        sitting.now,
        { ruleSet, setOf: () => teaSet, rulesOf: () => ruleSet },
        wordsIn.vi,
        issueOf(sitting.now, '5'),
        String,
      ).sections[0]
    const before = placesOf(drawn())
    returns(sitting)
    expect(placesOf(drawn())).toEqual(before)
  })
})
