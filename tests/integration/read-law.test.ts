import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHolidays } from '#electron/law/read-holidays.ts'
import { checkedName, readDecisions, readLaw } from '#electron/law/read-law.ts'
import { periodEnd } from '#shared/law/deadlines.ts'

const shipped = path.join(import.meta.dirname, '../../resources/law')
const noHash = (): string => ''

let folder = ''
const file = (name: string): string => path.join(folder, 'qd-26-2026', name)
const spoil = (name: string, from: string, to: string): void => {
  const before = readFileSync(file(name), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(file(name), after)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'law-'))
  cpSync(shipped, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('reading the law', () => {
  it('finds every criteria set that the decisions list, and those that amendments brought', () => {
    const { ruleSets, criteriaSets } = readLaw(folder, noHash)
    expect(ruleSets.map(({ ruleSet }) => ruleSet.id)).toEqual(['qd-26-2026', 'qd-148-2023', 'qd-1048-2019'])
    expect(criteriaSets).toHaveLength(26 + 26 + 26 + 1)
    expect(criteriaSets.at(-1)?.id).toBe('qd-1048-2019/26-781')
  })

  it('takes as it is what is listed as checked, and finds in it what it finds by checking', () => {
    const listed = readDecisions(folder)
    rmSync(path.join(folder, checkedName))
    expect(readDecisions(folder)).toEqual(listed)
  })

  it('stops at points that do not add up, and says where', () => {
    spoil('11.json', '"max": 40', '"max": 41')
    expect(() => readLaw(folder, noHash)).toThrow(
      '{"kind":"points-differ","of":"part","at":"A","stated":41,"counted":40}',
    )
  })

  it('stops at bands that leave a mean without one', () => {
    spoil('rule-set.json', '"stars": 1, "from": 0', '"stars": 1, "from": 10')
    expect(() => readLaw(folder, noHash)).toThrow('bands-disordered')
  })

  it('stops at a field that it does not know', () => {
    spoil('12.json', '"number": 12', '"number": 12, "bonus": 5')
    expect(() => readLaw(folder, noHash)).toThrow('12.json is not what its schema asks')
  })

  it('stops at decomposed Vietnamese', () => {
    spoil('12.json', 'Chè', 'Chè'.normalize('NFD'))
    expect(() => readLaw(folder, noHash)).toThrow('12.json is not NFC')
  })

  it('stops at a criteria set that is listed and missing', () => {
    rmSync(file('12.json'))
    expect(() => readLaw(folder, noHash)).toThrow('12.json')
  })
})

describe('reading the public holidays', () => {
  const list = (): string => path.join(folder, 'public-holidays.json')
  const read = () => {
    const incidents: unknown[] = []
    return { holidays: readHolidays(list(), error => incidents.push(error)), incidents }
  }

  it.each([
    ['is not JSON', () => writeFileSync(list(), '{')],
    [
      'has a day that is none',
      () => writeFileSync(list(), readFileSync(list(), 'utf8').replace('2026-09-02', '2026-09-31')),
    ],
    ['is missing', () => rmSync(list())],
  ])(
    'goes on where the file %s: weekends are counted, nothing is certain, and it is an incident',
    (_, spoilIt) => {
      expect(read().incidents).toEqual([])
      spoilIt()
      const { holidays, incidents } = read()
      expect(incidents).toMatchObject([{ message: expect.stringContaining('public-holidays.json') }])
      expect(periodEnd('2026-09-02', holidays)).toEqual({ by: '2026-09-02', uncertain: true })
      expect(periodEnd('2026-09-05', holidays)).toMatchObject({ by: '2026-09-07', uncertain: true })
    },
  )
})
