import type { Locator, Page } from '@playwright/test'
import { hasScanTools, papersByImageMagick, papersByImg2pdf } from '../support/scanned-papers.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aPdf, begin, drop, row, saved } from './evidence-step.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { enter, tabTo } from './keyboard.ts'

const draftOf = (page: Page): string => /dossiers\/([^/]+)/.exec(page.url())?.[1] ?? ''

/** A small picture that has been drawn, not what stands in its place until then. */
const expectPicture = (within: Locator): Promise<void> =>
  expect
    .poll(() =>
      within
        .locator('.thumb img')
        .first()
        .evaluate(image => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(20)

/** What a dialog holds does not run off to its side, and its actions are in view. */
async function expectDialogHolds(page: Page, what: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog, what).toBeVisible()
  const beyond = await dialog.locator('.body').evaluate(body => body.scrollWidth - body.clientWidth)
  expect(beyond, `${what} runs off to the side, in pixels`).toBeLessThanOrEqual(0)
  await expect(dialog.getByRole('button', { name: 'Hủy' }), what).toBeInViewport({ ratio: 1 })
}

test('scans of other programs are seen small, split and joined, and what cites a page follows it', async ({
  council: page,
}) => {
  test.skip(!hasScanTools, 'img2pdf and ImageMagick are not here')
  await begin(page)
  const ask = asking(page)

  await test.step('every file shows its first page and says how many it has', async () => {
    await drop(page, [
      { name: 'hop dong mua che ca nam.pdf', mimeType: 'application/pdf', buffer: await papersByImg2pdf(6) },
      { name: 'scan0002.tif', mimeType: 'image/tiff', buffer: await papersByImageMagick(2) },
    ])
    const contract = row(page, /^3\./).getByRole('button', { name: /hop dong mua che ca nam/ })
    await expect(contract).toContainText('6 trang')
    await expectPicture(contract)
    await expectPicture(page.getByRole('button', { name: /scan0002/ }))
  })

  await test.step('turning a file for viewing turns its small picture', async () => {
    await row(page, /^3\./).getByRole('button').click()
    await page.getByRole('button', { name: 'Xoay phải' }).click()
    await expect(row(page, /^3\./).locator('.thumb img')).toHaveCSS('rotate', '90deg')
    await page.getByRole('button', { name: 'Xoay trái' }).click()
    await expect(row(page, /^3\./).locator('.thumb img')).toHaveCSS('rotate', 'none')
    await saved(page)
  })

  const draft = draftOf(page)
  const cited = async () => {
    const { content } = await ask('draft.read', { draft })
    const titles = new Map(content.files.map(({ id, title }) => [id, title]))
    return content.assessment.criteria.flatMap(({ citations }) =>
      citations.map(({ file, page: at }) => `${titles.get(file) ?? '?'}, ${at ?? 'whole'}`),
    )
  }
  await test.step('a page of it is cited', async () => {
    const { content, revision } = await ask('draft.read', { draft })
    const file = content.files.find(({ title }) => title === 'hop dong mua che ca nam')?.id ?? ''
    const claim = { criterion: '1.1', choice: null, citations: [{ file, page: 4, note: '' }], note: '' }
    const assessment = { ...content.assessment, criteria: [claim] }
    await ask('draft.save', { draft, revision, changes: { assessment } })
    await page.reload()
    await row(page, /^3\./).getByRole('button').click()
  })

  await test.step('by keyboard alone: the pages at which a new file begins are chosen by how they look', async () => {
    await enter(page, page.getByRole('button', { name: 'Tách trang…' }))
    const dialog = page.getByRole('dialog')
    await expectPicture(dialog.getByRole('button', { name: /Trang 3/ }))
    await expect(dialog.getByRole('button', { name: 'Tách tệp' })).toBeDisabled()
    await tabTo(page, dialog.getByRole('button', { name: /Trang 2/ }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect(dialog.getByRole('button', { name: /Trang 5 bắt đầu tệp 3/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(dialog.getByRole('listitem')).toHaveText([
      'hop dong mua che ca nam (1–2) 2 trang',
      'hop dong mua che ca nam (3–4) 2 trang',
      'hop dong mua che ca nam (5–6) 2 trang',
    ])
    await expectAccessible(page, 'splitting')
    await picture(page, 'ho-so-5-tach-trang')
    await enter(page, dialog.getByRole('button', { name: 'Tách thành 3 tệp' }))
    await expect(dialog).toHaveCount(0)
    await expect(row(page, /^3\./).getByRole('button')).toHaveCount(3)
    expect(await cited()).toEqual(['hop dong mua che ca nam (3–4), 2'])
  })

  await test.step('the split is taken back, and what cited the file cites it again', async () => {
    await page.getByRole('button', { name: 'Lấy lại' }).click()
    await expect(row(page, /^3\./).getByRole('button')).toHaveCount(1)
    await saved(page)
    expect(await cited()).toEqual(['hop dong mua che ca nam, 4'])
  })

  await test.step('files are joined in the order that is chosen', async () => {
    await row(page, /^3\./).getByRole('button').click()
    await enter(page, page.getByRole('button', { name: 'Ghép tệp…' }))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Hãy chọn thêm ít nhất một tệp.')).toBeVisible()
    await dialog.getByLabel('Tìm tệp theo tên').fill('scan')
    await enter(page, dialog.getByRole('button', { name: /scan0002/ }))
    await enter(page, dialog.getByRole('button', { name: 'Đưa “scan0002” lên trước' }))
    await expect(dialog.getByText('Thành tệp “scan0002”, 8 trang')).toBeVisible()
    await expectAccessible(page, 'joining')
    await picture(page, 'ho-so-5-ghep-tep')
    await enter(page, dialog.getByRole('button', { name: 'Ghép 2 tệp' }))
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('Đã ghép 2 tệp thành “scan0002”.')).toBeVisible()
    expect(await cited()).toEqual(['scan0002, 6'])
  })

  await test.step('the dialogs hold together with text twice as large and on a tablet', async () => {
    const chromium = await page.context().newCDPSession(page)
    for (const [name, width, height, text] of [
      ['chu-lon', 1366, 768, 32],
      ['may-tinh-bang', 768, 1024, 16],
    ] as const) {
      await page.setViewportSize({ width, height })
      await chromium.send('Page.setFontSizes', { fontSizes: { standard: text } })
      await expectHoldsTogether(page, name, text)
      await picture(page, `ho-so-5-${name}`)
      await page.getByRole('button', { name: 'Tách trang…' }).click()
      await expectDialogHolds(page, `splitting, ${name}`)
      await picture(page, `ho-so-5-tach-${name}`)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Ghép tệp…' }).click()
      await expectDialogHolds(page, `joining, ${name}`)
      await picture(page, `ho-so-5-ghep-${name}`)
      await page.keyboard.press('Escape')
    }
  })
})

test('a file goes where it is dragged: what was pressed moves, to what lies under it when it is let go', async ({
  council: page,
}) => {
  await begin(page)
  const names = [
    'giay dkkd',
    'hop dong mua che',
    'nhan hieu',
    'phieu kiem nghiem mot',
    'phieu kiem nghiem hai',
  ]
  await drop(page, await Promise.all(names.map(name => aPdf(`${name}.pdf`))))
  await expect(row(page, /^12\./).getByRole('button')).toHaveCount(2)
  const middleOf = async (at: Locator): Promise<{ x: number; y: number }> => {
    const box = await at.boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  const grab = async (at: Locator): Promise<void> => {
    await at.scrollIntoViewIfNeeded()
    const { x, y } = await middleOf(at)
    await page.mouse.move(x, y)
    await page.mouse.down()
  }
  const letGoOn = async (at: Locator): Promise<void> => {
    const { x, y } = await middleOf(at)
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.up()
  }

  await test.step('also where the list moved under the pointer before it did', async () => {
    const first = row(page, /^12\./).getByRole('button').first()
    await expect(first).toContainText('phieu kiem nghiem mot')
    await grab(first)
    await page.evaluate(() => window.scrollBy(0, 60))
    await letGoOn(row(page, /^13\./))
    await expect(row(page, /^13\./).getByRole('button')).toContainText('phieu kiem nghiem mot')
    await expect(row(page, /^12\./).getByRole('button')).toContainText('phieu kiem nghiem hai')
  })

  await test.step('also to a row that is off the screen: the page goes on near its end', async () => {
    await page.evaluate(() => window.scrollTo(0, 0))
    await grab(row(page, /^1\./).getByRole('button'))
    const { height, width } = page.viewportSize() ?? { height: 768, width: 1366 }
    const far = row(page, /^14\./)
    const scrolled = (): Promise<number> => page.evaluate(() => window.scrollY)
    let turn = 0
    // A hand is never quite still, and a browser tells of a drag that is held every few milliseconds; here only of one that moves.
    const holdAt = (y: number): Promise<void> => page.mouse.move(width / 3, y + (turn++ % 2))
    await expect(async () => {
      await holdAt(height - 20)
      await expect(far).toBeInViewport({ ratio: 1, timeout: 100 })
    }).toPass()
    await expect(async () => {
      await holdAt(height / 2)
      const before = await scrolled()
      await holdAt(height / 2)
      expect(await scrolled()).toBe(before)
    }).toPass()
    await letGoOn(far)
    await expect(far.getByRole('button')).toContainText('giay dkkd')
    await expect(page.getByRole('group', { name: 'Danh mục minh chứng' }).getByRole('button')).toHaveCount(5)
  })

  await test.step('and by keyboard, with the focus on it', async () => {
    const lines = row(page, /^12\./).getByRole('button')
    await row(page, /^13\./).getByRole('button').click()
    await page.getByLabel('Chuyển tới mục').selectOption({ index: 12 })
    await expect(lines).toHaveCount(2)
    await tabTo(page, lines.last())
    await page.keyboard.press('Alt+ArrowUp')
    await expect(lines.first()).toContainText('phieu kiem nghiem mot')
    await expect(lines.first()).toBeFocused()
    await expect(page.getByText('“phieu kiem nghiem mot” đứng thứ 1 trong 2 tệp của mục.')).toBeVisible()
  })
})
