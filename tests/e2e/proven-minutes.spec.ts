import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { issuedMinutes } from './issued-minutes.ts'

const issuedFile = (dataFolder: string, sitting: string): string => {
  const folder = path.join(dataFolder, 'documents', sitting)
  const name = readdirSync(folder).find(file => /^[0-9a-f]{64}\.pdf$/.test(file))
  if (name === undefined) throw new Error('No minutes')
  return path.join(folder, name)
}

test('minutes are worked out again from what they carry, and a page on paper is held against the record', async ({
  council: page,
  program,
}) => {
  const minutes = issuedFile(program.dataFolder, await issuedMinutes(page))
  await page.goto(new URL('#/verify', page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra biên bản' })).toBeVisible()
  const choose = page.getByLabel(/Chọn tệp PDF|Kiểm tra tệp khác/)
  await choose.setInputFiles(minutes)
  await expect(page.getByRole('heading', { name: 'Kết quả đã tính lại: đúng' })).toBeVisible()
  await expect(page.getByText(/Đã đối chiếu từng câu và từng hàng chữ trên các trang/)).toBeVisible()
  await expectAccessible(page, 'minutes that prove themselves')
  await picture(page, 'bien-ban-tinh-lai')

  const scan = test.info().outputPath('trang-2')
  execFileSync('pdftocairo', ['-r', '200', '-f', '2', '-l', '2', '-singlefile', '-png', minutes, scan])
  const photo = test.info().outputPath('trang-2.jpg')
  await sharp(`${scan}.png`).rotate(3, { background: '#bbbbbb' }).jpeg({ quality: 70 }).toFile(photo)
  await choose.setInputFiles(photo)
  await expect(page.getByRole('heading', { name: 'Mã trang khớp nhật ký' })).toBeVisible()
  await expect(page.getByText('Biên bản, trang 2, biên bản số 5')).toBeVisible()
  await expect(page.getByRole('row', { name: /Chè Thôm Loà.*trả hồ sơ.*trả hồ sơ/ })).toBeVisible()
  await expectAccessible(page, 'a page on paper')
  await picture(page, 'trang-giay')

  const blank = test.info().outputPath('trang-khac.png')
  await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ffffff' } })
    .png()
    .toFile(blank)
  await choose.setInputFiles(blank)
  await expect(page.getByText('Không thấy mã QR trong ảnh')).toBeVisible()
})
