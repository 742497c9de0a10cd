import path from 'node:path'
import type { Page } from '@playwright/test'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { toScreen } from './to-screen.ts'

const goTo = (page: Page, place: string) => page.goto(new URL(`#/${place}`, page.url()).href)

test('a double click, and a key that is held down, make one thing', async ({ council: page }) => {
  const ask = asking(page)
  await toScreen(page, 'dossiers', 'Hồ sơ đang lập')
  await page.getByRole('button', { name: 'Lập hồ sơ mới' }).first().dblclick()
  await expect(page).toHaveURL(/dossiers\/.+\/product/)
  expect((await ask('draft.list', {})).drafts).toHaveLength(1)
  const before = (await ask('start.read', {})).sittings.length
  await toScreen(page, 'sittings/new', 'Tạo phiên họp')
  const create = page.getByRole('button', { name: 'Tạo phiên họp' })
  await expect(create).toBeEnabled()
  await create.dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Chuẩn bị' })).toBeVisible()
  expect((await ask('start.read', {})).sittings).toHaveLength(before + 1)
  await goTo(page, 'roster')
  const rows = page.locator('li.member')
  await expect(rows.nth(1)).toBeVisible()
  const seats = await rows.count()
  await page.getByRole('button', { name: '+ Thêm thành viên' }).dblclick()
  await expect(rows).toHaveCount(seats + 1)
})

test('an empty sitting is removed and had back, and one with products is not', async ({ council: page }) => {
  const ask = asking(page)
  const full = await trainingSitting(ask)
  const { details, members } = await ask('sitting.read', { sitting: full })
  const { council, authority, place, date, ruleSet, profile } = details
  const roster = members.map(({ id, office, name, role }) => ({ id, office, name, role }))
  const rules = { ruleSet: ruleSet.id, profile: profile.id, members: roster }
  await ask('sitting.create', { council, authority, place, date, ...rules })
  await goTo(page, 'sittings')
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(2)
  const remove = page.getByRole('button', { name: /^Xóa phiên họp trống/ })
  await expect(remove).toHaveCount(1)
  await remove.focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused()
  await expectAccessible(page, 'a removed sitting')
  await picture(page, 'phien-hop-da-xoa')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(ask('sitting.remove', { sitting: full })).rejects.toThrow('sitting.not-empty')
})

test('the sittings fit a tablet held upright, and text twice as large', async ({ council: page }) => {
  const chromium = await page.context().newCDPSession(page)
  for (const [width, height, text] of [
    [834, 1112, 16],
    [1366, 768, 32],
  ] as const) {
    await page.setViewportSize({ width, height })
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: text } })
    await goTo(page, 'sittings')
    await expectHoldsTogether(page, 'sittings', text)
    const { row, scrolls } = await page.evaluate(() => {
      const frame = document.querySelector('.table-frame')
      return {
        row: document.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0,
        scrolls: (frame?.scrollWidth ?? 0) - (frame?.clientWidth ?? 0),
      }
    })
    expect(scrolls, 'hidden at the side').toBeLessThanOrEqual(0)
    expect(row / text, 'lines of a row').toBeLessThanOrEqual(12)
    await picture(page, `phien-hop-${width}`)
  }
})

test('many packages are told in total, and what was refused is seen over the board', async ({
  council: page,
}) => {
  const sitting = await trainingSitting(asking(page))
  await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
  const there = path.join(sampleFolder, 'che-thom-loa.ocop')
  for (let times = 0; times < 5; times += 1)
    await page.locator('input[type=file]').first().setInputFiles(there)
  await expect(page.getByText('Đã xong 5/5 gói')).toBeVisible()
  await expect(page.getByText('5 gói chưa nạp được, hãy xem dưới đây')).toBeVisible()
  const frame = page.getByRole('region', { name: 'Nạp gói hồ sơ' }).last()
  expect((await frame.boundingBox())?.height).toBeLessThanOrEqual(400)
  await expectAccessible(page, 'packages in total')
  await picture(page, 'nap-goi-tong-so')
})

test('a long name is seen whole in the roster, and a refusal is seen where it comes', async ({
  council: page,
}) => {
  await goTo(page, 'roster')
  const office = page.locator('li.member textarea').first()
  await office.fill('Chi cục Phát triển nông thôn thuộc Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang')
  const cut = await office.evaluate(
    field => field.scrollWidth > field.clientWidth || field.scrollHeight > field.clientHeight + 2,
  )
  expect(cut).toBe(false)
})
