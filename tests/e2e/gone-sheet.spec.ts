import { writeFileSync } from 'node:fs'
import { aHost } from '../support/a-host.ts'
import { aSittingWithPins, exported, handsIn, pinOf, secretaryPin } from '../support/a-sitting-with-pins.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { enter } from './keyboard.ts'

test('by keyboard alone a sheet from another laptop is opened by its PIN, though its member has left', async ({
  council: page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const ask = asking(page)
  const elsewhere = await aHost()
  const { sitting, product, members } = await aSittingWithPins(elsewhere)
  const at = { sitting, product }
  const left = members.slice(1, 3)
  for (const member of left) await handsIn(elsewhere.ask, at, member)
  await elsewhere.ask('secretary.enter', { sitting, pin: secretaryPin })
  for (const member of left)
    await elsewhere.ask('attendance.record', { sitting, member, present: false, reason: 'về sớm' })
  const file = test.info().outputPath('phien-hop.phien')
  writeFileSync(file, await exported(elsewhere, sitting))
  await elsewhere.dispose()

  await test.step('the sitting comes to this laptop, and everybody else hands in', async () => {
    await page.goto(new URL('#/sittings', page.url()).href)
    await page.getByLabel('Chọn tệp phiên họp').setInputFiles(file)
    await expect(page.getByText('Đã thêm phiên họp')).toBeVisible()
    for (const member of members.filter(each => !left.includes(each))) await handsIn(ask, at, member)
  })

  const closed = page.getByRole('button', { name: /^Phiếu từ máy khác: cần mã PIN để mở: / })

  await test.step('the cover says which sheets the reveal waits for', async () => {
    await page.goto(new URL(`#/sitting/${sitting}/scoring?product=${product}`, page.url()).href)
    await expect(closed).toHaveCount(2)
    await expectAccessible(page, 'sheets that are still to be opened')
    await picture(page, 'phieu-may-khac-1-cho-mo')
  })

  await test.step('a wrong PIN opens nothing; the right one opens that sheet, which the cover says at once', async () => {
    await enter(page, closed.first())
    const dialog = page.getByRole('dialog')
    await page.keyboard.type('000001')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Mã PIN không đúng. Còn 4 lần thử.')
    await expectAccessible(page, 'the PIN of a sheet from another laptop')
    await picture(page, 'phieu-may-khac-2-sai-ma')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(pinOf(left[0] ?? ''))
    await page.keyboard.press('Enter')
    await expect(closed).toHaveCount(1)
  })

  await test.step('the last one reveals the round', async () => {
    await enter(page, closed)
    await page.keyboard.type(pinOf(left[1] ?? ''))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Sang bước Đối chiếu' })).toBeVisible()
    await picture(page, 'phieu-may-khac-3-da-mo')
  })
})
