import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLaw } from '#electron/law/read-law.ts'
import { isInForce, offeredOn, ruleSetOn, rulesOn } from '#shared/law/in-force.ts'
import { criteriaOf, type RuleSet } from '#shared/law/rule-set.ts'

const law = readLaw(path.join(import.meta.dirname, '../../resources/law'), () => '')
const ruleSets = law.ruleSets.map(({ ruleSet }) => ruleSet)

function found(id: string): RuleSet {
  const ruleSet = ruleSets.find(each => each.id === id)
  if (!ruleSet) throw new Error(`${id} is not shipped`)
  return ruleSet
}

const recognisedBy = (ruleSet: RuleSet) =>
  Object.fromEntries(ruleSet.bands.map(({ stars, recognition }) => [stars, recognition]))

describe('the decisions as shipped', () => {
  it('are three, the latest first', () => {
    expect(ruleSets.map(({ decision, from, to }) => [decision, from, to])).toEqual([
      ['26/2026/QĐ-TTg', '2026-05-22', null],
      ['148/QĐ-TTg', '2023-02-24', '2026-07-21'],
      ['1048/QĐ-TTg', '2019-08-21', '2023-02-24'],
    ])
  })

  it('give 5 stars from 90, 4 from 70, 3 from 50, 2 from 30', () => {
    for (const { bands } of ruleSets) {
      expect(bands.map(({ stars, from }) => [stars, from])).toEqual([
        [5, 90],
        [4, 70],
        [3, 50],
        [2, 30],
        [1, 0],
      ])
    }
  })

  it('give certificates of 36 months', () => {
    expect(ruleSets.map(({ certificateMonths }) => certificateMonths)).toEqual([36, 36, 36])
  })
})

describe('who recognises', () => {
  it('3 and 4 stars under QĐ 26/2026 is the province, 5 the Ministry, fewer nobody', () => {
    expect(recognisedBy(found('qd-26-2026'))).toEqual({
      1: 'none',
      2: 'none',
      3: 'province',
      4: 'province',
      5: 'ministry',
    })
  })

  it('3 stars under QĐ 148 is the district until QĐ 1489, then the province', () => {
    const before = recognisedBy(rulesOn(found('qd-148-2023'), '2025-07-05'))
    const after = recognisedBy(rulesOn(found('qd-148-2023'), '2025-07-06'))
    expect([before[3], before[4], before[5]]).toEqual(['district', 'province', 'ministry'])
    expect([after[3], after[4], after[5]]).toEqual(['province', 'province', 'ministry'])
    expect(rulesOn(found('qd-148-2023'), '2025-07-06').levels.map(({ level }) => level)).toEqual([
      'commune',
      'province',
      'ministry',
    ])
  })

  it('3 and 4 stars under QĐ 1048 is the province, after the district has scored', () => {
    expect(recognisedBy(found('qd-1048-2019'))).toMatchObject({ 3: 'province', 4: 'province', 5: 'ministry' })
    expect(found('qd-1048-2019').levels.map(({ level }) => level)).toEqual([
      'district',
      'province',
      'ministry',
    ])
  })
})

describe('the decision for a day', () => {
  it.each([
    ['2019-08-20', undefined],
    ['2019-08-21', 'qd-1048-2019'],
    ['2023-02-23', 'qd-1048-2019'],
    ['2023-02-24', 'qd-148-2023'],
    ['2026-05-21', 'qd-148-2023'],
    ['2026-05-22', 'qd-26-2026'],
    ['2026-07-22', 'qd-26-2026'],
  ])('%s is %s', (day, id) => {
    expect(ruleSetOn(ruleSets, day)?.id).toBe(id)
  })

  it('may be the old one until it lapses 60 days after the new one (QĐ 26/2026 Điều 11.2)', () => {
    expect(isInForce(found('qd-148-2023'), '2026-07-21')).toBe(true)
    expect(isInForce(found('qd-148-2023'), '2026-07-22')).toBe(false)
  })
})

describe('the sheets offered for a day', () => {
  const offered = (id: string, day: string): readonly string[] =>
    offeredOn(
      law.criteriaSets.filter(set => set.id.startsWith(`${id}/`)),
      day,
    ).map(set => set.id)

  it('under QĐ 26/2026 are all 26', () => {
    expect(offered('qd-26-2026', '2026-06-01')).toHaveLength(26)
  })

  it('under QĐ 148 are the 22 that add up', () => {
    expect(offered('qd-148-2023', '2024-01-01')).toHaveLength(22)
  })

  it('under QĐ 1048 are 24, and from QĐ 781 on the new tourism sheet as well', () => {
    expect(offered('qd-1048-2019', '2020-06-07')).toHaveLength(24)
    expect(offered('qd-1048-2019', '2020-06-08')).toHaveLength(25)
    expect(offered('qd-1048-2019', '2020-06-08')).toContain('qd-1048-2019/26-781')
  })
})

