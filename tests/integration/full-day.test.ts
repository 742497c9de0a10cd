import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import { placeFromSource } from '#electron/start/serve.ts'
import { sceneIn } from '#electron/training/scenes.ts'
import type { SittingView } from '#shared/council/view.ts'
import { hostOver, type HostInHand } from '../support/a-host.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ocop-scene-'))
const said: string[] = []
const progress = {
  packages: (done: number, of: number) => said.push(`${done}/${of}`),
  holding: () => said.push('holding'),
}
let inHand: HostInHand
let view: SittingView

beforeAll(async () => {
  await sceneIn(placeFromSource(folder, true), 'full-day', Date.now(), progress)
  inHand = await hostOver(folder)
  const { sittings } = await inHand.ask('start.read', {})
  view = await inHand.ask('sitting.read', { sitting: sittings[0]?.id ?? '' })
}, 300_000)
afterAll(async () => {
  await inHand.host.close()
  rmSync(folder, { recursive: true, force: true })
})

const standings = (kind: string) => view.products.filter(({ standing }) => standing.kind === kind)

describe('the full day', () => {
  it('has thirteen members who are named by their offices alone, all of them there', () => {
    expect(view.members.length).toBe(13)
    expect(view.members.every(({ name, attendance }) => name === '' && attendance === 'present')).toBe(true)
    expect(view.details.training).toBe(true)
  })

  it('has 71 products from every criteria set and many communes, under names from short to 120 letters', () => {
    expect(view.products.length).toBe(71)
    expect(new Set(view.products.map(({ criteriaSet }) => criteriaSet)).size).toBe(26)
    expect(new Set(view.products.map(({ commune }) => commune)).size).toBeGreaterThan(25)
    expect(new Set(view.products.map(({ stage }) => stage.kind))).toEqual(
      new Set(['first', 'upgrade', 'renewal']),
    )
    const lengths = view.products.map(({ name }) => name.length)
    expect(Math.max(...lengths)).toBe(120)
    expect(Math.min(...lengths)).toBeLessThan(15)
  })

  it('is half way: 37 products are settled, two have left, six wait to be reconciled, one is being scored, the others wait', () => {
    expect(
      ['settled', 'departed', 'reconciling', 'scoring', 'waiting'].map(kind => standings(kind).length),
    ).toEqual([37, 2, 6, 1, 25])
  })

  it('has two to five stars, some held back, one in two rounds, one stopped and one returned', async () => {
    const outcomes = view.products.flatMap(({ standing }) =>
      standing.kind === 'settled' ? [standing.outcome] : [],
    )
    const rated = outcomes.flatMap(outcome => (outcome.kind === 'rated' ? [outcome.rating] : []))
    expect(new Set(rated.map(({ stars }) => stars))).toEqual(new Set([2, 3, 4, 5]))
    expect(rated.filter(({ stars, band }) => stars < band).length).toBeGreaterThanOrEqual(3)
    expect(outcomes.map(({ kind }) => kind).filter(kind => kind !== 'rated')).toEqual(['returned', 'stopped'])
    const rounds = await Promise.all(
      standings('settled').map(async ({ id: product }) => {
        const { rounds } = await inHand.ask('product.read', { sitting: view.id, product })
        return rounds.length
      }),
    )
    expect(rounds.filter(count => count === 2).length).toBe(1)
  })

  it('waits to be reconciled with sheets that lie close, and others that lie too far apart', () => {
    const apart = standings('reconciling').map(
      ({ standing }) => standing.kind === 'reconciling' && standing.spreadExceeded,
    )
    expect(apart.filter(each => each).length).toBe(2)
  })

  it('has an open round where members have handed in, and one is recused', () => {
    const [open] = standings('scoring')
    const seats = open?.standing.kind === 'scoring' ? open.standing.seats : []
    expect(seats.filter(({ sealed }) => sealed).length).toBe(4)
    expect(seats.length).toBe(12)
    expect(open?.recusals.length).toBe(1)
  })

  it('keeps a record that holds from its first event to its last, through the middle of today', async () => {
    const report = await inHand.ask('record.check', { sitting: view.id })
    expect(report.findings).toEqual([])
    expect(view.revision).toBeGreaterThan(15_000)
    expect(view.changedAt).toBeLessThanOrEqual(Date.now())
    expect(view.clockJumps).toEqual([])
  })

  it('has a dossier with a page for every criterion that it claims, and tells the secretary what some of them lack', async () => {
    const findings = new Set<string>()
    for (const { id: product } of view.products) {
      const dossier = await inHand.ask('dossier.read', { sitting: view.id, product })
      for (const finding of dossier.findings) findings.add(finding.kind)
      if (product !== view.products[0]?.id) continue
      const pages = dossier.dossier.selfAssessment.criteria.flatMap(({ citations }) =>
        citations.map(({ page }) => page ?? 0),
      )
      const file = dossier.files.find(({ path: name }) => name.endsWith('.pdf'))
      const bytes = await inHand.host.bytes('laptop', new Request(`http://host/bytes/${file?.address}`))
      const pdf = await PDFDocument.load(await bytes.arrayBuffer())
      expect(Math.max(...pages)).toBe(pdf.getPageCount())
      expect(Math.min(...pages)).toBeGreaterThan(3)
    }
    expect(findings).toContain('claim-without-evidence')
    expect(findings).toContain('file-uncited')
    expect(findings).toContain('upgrade-not-up')
  })

  it('says how far it is while it is being prepared', () => {
    expect(said).toEqual([...Array.from({ length: 71 }, (_, at) => `${at + 1}/71`), 'holding'])
  })

  it('is opened again where it is, and put nowhere where other data lie', async () => {
    const now = Date.now()
    const before = said.length
    expect(await sceneIn(placeFromSource(folder, true), 'full-day', now, progress)).toBe(true)
    expect(said.length).toBe(before)
    const other = mkdtempSync(path.join(tmpdir(), 'ocop-other-'))
    const held = await hostOver(other)
    await held.host.close()
    expect(await sceneIn(placeFromSource(other, true), 'full-day', now, progress)).toBe(false)
    rmSync(other, { recursive: true })
  })
})
