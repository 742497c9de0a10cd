import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { marksOf, readTrainingMarks } from '#electron/training/training-marks.ts'
import { screenSeat } from '#shared/contract/room.ts'
import { addDays } from '#shared/kernel/day.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { sampleFolder } from '../support/a-host.ts'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { picture } from './council-test.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'
import { markSheet } from './mark-sheet.ts'

const contexts: BrowserContext[] = []
const programs: RunningProgram[] = []
test.afterEach(async () => {
  for (const each of contexts.splice(0)) await each.close()
  for (const each of programs.splice(0)) await each.stop()
})

async function aDevice(browser: Browser): Promise<Page> {
  const viewport = { width: 1024, height: 768 }
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: 'vi-VN' })
  contexts.push(context)
  return context.newPage()
}

async function aProgram(...options: readonly string[]): Promise<RunningProgram> {
  const program = await startProgram(...options)
  programs.push(program)
  return program
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function comesIn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await button(page, 'Vào chỗ của tôi').click()
  await expect(page.getByText('Đã nối với máy thư ký')).toBeVisible()
}

async function opensSheet(page: Page): Promise<void> {
  await button(page, `Chấm ${thomLoa}`).click()
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
}

async function handsIn(page: Page): Promise<void> {
  await button(page, 'Nộp phiếu').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click()
  await expect(page.getByRole('heading', { name: /Đã nộp phiếu/ })).toBeVisible()
}

