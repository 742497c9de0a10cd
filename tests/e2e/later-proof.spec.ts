import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandIsThere } from '../support/command-is-there.ts'
import { openssl, signingKeyOf } from '../support/openssl-authority.ts'
import { anIssuer } from '../support/openssl-hierarchy.ts'
import { names, request, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'

test.skip(!commandIsThere('openssl'), 'It takes openssl to make authorities.')

test('an office brings lists of revoked certificates, has a timestamp carried to and fro, and the file keeps what later judges need', async ({
  council: page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-later-'))
  const root = anIssuer(folder, 'Nơi cấp chứng thư gốc')
  const middle = root.under('Nơi cấp chứng thư số chuyên dùng')
  const timekeeper = anIssuer(folder, 'Nơi cấp dấu thời gian')
  const stamper = timekeeper.issue('Dấu thời gian chuẩn', { use: 'time' })
  const keys = { secretary: middle.issue(names.secretary), chair: middle.issue(names.chair) }
  const { unsigned } = await signedMinutes()
  let bytes = unsigned
  for (const field of ['secretary', 'chair'] as const) {
    const key = { ...signingKeyOf(keys[field]), chain: [middle.der] }
    bytes = await signedBlindly(bytes, { ...request(field, key), at: Date.now() })
  }
  const inFolder = (file: string, content?: Uint8Array): string => {
    const named = path.join(folder, file)
    if (content) writeFileSync(named, content)
    return named
  }

  await page.goto(new URL('#/verify', page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra biên bản' })).toBeVisible()
  await page.getByLabel('Chọn tệp PDF').setInputFiles(inFolder('bien-ban.pdf', bytes))
  await expect(page.getByText('Chưa có ai bảo đảm: máy này chưa có danh sách tin cậy.').first()).toBeVisible()
  await expect(page.getByText('Chưa có danh sách thu hồi nào.')).toBeVisible()
  const add = page.getByLabel('Thêm chứng thư của nơi cấp, hoặc danh sách thu hồi')
  await add.setInputFiles(inFolder('a.crl', middle.list([])))
  await expect(page.getByText('không có trong danh sách tin cậy. Hãy thêm chứng thư')).toBeVisible()
  for (const { certificateFile, name } of [root, middle, timekeeper]) {
    await add.setInputFiles(certificateFile)
    await expect(page.getByText(`Đã thêm vào danh sách: “${name}”`)).toBeVisible()
  }
  const other = { certificate: middle.issue('Người khác'), at: Date.now() - 86_400_000 }
  for (const [issuer, list] of [
    [root, root.list([])],
    [middle, middle.list([other])],
    [timekeeper, timekeeper.list([])],
  ] as const) {
    await add.setInputFiles(inFolder('b.crl', list))
    await expect(page.getByText(`Đã thêm danh sách thu hồi: “${issuer.name}”`)).toBeVisible()
  }
  await expect(page.getByText('1 chứng thư bị thu hồi.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hợp lệ', exact: true })).toBeVisible()
  await expect(page.getByText('Chỉ theo máy của người ký')).toHaveCount(2)
  await picture(page, 'thu-hoi-danh-sach')

  await page.getByRole('button', { name: 'Lập yêu cầu dấu thời gian' }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lưu yêu cầu' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('bien-ban.tsq')
  const asked = readFileSync(await saved.path())
  const give = page.getByLabel('2. Đưa trả lời (.tsr) vào biên bản')
  await give.setInputFiles(inFolder('khong-phai.tsr', asked))
  await expect(page.getByText('Đây không phải là trả lời của nơi cấp dấu thời gian')).toBeVisible()
  await give.setInputFiles(inFolder('tra-loi.tsr', timekeeper.answer(asked, stamper)))
  await expect(page.getByText('PAdES B-T').first()).toBeVisible()
  await page.getByRole('button', { name: 'Kèm chứng thư và danh sách thu hồi' }).click()
  await expect(page.getByText('PAdES B-LT')).toHaveCount(2)
  await expect(page.getByText('“Dấu thời gian chuẩn” chứng thực').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('du-can-cu.png'), fullPage: true })
  await expectAccessible(page, 'later proof')
  const [complete] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lưu tệp PDF mới' }).click(),
  ])
  expect(complete.suggestedFilename()).toBe('bien-ban-dau-thoi-gian-du-can-cu.pdf')

  await page.getByRole('button', { name: /^Bỏ danh sách thu hồi: Nơi cấp chứng thư gốc/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ danh sách thu hồi' }).click()
  await expect(page.getByText('Đã bỏ danh sách thu hồi của “Nơi cấp chứng thư gốc”.')).toBeVisible()
  // The file carries it.
  await expect(page.getByText('PAdES B-LT')).toHaveCount(2)
  rmSync(folder, { recursive: true })
})

test('before a signature it is said who vouches for its certificate, and whether that was revoked', async ({
  council: page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-standing-'))
  const root = anIssuer(folder, 'Nơi cấp chứng thư số')
  const chair = root.issue(names.chair)
  const { unsigned } = await signedMinutes()
  const bySecretary = await signedBlindly(unsigned, {
    ...request('secretary', signingKeyOf(root.issue(names.secretary))),
    at: Date.now(),
  })
  const inFolder = (file: string, content?: Uint8Array): string => {
    const named = path.join(folder, file)
    if (content) writeFileSync(named, content)
    return named
  }
  const keyFile = inFolder('chu-toa.p12')
  openssl([
    ...['pkcs12', '-export', '-inkey', chair.keyFile, '-in', chair.certificateFile],
    ...['-out', keyFile, '-passout', 'pass:2026'],
  ])
  const minutes = inFolder('bien-ban.pdf', bySecretary)
  const places = page.getByRole('region', { name: 'Chỗ ký trong biên bản' })
  const openKey = async () => {
    await page.goto(new URL('#/', page.url()).href)
    await page.goto(new URL('#/verify', page.url()).href)
    await expect(page.getByRole('heading', { name: 'Kiểm tra biên bản', level: 1 })).toBeFocused()
    await page.getByLabel(/Chọn tệp PDF|Kiểm tra tệp khác/).setInputFiles(minutes)
    await places.getByRole('button', { name: /^Ký vào chỗ của Chủ tọa/ }).click()
    await places.getByLabel('Chọn tệp khóa').setInputFiles(keyFile)
    await places.getByLabel('Mật khẩu của tệp khóa', { exact: true }).fill('2026')
    await places.getByRole('button', { name: 'Xem chứng thư' }).click()
    await expect(places.getByText('Chứng thư sẽ dùng để ký')).toBeVisible()
    await places.getByText('Danh tính:').scrollIntoViewIfNeeded()
  }
  const add = async (file: string) => {
    await page.getByLabel('Thêm chứng thư của nơi cấp, hoặc danh sách thu hồi').setInputFiles(file)
    await expect(page.getByText(/^Đã thêm/)).toBeVisible()
  }
  await openKey()
  await expect(places.getByText('không biết nơi nào bảo đảm cho chứng thư')).toBeVisible()
  await picture(page, 'truoc-khi-ky-1-chua-biet')
  await add(root.certificateFile)
  await add(inFolder('a.crl', root.list([])))
  await openKey()
  await expect(
    places.getByText('Chưa bị thu hồi, theo danh sách thu hồi của “Nơi cấp chứng thư số”'),
  ).toBeVisible()
  await picture(page, 'truoc-khi-ky-2-da-kiem-tra')
  const since = Date.now() - 86_400_000
  const revoked = root.list([{ certificate: chair, at: since, reason: 'keyCompromise' }], { number: 2 })
  await add(inFolder('b.crl', revoked))
  await openKey()
  await expect(places.getByText('ĐÃ BỊ THU HỒI từ')).toBeVisible()
  await expect(places.getByText('Không có gì chứng minh')).toBeHidden()
  await places.getByRole('button', { name: 'Ký vào chỗ này' }).click()
  await expect(
    places.getByText('đã bị thu hồi theo danh sách thu hồi trên máy này, nên không ký'),
  ).toBeVisible()
  await picture(page, 'truoc-khi-ky-3-thu-hoi')
  rmSync(folder, { recursive: true })
})
