import type { Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import type { SittingView } from '#shared/council/view.ts'
import { aDevice, enterRoom } from '../support/room-device.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { screenSeat } from '#shared/contract/room.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, startsWithAll } from './held-sitting.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { choose, enter, tabTo } from './keyboard.ts'
import { printedPages } from './printed-pages.ts'
import { toScreen } from './to-screen.ts'

const more = ['Sở Xây dựng', 'Sở Nội vụ', 'Hội Liên hiệp Phụ nữ', 'Tỉnh đoàn']

interface Council extends Pick<SittingView, 'products' | 'members'> {
  readonly ask: Ask
  readonly sitting: string
}

/** Thirteen members, started, with one round open. */
async function thirteen(page: Page): Promise<Council> {
  const ask = asking(page)
  const sitting = await aSittingUnder(
    page,
    ask,
    'tay-ninh',
    more.map((office, at) => ({ id: `them-${at}`, office })),
  )
  const council = await startsWithAll(ask, sitting)
  await ask('round.open', { sitting, product: council.products[0]?.id ?? '' })
  return { ask, sitting, ...council }
}

const seatOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })

test('the secretary opens the room, invites, sees who comes and calls, and lets a device go, by keyboard alone', async ({
  council: page,
  browser,
}) => {
  const { ask, sitting, members, products } = await thirteen(page)
  const offices = members.filter(({ counts }) => counts).map(({ office }) => office)
  const [first = '', second = ''] = offices
  const [one = '', other = ''] = members.filter(({ counts }) => counts).map(({ id }) => id)
  const dialog = page.getByRole('dialog')

  await test.step('opens it on this machine', async () => {
    await enter(page, page.getByRole('link', { name: 'Phòng họp' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Phòng họp' })).toBeVisible()
    const here = page.getByRole('radio', { name: /Máy này, để thử/ })
    await expect(here).toBeVisible()
    await holdsAtEverySize(page, 'a room that is not open')
    await picture(page, 'phong-1-chua-mo')
    const chosen = page.getByRole('radio', { checked: true })
    await tabTo(page, chosen)
    while (!(await here.isChecked())) await page.keyboard.press('ArrowDown')
    await enter(page, page.getByRole('button', { name: 'Mở phòng họp' }))
    await expect(page.getByText(/^https:\/\/127\.0\.0\.1:/)).toBeVisible()
    await expect(page.getByRole('link', { name: `Phòng 0/${offices.length}` })).toBeVisible()
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([...offices, 'Màn hình phòng họp'])
    const last = await seatOf(page, 'Màn hình phòng họp').boundingBox()
    expect(
      (last?.y ?? 0) + (last?.height ?? 0),
      'thirteen seats and the screen on one view',
    ).toBeLessThanOrEqual(768)
    await holdsAtEverySize(page, 'an open room with nobody in it')
  })

  let code = ''
  await test.step('invites, and sees the device that comes in by the code', async () => {
    await enter(page, page.getByRole('button', { name: `Mời ${first}` }))
    await expect(dialog.getByRole('img', { name: `Mã QR mời ${first}` })).toBeVisible()
    code = (await dialog.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    await holdsAtEverySize(page, 'an invitation')
    await picture(page, 'phong-2-moi')
    await enter(page, dialog.getByRole('button', { name: 'Khi máy báo “không riêng tư”' }))
    await expect(dialog.getByRole('heading', { name: 'Safari (iPhone, iPad)' })).toBeVisible()
    await expectAccessible(page, 'what a browser says of the certificate')
    await picture(page, 'phong-3-chung-chi')

    const { open: opened } = await ask('room.read', { sitting })
    const device = await browser.newContext({ ignoreHTTPSErrors: true })
    const theirs = await device.newPage()
    await theirs.goto(`${opened?.origin}/join`)
    await theirs.getByLabel('Mã trên thẻ (12 ký tự)').fill(code.toLowerCase())
    await theirs.getByRole('button').click()
    await expect(dialog.getByText(/^✓ Đã vào:/)).toBeVisible()
    await expectAccessible(page, 'a device has come in')
    await enter(page, dialog.getByRole('button', { name: `Mời người tiếp theo: ${second}` }))
    await expect(dialog.getByRole('img', { name: `Mã QR mời ${second}` })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await device.close()
    await expect(seatOf(page, first)).toContainText('bằng mã trên thẻ')
    await expect(seatOf(page, second)).toContainText('○ đã mời')
  })

  await test.step('an invitation that is out is not taken back by looking', async () => {
    await enter(page, page.getByRole('button', { name: `Mời lại ${second}` }))
    await expect(dialog).toContainText('Đã đưa một giấy mời')
    await expectAccessible(page, 'an invitation is out')
    await page.keyboard.press('Escape')
    await enter(page, page.getByRole('button', { name: `Thu giấy mời của ${second}` }))
    await expect(seatOf(page, second)).toContainText('○ chưa mời')
  })

  await test.step('a hand goes up, is counted in the bar, and is lowered; another device asks and is let in', async () => {
    const invitation = await ask('invitation.give', { sitting, guest: other })
    const device = await aDevice(invitation.address, 'Máy tính bảng của Sở')
    await expect(seatOf(page, second)).toContainText('● đang nối')
    await device.ask('hand.raise', { sitting, member: other, raised: true })
    await expect(seatOf(page, second)).toContainText('Gọi · ')
    await expect(page.getByRole('link', { name: /1 gọi/ })).toBeVisible()
    await enterRoom(invitation.address, 'Điện thoại')
    await expect(seatOf(page, second)).toContainText('Điện thoại xin vào')
    await holdsAtEverySize(page, 'a hand and a device that asks')
    await picture(page, 'phong-4-bang')
    await enter(page, page.getByRole('button', { name: `Đã đến chỗ ${second}` }))
    await expect(seatOf(page, second)).not.toContainText('Gọi · ')
    await enter(page, page.getByRole('button', { name: `Đồng ý cho Điện thoại vào chỗ ${second}` }))
    await device.ended
    await expect(seatOf(page, second)).toContainText('Điện thoại, được đồng ý')
  })

  await test.step('calls a product up, and puts on the screen what may be seen', async () => {
    const name = products[0]?.name ?? ''
    await choose(page, page.getByLabel(/^Mời cả phòng chấm/), `1. ${name}`)
    await enter(page, page.getByRole('button', { name: 'Mời chấm sản phẩm này' }))
    await expect(page.getByText(`Mời cả phòng chấm · đang mời: ${name}`)).toBeVisible()
    expect((await ask('room.read', { sitting })).called).toBe(products[0]?.id)
    await choose(page, page.getByLabel(/^Màn hình phòng đang chiếu/), 'Bảng điểm')
    await expect(page.getByRole('button', { name: 'Chiếu' })).toBeDisabled()
    await expect(page.getByLabel('Sản phẩm được chiếu')).toHaveText('Chưa có sản phẩm nào công khai điểm')
    await page.getByLabel(/^Màn hình phòng đang chiếu/).press('Home')
    await choose(page, page.getByLabel(/^Màn hình phòng đang chiếu/), 'Sản phẩm')
    await ask('invitation.withdraw', { sitting, guest: screenSeat })
    await expect(page.getByLabel(/^Màn hình phòng đang chiếu/), 'other news changes no choice').toHaveValue(
      'product',
    )
    await enter(page, page.getByRole('button', { name: 'Chiếu' }))
    await expect(page.getByText(`Màn hình phòng đang chiếu: Sản phẩm · ${name}`)).toBeVisible()
    await holdsAtEverySize(page, 'a product is called up and shown')
  })

  await test.step('lets a device go, and closes the room', async () => {
    await enter(page, page.getByRole('button', { name: `Bỏ máy này khỏi chỗ ${first}` }))
    await expectAccessible(page, 'a device is to be let go')
    await enter(page, dialog.getByRole('button', { name: 'Bỏ máy này' }))
    await expect(seatOf(page, first)).toContainText('chưa có máy')
    expect(
      (await ask('room.read', { sitting })).seats.find(({ guest }) => guest === one)?.device,
    ).toBeUndefined()
    await enter(page, page.getByRole('button', { name: 'Đóng phòng' }))
    await enter(page, dialog.getByRole('button', { name: 'Đóng phòng' }))
    await expect(page.getByRole('button', { name: 'Mở phòng họp' })).toBeVisible()
    await toScreen(page, `sitting/${sitting}/scoring`, 'Chấm điểm')
    await expect(page.getByRole('link', { name: 'Phòng họp' })).toBeVisible()
  })
})

test('cards are printed nine to a page, with what a browser will say on another, and take the effect of earlier ones away', async ({
  council: page,
}) => {
  test.skip(!commandIsThere('pdftotext'), 'needs pdftotext')
  const { ask, sitting, members } = await thirteen(page)
  const seats = members.filter(({ counts }) => counts)
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const before = await ask('invitation.give', { sitting, guest: seats[0]?.id ?? '' })
  await page.goto(new URL(`#/sitting/${sitting}/room`, page.url()).href)
  const dialog = page.getByRole('dialog')
  await enter(page, page.getByRole('button', { name: 'In thẻ mời' }))
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(seats.length)
  for (const { office } of seats.slice(9)) {
    await tabTo(page, dialog.getByRole('checkbox', { name: office, exact: true }))
    await page.keyboard.press('Space')
  }
  await expect(dialog).toContainText('không dùng được nữa')
  await holdsAtEverySize(page, 'who gets a card')
  await enter(page, dialog.getByRole('button', { name: 'Làm 9 thẻ' }))
  await expect(dialog).toContainText('9 thẻ, 1 trang giấy A4')
  await expectAccessible(page, 'cards to be printed')
  await picture(page, 'phong-5-in-the')
  expect((await enterRoom(before.address)).text).toContain('giấy mời đã được thay')

  const both = await printedPages(page, 'the-moi')
  expect(both).toHaveLength(2)
  expect(both[1]?.text).toContain('Safari')
  await dialog.getByRole('checkbox').uncheck()
  const [cards, ...others] = await printedPages(page)
  expect(others).toEqual([])
  expect(cards?.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(9)
  expect(cards?.text).not.toContain('Đóng')
  expect(cards?.white).toBeGreaterThan(0.7)

  await enter(page, dialog.getByRole('button', { name: 'Đóng' }))
  await expect(page.locator('.card-pages')).toHaveCount(0)
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.values(localStorage), Object.values(sessionStorage)]),
  )
  expect(kept).not.toContain('invitation=')
})
