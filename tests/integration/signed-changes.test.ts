import { beforeAll, describe, expect, it } from 'vitest'
import { inCms } from '../support/signed-changes/cms-changes.ts'
import { inCatalogs, shadows } from '../support/signed-changes/document-changes.ts'
import { aDrawer, verdictOn, type Drawer, type Line } from '../support/signed-changes/drawer.ts'
import { inForm, onPages, permitted } from '../support/signed-changes/later-changes.ts'
import { inLayout } from '../support/signed-changes/layout-changes.ts'
import { inRanges } from '../support/signed-changes/range-changes.ts'

let drawer: Drawer
beforeAll(async () => {
  drawer = await aDrawer()
})

const drawers: readonly (readonly [string, readonly Line[]])[] = [
  ['what may come after a signature', permitted],
  ['what is seen on the pages', onPages],
  ['the form and its places', inForm],
  ['what the document does, and carries beside its pages', inCatalogs],
  ['what was prepared before the signature and shown after it', shadows],
  ['the order of bytes: tables, offsets, ends', inLayout],
  ['where a signature says that it stands, and what it covers', inRanges],
  ['what stands in the signature itself', inCms],
]

describe.each(drawers)('minutes that were signed, and then changed: %s', (_, lines) => {
  it.each(lines)('%s', async (_sentence, change, verdict) => {
    const changed = await change(drawer)
    expect(await verdictOn(changed)).toBe(verdict)
  })
})

it('are changed in at least sixty ways, and only what may come after a signature is called intact', () => {
  const all = drawers.flatMap(([, lines]) => lines)
  const harmful = all.filter(line => !permitted.includes(line))
  expect(harmful.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all.map(([sentence]) => sentence)).size).toBe(all.length)
  const believed = harmful.filter(([, , verdict]) => verdict.startsWith('intact'))
  // By a stranger over the same bytes: whole, and vouched for by nobody.
  expect(believed.map(([sentence]) => sentence)).toEqual([
    'made anew by a stranger over the same bytes: whole, and not the chair',
  ])
})