test('nine members mark at once: seven at devices of their own, one on paper, one by an opinion file; a device goes, one is swapped, the host is killed, and not one mark is lost', async ({
  browser,
}) => {
  const marks = (await readTrainingMarks(sampleFolder)).find(each => each.package === 'che-thom-loa.ocop')
  if (!marks) throw new Error('No marks')
  const first = await aProgram()
  let secretary = await aDevice(browser)
  await secretary.goto(first.address)
  await expect(secretary.getByRole('heading', { level: 1 })).toBeVisible()
  let ask = asking(secretary)
  const sitting = await trainingSitting(ask)
  const { products, members } = await startsWithAll(ask, sitting)
  const product = products.find(({ name }) => name === thomLoa)?.id ?? ''
  const at = { sitting, product }
  await ask('room.open', { sitting, address: '127.0.0.1' })
  await ask('round.open', at)
  const scoring = Object.keys(marks.rounds[0] ?? {})
  expect(scoring).toHaveLength(9)
  const [onPaper = '', farAway = '', ...atDevices] = scoring.toReversed()
  const invite = async (guest: string) => (await ask('invitation.give', { sitting, guest })).address

  const seats = new Map<string, Page>()
  const seat = (member: string | undefined): Page => {
    const page = seats.get(member ?? '')
    if (!page) throw new Error(`Nobody sits for ${member}`)
    return page
  }
  for (const member of atDevices) {
    const page = await aDevice(browser)
    await comesIn(page, await invite(member))
    seats.set(member, page)
  }
  const [whole, closed, swapped, ...others] = atDevices
  const screen = await aDevice(browser)
  await screen.goto(await invite(screenSeat))
  await screen.getByRole('button').click()
  await ask('screen.show', { sitting, shown: { kind: 'product', product } })
  await expect(screen.getByText('Còn chờ phiếu của')).toBeVisible()

  await test.step('all begin; one hands in, one is in the middle of a sheet when the browser is closed', async () => {
    await Promise.all(atDevices.map(member => opensSheet(seat(member))))
    await Promise.all(
      atDevices.map((member, index) =>
        markSheet(seat(member), { marks, member, to: member === whole ? undefined : 6 + index }),
      ),
    )
    await handsIn(seat(whole))
    await expect
      .poll(
        async () =>
          (await ask('room.read', { sitting })).seats.filter(each => each.connection?.connected).length,
      )
      .toBe(8)
    const context = seat(closed).context()
    const { origin } = new URL(seat(closed).url())
    await seat(closed).close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(origin)
    await expect(again.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
    seats.set(closed ?? '', again)
  })

  await test.step('one member’s device is swapped for another, with the secretary’s consent', async () => {
    const before = seat(swapped)
    const after = await aDevice(browser)
    await after.goto(await invite(swapped ?? ''))
    await button(after, 'Vào chỗ của tôi').click()
    await expect.poll(async () => (await ask('room.read', { sitting })).joinings.length).toBe(1)
    const [joining] = (await ask('room.read', { sitting })).joinings
    await ask('joining.answer', { sitting, joining: joining?.id ?? '', agreed: true })
    await expect(after.getByText('Đã nối với máy thư ký')).toBeVisible({ timeout: 30_000 })
    await expect(after.getByText(/đang chấm 8\//)).toBeVisible()
    await before.context().close()
    seats.set(swapped ?? '', after)
    await opensSheet(after)
  })

  await test.step('the host is killed while they mark, and started again', async () => {
    const unwritten = others.slice(0, 2)
    await first.kill()
    for (const member of unwritten) {
      const from = 6 + atDevices.indexOf(member)
      await markSheet(seat(member), { marks, member, from, to: from + 2 })
      await expect(seat(member).getByText('2 mục chưa ghi')).toBeVisible()
    }
    const again = await aProgram('--data', first.dataFolder, '--port', new URL(first.origin).port)
    secretary = await aDevice(browser)
    await secretary.goto(again.address)
    await expect(secretary.getByRole('heading', { level: 1 })).toBeVisible()
    ask = asking(secretary)
    await ask('room.open', { sitting, address: '127.0.0.1' })
    for (const member of unwritten)
      await expect(seat(member).getByText(/Mất kết nối từ/)).toBeHidden({ timeout: 30_000 })
    for (const member of unwritten)
      await expect(seat(member).getByText('Không mở được minh chứng này')).toBeHidden()
    await secretary.goto(`${again.origin}/#/sitting/${sitting}/room`)
    await expect(secretary.getByText('Phòng 7/9')).toBeVisible()
    await picture(secretary, 'ca-phong-1-bang')
  })

  await test.step('everybody finishes', async () => {
    for (const member of [closed, swapped, ...others]) {
      const page = seat(member)
      const index = atDevices.indexOf(member ?? '')
      const from = 6 + index + (others.slice(0, 2).includes(member ?? '') ? 2 : 0)
      await markSheet(page, { marks, member: member ?? '', from })
      await handsIn(page)
    }
  })

  await test.step('one sheet is put down from paper, and one comes in a file from another machine', async () => {
    await ask('seat.take', { sitting, member: onPaper, paper: true })
    const sheet = { ...at, member: onPaper }
    for (const [criterion, choice] of Object.entries(marksOf(marks, 0, onPaper) ?? {}))
      await ask('sheet.mark', { ...sheet, criterion, choice })
    await ask('sheet.seal', sheet)
    await ask('seat.leave', {})
    await expect(screen.getByText('Còn chờ phiếu của')).toBeVisible()

    const until = addDays(vietnamDay(Date.now()), 7)
    const { path: address } = await ask('opinion.ask', { sitting, member: farAway, until })
    const bytes = await (
      await secretary.request.get(`${new URL(secretary.url()).origin}/bytes/${address}/p.phieu`)
    ).body()
    const elsewhere = await aProgram()
    const page = await aDevice(browser)
    await page.goto(elsewhere.address)
    await page.getByRole('link', { name: 'Trả lời phiếu xin ý kiến' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Trả lời phiếu xin ý kiến' })).toBeVisible()
    const file = { name: 'p.phieu', mimeType: 'application/octet-stream', buffer: bytes }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await opensSheet(page)
    await markSheet(page, { marks, member: farAway })
    await handsIn(page)
    await button(page, 'Về chỗ của tôi').click()
    const download = page.waitForEvent('download')
    await button(page, 'Lưu tệp trả lời').click()
    const answer = await (await download).path()
    await secretary.goto(`${new URL(secretary.url()).origin}/#/sitting/${sitting}/opinions`)
    await expect(secretary.getByRole('heading', { name: 'Nhận phiếu' })).toBeVisible()
    await secretary.locator('input[type=file]').first().setInputFiles(answer)
    await secretary.getByRole('dialog').getByRole('button', { name: 'Nhập 1 phiếu' }).click()
  })

  await test.step('the round is revealed with every mark as it was put, and the minutes say where each sheet came from', async () => {
    await secretary.goto(`${new URL(secretary.url()).origin}/#/sitting/${sitting}/reconcile/${product}`)
    await expect(secretary.getByText('74,89').first()).toBeVisible()
    await ask('screen.show', { sitting, shown: { kind: 'grid', product } })
    await expect(screen.getByText('74,89').first()).toBeVisible()
    await picture(screen, 'ca-phong-2-man-hinh')
    await button(secretary, /^Xác nhận theo đa số/).click()
    await button(secretary, 'Chốt kết quả').click()
    await secretary.getByRole('dialog').getByRole('button', { name: 'Chốt kết quả' }).click()
    await expect(secretary.getByText('Đã chốt kết quả')).toBeVisible()
    for (const { id } of products)
      if (id !== product) await ask('product.carry-over', { sitting, product: id, reason: 'họp tiếp' })
    await ask('sitting.close', { sitting })
    const { path: address } = await ask('minutes.issue', { sitting, number: '5' })
    const pdf = await (
      await secretary.request.get(`${new URL(secretary.url()).origin}/bytes/${address}`)
    ).body()
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
    const times = (said: string) => text.split(said).length - 1
    expect(times('máy riêng')).toBeGreaterThanOrEqual(7)
    expect(text).toContain('tệp phiếu')
    expect((await ask('record.check', { sitting })).findings).toEqual([])
    expect(members.length).toBeGreaterThanOrEqual(9)
  })
})
