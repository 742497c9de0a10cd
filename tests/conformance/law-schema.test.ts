import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkedName, listChecked } from '#electron/law/read-law.ts'
import { decisionSchema } from '#shared/law/check-law-file.ts'
import { everydayWordsSchema } from '#shared/law/find-criteria-set.ts'
import { publicHolidaysSchema } from '#shared/law/public-holidays.ts'
import { ratingFileSchema } from '#shared/law/rating-file.ts'
import { criteriaSetSchema, ruleSetSchema } from '#shared/law/rule-set.ts'

import { aMember, aProductToRate, aRatingHead } from '../support/a-rating-file.ts'
import { teaSet } from '../support/shipped-law.ts'

const folder = path.join(import.meta.dirname, '../../resources/law')
const published = {
  'criteria-set': { schema: criteriaSetSchema, title: 'Bộ tiêu chí (kiêm phiếu đánh giá)' },
  'rule-set': { schema: ruleSetSchema, title: 'Bộ quy định: một quyết định, không kèm bộ tiêu chí' },
  'rating-file': { schema: ratingFileSchema, title: 'Phiếu của các thành viên, để phân hạng bằng lệnh rate' },
  'public-holidays': { schema: publicHolidaysSchema, title: 'Lịch nghỉ lễ, để nhập' },
  'everyday-words': {
    schema: everydayWordsSchema,
    title: 'Tên gọi hằng ngày của sản phẩm, theo bộ tiêu chí',
  },
  decision: { schema: decisionSchema, title: 'Một quyết định cùng mọi bộ tiêu chí của nó, để nhập' },
}
const fileOf = (name: string): string => path.join(folder, `${name}.schema.json`)
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** A validator made from the published file alone. */
const validator = (name: string): z.ZodType =>
  z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(readJson(fileOf(name))))

describe.each(Object.entries(published))('the published schema %s', (name, { schema, title }) => {
  it('is what the code asks now; after a change, run vitest with -u', async () => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    await expect(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`).toMatchFileSnapshot(
      fileOf(name),
    )
  })
})

describe('every shipped file', () => {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map(file => path.join(name, file)))
  const isValid = (file: string): boolean =>
    validator(path.basename(file) === 'rule-set.json' ? 'rule-set' : 'criteria-set').safeParse(
      readJson(path.join(folder, file)),
    ).success

  it('is one of 3 rule sets and 79 criteria sets', () => {
    expect(files).toHaveLength(82)
  })

  it('passed every check, and is listed so by its digest; after a change, run vitest with -u', async () => {
    await expect(listChecked(folder)).toMatchFileSnapshot(path.join(folder, checkedName))
  })

  it('is valid by the published schema', () => {
    expect(files.filter(file => !isValid(file))).toEqual([])
  })

  it('would not be with a field left out or one too many', () => {
    const tea = z.record(z.string(), z.unknown()).parse(readJson(path.join(folder, 'qd-26-2026/11.json')))
    const { name, ...nameless } = tea
    expect(name).toBe('Chè tươi, chè chế biến')
    const criteriaSet = validator('criteria-set')
    expect([tea, nameless, { ...tea, bonus: 5 }].map(json => criteriaSet.safeParse(json).success)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the published schema of a list of public holidays', () => {
  const shipped = z.record(z.string(), z.unknown()).parse(readJson(path.join(folder, 'public-holidays.json')))
  const isValid = (json: unknown): boolean => validator('public-holidays').safeParse(json).success

  it('takes the shipped list, and one that says nothing of what is likely', () => {
    const { expected, ...certain } = shipped
    expect(expected).toBeDefined()
    expect([shipped, certain].map(isValid)).toEqual([true, true])
  })

  it('refuses what an import refuses for its form', () => {
    const { sources, ...without } = shipped
    expect(sources).toBeDefined()
    const wrong = [
      without,
      { ...shipped, format: 2 },
      { ...shipped, sources: [] },
      { ...shipped, bonus: 5 },
      { ...shipped, from: '2027-02-30' },
      { ...shipped, off: [{ day: '2027-02-08' }] },
      { ...shipped, off: [{ day: '2027-02-08', name: ' ' }] },
    ]
    expect(wrong.map(isValid)).toEqual(wrong.map(() => false))
  })
})

describe('the published schema of a file of marks', () => {
  const isValid = (json: unknown): boolean => validator('rating-file').safeParse(json).success
  const one = { ...aRatingHead(), ...aProductToRate() }
  const many = { ...aRatingHead({ profile: undefined }), products: [aProductToRate({ code: 'SP-1' })] }

  it('takes one product or many, with the criteria set named or whole', () => {
    expect([one, many, { ...one, criteriaSet: teaSet }].map(isValid)).toEqual([true, true, true])
  })

  it('refuses what the command refuses for its form', () => {
    const members = [aMember(70, { '1.1': 'hai' })]
    const wrong = [
      { ...one, bonus: 5 },
      { ...one, members },
      { ...many, ruleSet: undefined },
      { ...many, members: [] },
      { ...one, criteriaSet: { ...teaSet, bonus: 5 } },
      { ...one, decision: { kind: 'excluded' } },
    ]
    expect(wrong.map(json => isValid(JSON.parse(JSON.stringify(json))))).toEqual(wrong.map(() => false))
  })
})
