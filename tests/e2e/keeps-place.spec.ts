import type { Locator, Page } from '@playwright/test'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aPdf, begin, drop, row, saved, type Made } from './evidence-step.ts'
import { enter, tabTo } from './keyboard.ts'
import { aReadyDossier } from './ready-dossier.ts'

const tops = async (places: readonly Locator[]): Promise<readonly number[]> => {
  const boxes = await Promise.all(places.map(place => place.boundingBox()))
  return boxes.map(box => Math.round(box?.y ?? NaN))
}

/** What is looked at stands where it stood, at every picture that the screen draws until it is done. */
async function expectStill(places: readonly Locator[], act: () => Promise<void>): Promise<void> {
  const before = await tops(places)
  const moved = await Promise.all(
    places.map(async place =>
      (await place.elementHandle()).evaluateHandle(element => {
        const seen = new Set<number>()
        const look = (): void => {
          seen.add(Math.round(element.getBoundingClientRect().top))
          requestAnimationFrame(look)
        }
        look()
        return seen
      }),
    ),
  )
  await act()
  expect(await tops(places)).toEqual(before)
  const seen = await Promise.all(moved.map(async each => each.evaluate(all => [...all])))
  expect(seen).toEqual(before.map(top => [top]))
}

const heap = (name: string, count: number): Promise<readonly Made[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => aPdf(`${name} ${at}.pdf`)))

test('evidence that comes in moves neither the file in hand nor what is looked at in the list', async ({
  council: page,
}) => {
  await begin(page)
  await drop(page, [await aPdf('Phiếu kiểm nghiệm.pdf'), ...(await heap('hop dong mua che', 9))])
  await expect(page.getByText('Đã nhận 10 tệp.').first()).toBeVisible()
  const tested = row(page, /^12\./).getByRole('button', { name: /Phiếu kiểm nghiệm/ })
  await tested.click()
  const title = page.getByLabel('Tên trong hồ sơ')
  const drawn = page.getByRole('group', { name: 'Xem tệp' })
  await expect(drawn.getByRole('img').first()).toBeVisible()
  const inHand = [tested, title, drawn, row(page, /^11\./).getByRole('heading')]

  await test.step('files above it, some to no row, and one that is not taken', async () => {
    await title.focus()
    await expectStill(inHand, async () => {
      await drop(page, [
        ...(await heap('giay dkkd', 4)),
        ...(await heap('scan', 5)),
        { name: 'cai dat.exe', mimeType: '', buffer: Buffer.from('MZ no evidence') },
      ])
      await expect(page.getByRole('button', { name: '1 tệp cần xem lại' })).toBeVisible()
      await expect(page.getByText('Đã nhận 9 tệp.').first()).toBeVisible()
      await expect(row(page, 'Chưa xếp').getByRole('button')).toHaveCount(5)
    })
    await expect(title).toBeFocused()
  })

  await test.step('what needs a look is read over the list, by keyboard', async () => {
    await tabTo(page, page.getByRole('button', { name: '1 tệp cần xem lại' }))
    await expectStill(inHand, async () => {
      await page.keyboard.press('Enter')
      await expect(page.getByText('“cai dat.exe” không phải loại tệp mà hồ sơ nhận')).toBeVisible()
      await expectAccessible(page, 'files to look at')
      await picture(page, 'ho-so-5-minh-chung-can-xem')
      await page.keyboard.press('Escape')
    })
  })

  await test.step('from the beginning of the list, nothing in hand, the first row is the first one still', async () => {
    await page.getByRole('link', { name: /Chủ thể/ }).click()
    await page.getByRole('link', { name: /Minh chứng/ }).click()
    const first = row(page, 'Chưa xếp').getByRole('heading')
    await expectStill([first], async () => {
      await drop(page, await heap('giay dkkd them', 3))
      await expect(row(page, /^1\./).getByRole('button')).toHaveCount(7)
    })
  })
  await saved(page)
})

const to = (page: Page, draft: string, step: string): Promise<void> =>
  page.evaluate(hash => void (window.location.hash = hash), `#/dossiers/${draft}/${step}`)

test('what is mended at the last look stays where it is, and so does all below it', async ({
  council: page,
}) => {
  const draft = await aReadyDossier(page, { code: '08-02320-91-2026', name: 'Chè xanh' })
  const ask = asking(page)
  const { revision, content } = await ask('draft.read', { draft })
  const [first, ...others] = content.files
  if (!first) throw new Error('No files')
  const files = [{ ...first, title: '' }, ...others]
  const business = { ...content.business, growth: 9900 }
  await ask('draft.save', { draft, revision, changes: { files, business } })
  await to(page, draft, 'review')
  const title = page.getByRole('heading', { level: 3, name: /^Phải sửa trước khi xuất gói/ })
  await expect(title).toHaveText('Phải sửa trước khi xuất gói (2)')
  const lines = page.getByRole('region', { name: /^Phải sửa/ }).getByRole('listitem')
  const below = page.getByRole('heading', { name: 'Xuất hồ sơ' })

  await expectStill([title, lines.first(), lines.nth(1), below], async () => {
    await enter(page, lines.nth(0).getByRole('button').first())
    await expect(lines.nth(0).getByText('✓ Đã sửa')).toBeVisible()
    await expect(lines.nth(0).getByText('✓ Đã sửa')).toBeFocused()
  })
  await expectAccessible(page, 'one mended')
  await picture(page, 'ho-so-8-ra-soat-da-sua')
  await expectStill([title, lines.first(), lines.nth(1)], async () => {
    await enter(page, lines.nth(1).getByRole('button').first())
    await expect(page.getByText('Không còn chỗ nào phải sửa.')).toBeVisible()
  })
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click()
  await expect(title).toHaveCount(0)
})

test('what is not entered leads to the field itself, from the foot of a step and from the last look', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { draft } = await ask('draft.create', {})
  const product = { ...contentOfNothing.product, name: 'Chè xanh', criteriaSet: 'qd-26-2026/11' }
  await ask('draft.save', { draft, revision: 1, changes: { product } })
  const inSight = async (field: Locator): Promise<void> => {
    await expect(field).toBeFocused()
    const bar = await page.locator('.action-bar').boundingBox()
    const box = await field.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
  }

  await test.step('of several in a line, each is a way of its own', async () => {
    await to(page, draft, 'producer')
    await enter(page, page.getByRole('button', { name: /^Còn thiếu/ }))
    await enter(page, page.getByRole('button', { name: 'địa chỉ', exact: true }))
    await inSight(page.getByLabel('Địa chỉ', { exact: true }))
  })

  await test.step('the last look leads to the first of them', async () => {
    await to(page, draft, 'review')
    const line = page.getByRole('listitem').filter({ hasText: 'Chưa nhập: mã sản phẩm' })
    await enter(page, line.getByRole('button', { name: 'Đến bước “Sản phẩm”' }))
    await inSight(page.getByLabel('Mã sản phẩm'))
  })
})
