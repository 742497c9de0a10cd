import type { Page } from '@playwright/test'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'
import { holdsAtEverySize, membersSizes } from './holds-together.ts'
import { enter, fill } from './keyboard.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test('a member’s own application joins the room of another by pasting, marks through it, and comes back; by keyboard alone', async ({
  council,
  browser,
}) => {
  const ask = asking(council)
  const sitting = await trainingSitting(ask)
  const { products, members } = await startsWithAll(ask, sitting)
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const product = products.find(({ name }) => name === thomLoa)?.id ?? ''
  await ask('round.open', { sitting, product })
  const { id: member = '', office = '' } = members.find(({ role }) => role === 'member') ?? {}
  const { address } = await ask('invitation.give', { sitting, guest: member })

  const elsewhere = await startProgram()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  try {
    await page.goto(elsewhere.address)
    await enter(page, page.getByRole('link', { name: 'Vào phòng họp bằng máy này' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Vào phòng họp bằng máy này' })).toBeVisible()
    await holdsAtEverySize(page, 'the ways into a room', membersSizes)
    await picture(page, 'vao-phong-1-ba-cach')
    const tall = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
    expect(tall).toBeLessThanOrEqual(0)

    const other = new URL(address)
    other.searchParams.set('key', 'A'.repeat(43))
    await fill(page, page.getByLabel('Địa chỉ trong giấy mời'), other.href)
    await enter(page, button(page, 'Vào bằng giấy mời'))
    await expect(page.getByText(/không phải máy đã mời/)).toBeVisible()
    await expectAccessible(page, 'a key that is refused')
    await picture(page, 'vao-phong-2-khoa-khac')

    await fill(page, page.getByLabel('Địa chỉ trong giấy mời'), address)
    await enter(page, button(page, 'Vào bằng giấy mời'))
    await expect(page.getByRole('heading', { level: 1, name: office })).toBeVisible()
    expect(new URL(page.url()).origin).not.toBe(elsewhere.origin)
    await expect(page.getByText('Đã nối với máy thư ký')).toBeVisible()
    await enter(page, button(page, `Chấm ${thomLoa}`))
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await page.keyboard.press('1')
    await expect(page.getByText('Đã ghi').first()).toBeVisible()
    await expectAccessible(page, 'a sheet through the relay')
    await picture(page, 'vao-phong-3-phieu')
    const marked = (await ask('sitting.read', { sitting })).products.flatMap(({ standing }) =>
      standing.kind === 'scoring' ? standing.seats.filter(each => each.member === member) : [],
    )
    expect(marked).toMatchObject([{ marked: 1 }])

    await page.goto(`${elsewhere.origin}/#/away`)
    await expect(page.getByRole('heading', { name: 'Phòng đã vào từ máy này' })).toBeVisible()
    await holdsAtEverySize(page, 'a room that was joined', membersSizes)
    await picture(page, 'vao-phong-4-vao-lai')
    await enter(page, button(page, /^Vào lại/))
    await expect(page.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
    await expect(page.getByText('còn 31 tiêu chí chưa chấm')).toBeVisible()
    expect(page.url()).not.toContain('token')
  } finally {
    await page.context().close()
    await elsewhere.stop()
  }
})

test('an invitation is joined by its picture, and by what is printed on its card', async ({
  council,
  browser,
}) => {
  const ask = asking(council)
  const sitting = await trainingSitting(ask)
  const { members } = await startsWithAll(ask, sitting)
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const [one, other] = members.filter(({ role }) => role === 'member')
  await council.goto(`${new URL(council.url()).origin}/#/sitting/${sitting}/room`)
  await council.getByRole('button', { name: new RegExp(`^Mời ${one?.office ?? ''}`) }).click()
  const qr = await council.getByRole('dialog').locator('.qr').screenshot()
  const elsewhere = await startProgram()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  try {
    await page.goto(elsewhere.address)
    await page.getByRole('link', { name: 'Vào phòng họp bằng máy này' }).click()
    await expect(page.getByRole('heading', { name: 'Ảnh mã QR' })).toBeVisible()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: qr })
    await expect(page.getByRole('heading', { level: 1, name: one?.office ?? '' })).toBeVisible()

    const { address, code } = await ask('invitation.give', { sitting, guest: other?.id ?? '' })
    await page.goto(`${elsewhere.origin}/#/away`)
    await page.getByLabel('Địa chỉ in trên thẻ').fill(new URL(address).host)
    await page.getByLabel('Mã in trên thẻ').fill('CCCC-CCCC-CCCC')
    await page.getByRole('button', { name: 'Vào bằng mã' }).click()
    await expect(page.getByText(/không biết mã vừa gõ/)).toBeVisible()
    await page.getByLabel('Mã in trên thẻ').fill(code)
    await page.getByRole('button', { name: 'Vào bằng mã' }).click()
    await expect(page.getByRole('heading', { level: 1, name: other?.office ?? '' })).toBeVisible()
  } finally {
    await page.context().close()
    await elsewhere.stop()
  }
})
