import type { Page } from '@playwright/test'
import { globSync } from 'node:fs'
import path from 'node:path'
import { fullDayScene, serveGallery } from '../support/gallery.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'

const parts = path.join(import.meta.dirname, '../../renderer/parts')
const partsThere = globSync('**/*.vue', { cwd: parts }).map(file => file.split(path.sep).join('/'))
const folders = [
  ...new Set(partsThere.map(file => file.split('/')[0] ?? '')),
  ...['dossier-fields', 'reconcile-acts'],
].toSorted()

/** What no story draws, and why. */
const notDrawn: ReadonlyMap<string, string> = new Map(
  [
    {
      why: 'asks a host for the pages of a file',
      parts: [
        'documents/PaperDialog.vue',
        'dossier/EvidenceFileCard.vue',
        ...['EvidenceDialog', 'EvidenceViewer', 'PdfPage', 'PdfViewer'].map(name => `evidence/${name}.vue`),
      ],
    },
    {
      why: 'is a cell for a sheet that stopped, of which the full day has none',
      parts: ['reconcile/AbsentMark.vue'],
    },
    {
      why: 'draws what a trial, a check or a read spreadsheet found, which the full day has none of',
      parts: [
        ...['HolidayChanges', 'TrialTable'].map(name => `law/${name}.vue`),
        ...['ProblemGroupLine', 'ProblemLine', 'ProblemList'].map(name => `dossier/${name}.vue`),
        ...['SheetNotes', 'SheetRowLine', 'SheetRows', 'YearFields'].map(name => `dossier/${name}.vue`),
      ],
    },
  ].flatMap(({ why, parts }) => parts.map(part => [part, why] as const)),
)

/** Tables that are worked with on the laptop and a tablet; on a telephone they run off to the side. */
const widerThanTelephone = ['AttendanceTable', 'DraftTable', 'EvidenceTable', 'OutcomeTable']

/** The page, and each part that covers it, one after the other. */
async function walk(page: Page, address: string, look: (place: string) => Promise<void>): Promise<void> {
  for (const folder of folders) {
    await page.goto(`${address}?folder=${folder}`)
    await expect(page.getByRole('heading', { level: 1, name: folder })).toBeVisible()
    const alone = Number(await page.locator('main').first().getAttribute('data-alone'))
    await look(folder)
    for (let at = 0; at < alone; at += 1) {
      await page.goto(`${address}?folder=${folder}&alone=${at}`)
      await page.locator('h1, [role=dialog]').first().waitFor()
      await look(`${folder}-${at}`)
    }
  }
}

const drawnOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(Reflect.get(window, 'drawn') as Set<string>)])

/** Of what is wider than the page, what sticks out furthest. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('h2')]
      .filter(heading =>
        [heading.parentElement, ...(heading.parentElement?.querySelectorAll('*') ?? [])].some(
          each => each && each.getBoundingClientRect().right > clientWidth + 1,
        ),
      )
      .map(heading => heading.textContent.trim())
  })

test('every part is drawn in its states, accessible, and at no size wider than the page', async ({
  council: page,
}) => {
  const ask = asking(page)
  const scene = await fullDayScene(ask, await trainingSitting(ask))
  const gallery = await serveGallery()
  await page.addInitScript(value => Object.assign(window, { scene: value }), scene)
  const drawn = new Set<string>()
  const chromium = await page.context().newCDPSession(page)
  const sized = async (text: number, width: number): Promise<void> => {
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: text } })
    await page.setViewportSize({ width, height: 768 })
  }
  try {
    await walk(page, gallery.address, async place => {
      for (const name of await drawnOn(page)) drawn.add(name)
      await expectAccessible(page, place)
      await picture(page, `cac-phan-${place}`)
      for (const [text, width] of [
        [16, 1366],
        [32, 1366],
        [16, 390],
      ] as const) {
        await sized(text, width)
        const wide = (await beyond(page)).filter(
          part => width > 390 || !widerThanTelephone.some(table => part.startsWith(table)),
        )
        expect.soft(wide, `${place}, letters of ${text} px, ${width} px wide`).toEqual([])
      }
      await sized(16, 1366)
    })
  } finally {
    await gallery.close()
  }
  expect(partsThere.filter(file => !drawn.has(path.basename(file, '.vue'))).toSorted()).toEqual(
    [...notDrawn.keys()].toSorted(),
  )
})
