import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkBag } from '#electron/packages/check-bag.ts'
import type { BagReport } from '#shared/dossier/bag-finding.ts'
import { bagFaultText } from '#shared/words/bag-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { bagCases, bagZip, writeBagFolder, type BagCase } from '../support/bagit-cases.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-bags-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
const next = (): string => path.join(folder, String((made += 1)))

function findingsOf(report: BagReport): readonly (readonly [string, string])[] {
  if (report.kind !== 'checked') throw new Error(report.kind)
  for (const { fault } of report.findings)
    for (const words of [wordsIn.vi, wordsIn.en])
      expect(bagFaultText(words.bag.faults, fault)).toMatch(/^\S.*\.$/su)
  return report.findings.map(({ level, fault }) => [level, fault.kind])
}

function expectAsPublished({ expected, finds }: BagCase, report: BagReport): void {
  const found = findingsOf(report)
  const errors = found.filter(([level]) => level === 'error')
  expect(errors.length > 0).toBe(expected === 'invalid')
  expect([...new Set(found.map(([, kind]) => kind))].toSorted()).toEqual(finds.toSorted())
}

describe('the published cases of BagIt', () => {
  it.each(bagCases)('$version $expected: $name, in a folder', async bag => {
    const place = next()
    writeBagFolder(place, bag.content())
    expectAsPublished(bag, await checkBag(place))
  })

  it.each(bagCases)('$version $expected: $name, in a ZIP', async bag => {
    const place = next()
    // Without its declaration nothing says which folder the bag is in.
    writeFileSync(place, bagZip(bag.content(), bag.name === 'missing-bagit.txt' ? '' : 'tui/'))
    expectAsPublished(bag, await checkBag(place))
  })
})
