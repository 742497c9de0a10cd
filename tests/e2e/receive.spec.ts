import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { enter } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'
import { startProgram } from '../support/running-program.ts'

test('an office receives the files of a council together: one is taken, one is there, one is damaged, each in words', async ({
  council: page,
  browser,
}) => {
  const ask = asking(page)
  const { sitting, products } = await ratedSitting(page)
  await ask('sitting.close', { sitting })
  const { path: address } = await ask('sitting.export', { sitting })
  const bytes = Buffer.from(
    await page.evaluate(async file => {
      const response = await fetch(`/bytes/${file}/phien.phien`)
      return [...new Uint8Array(await response.arrayBuffer())]
    }, address),
  )
  const damaged = Buffer.from(bytes)
  damaged.writeUInt8(damaged.readUInt8(2000) ^ 1, 2000)

  const office = await startProgram()
  const desk = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await desk.goto(office.address)
  await enter(desk, desk.getByRole('link', { name: 'Mở sổ đăng ký' }))
  await enter(desk, desk.getByRole('link', { name: 'Nhận phiên họp' }))
  await expect(desk.getByText('Chưa nhận phiên họp nào.')).toBeVisible()
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
  await desk
    .getByLabel('Chọn tệp phiên họp')
    .setInputFiles([
      file('hong.phien', damaged),
      file('xa-tan-an.phien', bytes),
      file('xa-tan-an (1).phien', bytes),
      file('ghi-chu.txt', Buffer.from('')),
    ])
  await expect(desk.getByText('Đã nhận 1 tệp, đã có 1, không nhận 1.')).toBeVisible()
  await expect(desk.getByText(/^Đã nhận: .*4 sản phẩm$/)).toBeVisible()
  await expect(desk.getByText(/^Đã có trong sổ: /)).toBeVisible()
  await picture(desk, 'tinh-3-nhan-phien-hop')
  await expectAccessible(desk, 'receiving')
  await holdsAtEverySize(desk, 'receiving')
  await enter(desk, desk.getByRole('button', { name: /^Lấy tệp/ }))
  await expect(desk.getByRole('link', { name: /^Lưu tệp phiên họp/ })).toBeVisible()
  await enter(desk, desk.getByRole('link', { name: '‹ Quay lại' }))
  await expect(desk.locator('tbody').getByRole('row')).toHaveCount(products.length)
  await office.stop()
})