describe('QĐ 26/2026 as shipped', () => {
  const ruleSet = found('qd-26-2026')
  const sets = law.criteriaSets.filter(set => set.id.startsWith('qd-26-2026/'))

  it('sorts its 26 sheets into 6 sectors and 17 groups', () => {
    expect(new Set(sets.map(({ sector }) => sector)).size).toBe(6)
    expect(new Set(sets.map(({ sector, group }) => `${sector}/${group}`)).size).toBe(17)
    expect(sets.filter(({ agencies }) => agencies.length === 0)).toEqual([])
  })

  it('has the deadlines of Điều 5, 7, 8 and 12', () => {
    expect(ruleSet.deadlines).toEqual({
      communeWorkingDays: 15,
      rounds: [
        { level: 'province', proposedBefore: '04-30', doneBefore: '06-30' },
        { level: 'province', proposedBefore: '10-30', doneBefore: '12-30' },
        { level: 'ministry', proposedBefore: '07-30', doneBefore: '09-30' },
        { level: 'ministry', proposedBefore: '01-30', doneBefore: '03-30' },
      ],
      reRating: { notEarlierThan: 180, notLaterThan: 120, within: 45 },
      revocation: 15,
      transition: {
        filedBefore: '2026-05-22',
        within: { first: 60, upgrade: 60, renewal: 30 },
        extension: 180,
      },
    })
  })

  it('has the 15 rows of the evidence table of Mẫu số 02, in its order', () => {
    const rows = [
      ...['đăng ký kinh doanh', 'đủ điều kiện sản xuất', 'nguyên liệu', 'môi trường', 'lao động'],
      ...['tăng trưởng', 'sở hữu trí tuệ', 'thị trường', 'quảng bá', 'câu chuyện'],
      ...['công bố chất lượng', 'kiểm nghiệm', 'mã vạch', 'quản lý chất lượng', 'giải thưởng'],
    ]
    const names = ruleSet.evidenceRows.map(({ name }) => name.toLowerCase())
    expect(names).toHaveLength(15)
    expect(rows.filter((row, index) => !names[index]?.includes(row))).toEqual([])
  })

  it('asks for five samples with what a commune or a province sends on (Điều 6)', () => {
    expect(
      ruleSet.dossiers.map(({ by, stages, documents, samples }) => [
        by,
        stages.join(' '),
        documents.length,
        samples,
      ]),
    ).toEqual([
      ['producer', 'first', 2, 0],
      ['producer', 'upgrade', 2, 0],
      ['producer', 'renewal', 4, 0],
      ['commune', 'first upgrade renewal', 3, 5],
      ['province', 'first upgrade', 6, 5],
      ['province', 'renewal', 4, 5],
    ])
  })

  it('asks a dossier of the producer, the commune and the province at every stage (Điều 6)', () => {
    for (const by of ['producer', 'commune', 'province'] as const) {
      const stages = ruleSet.dossiers.filter(list => list.by === by).flatMap(list => list.stages)
      expect(stages.toSorted()).toEqual(['first', 'renewal', 'upgrade'])
    }
  })

  it('excludes forged dossiers under 25 sheets, and says nothing of it for tourism', () => {
    expect(sets.filter(({ exclusions }) => exclusions.includes('Giả mạo hồ sơ'))).toHaveLength(25)
  })

  it('asks for food safety in sets 1 to 17, a licence in 15 and 17, and sector rules in 18 to 20', () => {
    const withGround = (words: string): readonly number[] =>
      sets
        .filter(({ exclusions }) => exclusions.some(ground => ground.includes(words)))
        .map(({ number }) => number)
    expect(withGround('an toàn thực phẩm')).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
    expect(withGround('giấy phép sản xuất')).toEqual([15, 17])
    expect(withGround('GMP')).toEqual([18])
    expect(withGround('bản công bố sản phẩm')).toEqual([19, 20])
  })

  it('stops the scoring where the sheets say so, and nowhere else', () => {
    const stops = sets.flatMap(set =>
      criteriaOf(set).flatMap(({ id, stop }) => (stop === undefined ? [] : [`${set.number}: ${id}`])),
    )
    expect(stops).toEqual([
      ...['1: 2.1', '1: 6.1', '2: 2.1', '2: 6.1', '3: 2.1', '3: 6.1', '4: 2.1', '4: 6.1'],
      ...['5: 6.1', '6: 6.1', '7: 6.1', '8: 6.1', '9: 6.1', '10: 6.1', '11: 6.1.1', '12: 6.1', '13: 6.1.1'],
      ...['15: 6.1', '16: 6.1', '16: 6.2', '16: 6.3', '16: 6.4', '17: 6.1', '19: 6', '20: 6'],
    ])
  })
})
