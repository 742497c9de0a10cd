import type { Page } from '@playwright/test'
import { stepNames } from '#renderer/parts/dossier/steps.ts'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { readTrainingMarks, scoreProduct } from '#electron/training/training-marks.ts'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

/** The screens hold together at every size that they promise: no page runs off to the side, and no text is small. */
for (const size of [
  { name: 'on the shared laptop', viewport: { width: 1366, height: 768 }, text: 16 },
  { name: 'with text twice as large', viewport: { width: 1366, height: 768 }, text: 32 },
  { name: 'on a tablet held upright', viewport: { width: 800, height: 1280 }, text: 16 },
]) {
  test(`every screen holds together ${size.name}`, async ({ council: page }) => {
    await page.setViewportSize(size.viewport)
    const chromium = await page.context().newCDPSession(page)
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: size.text } })
    const { sitting, scored, waiting } = await aSittingUnderWay(page)
    const draft = await aDraft(page)
    const places = [
      ...[
        '',
        'dossiers',
        'copy-out',
        'sittings',
        'sittings/fork',
        'sittings/new',
        'roster',
        'verify',
        'law',
        'law/holidays',
        'backups',
      ],
      ...['profiles', 'profiles/tay-ninh/copy'],
      ...stepNames.map(step => `dossiers/${draft}/${step}`),
      ...[
        'prepare',
        'attendance',
        'scoring',
        'reconcile',
        `reconcile/${scored}`,
        `reconcile/${waiting}`,
        'record',
        'results',
        'minutes',
      ].map(step => `sitting/${sitting}/${step}`),
    ]
    for (const place of places) {
      await page.goto(new URL(`#/${place}`, page.url()).href)
      await expectHoldsTogether(page, place || 'start', size.text)
    }
    await page.goto(new URL(`#/sitting/${sitting}/cover/${waiting}`, page.url()).href)
    await expect(page.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
    await expectHoldsTogether(page, 'cover', size.text)
    await page.getByRole('button', { name: /^Đến lượt/ }).click()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await expectHoldsTogether(page, 'sheet', size.text)
    const options = await page.getByRole('article').first().boundingBox()
    expect(options?.height, 'the criterion in hand').toBeGreaterThan(200)
  })
}

/** A dossier for an upgrade, which has every step. */
async function aDraft(page: Page): Promise<string> {
  const ask = asking(page)
  const { draft } = await ask('draft.create', {})
  const product = { ...contentOfNothing.product, stage: { kind: 'upgrade', from: 3, to: 4 } } as const
  await ask('draft.save', { draft, revision: 1, changes: { product } })
  return draft
}

/** One product is settled, and one waits for its first member. */
async function aSittingUnderWay(page: Page) {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  const marks = (await readTrainingMarks(sampleFolder)).find(({ rounds }) => rounds.length > 1)
  const scored = products.find(({ code }) => code === marks?.code)?.id ?? ''
  const waiting = products.find(({ id }) => id !== scored)?.id ?? ''
  if (marks) await scoreProduct(ask, sitting, scored, marks)
  await ask('round.open', { sitting, product: waiting })
  return { sitting, scored, waiting }
}
