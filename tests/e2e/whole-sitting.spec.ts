import type { Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readTrainingMarks, type ProductMarks } from '#electron/training/training-marks.ts'
import { readTrainingCouncil } from '#electron/training/training.ts'
import { sampleFolder } from '../support/a-host.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { markSheet } from './mark-sheet.ts'
import { toScreen } from './to-screen.ts'

const root = path.join(import.meta.dirname, '..', '..')
const thomLoa = 'Chè Thôm Loà'
const blackBean = 'Trà túi lọc đậu đen xanh lòng'

test('a council goes from package files on disk to minutes that verify', async ({ council: page }) => {
  const marks = await readTrainingMarks(sampleFolder)
  const { members } = await readTrainingCouncil(sampleFolder)
  const offices = new Map(members.map(({ id, office }) => [id, office]))
  const given = (name: string): ProductMarks => {
    const found = marks.find(product => product.package === name)
    if (!found) throw new Error(`No marks for ${name}`)
    return found
  }

  await test.step('a sitting is created from the roster', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, 'start')
    for (const place of ['sittings', 'roster']) {
      await page.goto(new URL(`#/${place}`, page.url()).href)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, place)
    }
    await page.goto(new URL('#/sittings/new', page.url()).href)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, 'new sitting')
    // One that asks for PINs is held in `pins.spec.ts`.
    await page.locator('label', { hasText: 'Quy chế tập huấn' }).click()
    await page.getByRole('button', { name: 'Tạo phiên họp' }).click()
    await expect(page.getByText('Chưa có sản phẩm nào')).toBeVisible()
  })

  await test.step('packages are loaded from disk; a broken one is refused and leaves nothing', async () => {
    const broken = test.info().outputPath('hong.ocop')
    writeFileSync(broken, readFileSync(path.join(sampleFolder, 'che-thom-loa.ocop')).subarray(0, 50_000))
    const files = ['che-thom-loa.ocop', 'tra-dau-den-xanh-long.ocop'].map(name =>
      path.join(sampleFolder, name),
    )
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([broken, ...files])
    await expect(page.getByText('Gói bị cắt cụt').first()).toBeVisible()
    await expect(page.getByText('Đã nạp').first()).toBeVisible()
    await expect(page.getByRole('button', { name: `Xem hồ sơ ${blackBean}` })).toBeVisible()
    await expect(page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` })).toBeVisible()
    await expectAccessible(page, 'prepare')
    await picture(page, '1-chuan-bi')
    await page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` }).click()
    await page.getByRole('button', { name: 'Báo cáo tự đánh giá (Mẫu số 02)' }).click()
    await expect(page.getByRole('dialog').getByText('/ 7')).toBeVisible()
    await expectAccessible(page, 'a file of the dossier')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: thomLoa })).toBeVisible()
    await expectAccessible(page, 'dossier')
    await page.keyboard.press('Escape')
  })

  await test.step('attendance gives a quorum and the sitting starts', async () => {
    await page.getByRole('link', { name: '2 Điểm danh' }).click()
    await expect(page.getByRole('button', { name: 'Bắt đầu phiên họp' })).toBeVisible()
    await page.getByRole('button', { name: 'Mọi người có mặt' }).click()
    await expect(page.getByText('Đủ thành viên để họp')).toBeVisible()
    await expectAccessible(page, 'attendance')
    await picture(page, '2-diem-danh')
    await page.getByRole('button', { name: 'Bắt đầu phiên họp' }).click()
    await expect(page.getByRole('heading', { name: 'Chấm điểm' })).toBeVisible()
  })

  await test.step('members take turns at the one laptop, by keyboard', async () => {
    await scoreRound(page, thomLoa, given('che-thom-loa.ocop'), 0, offices)
    await scoreRound(page, blackBean, given('tra-dau-den-xanh-long.ocop'), 0, offices)
  })

  await test.step('a product with 70 or more is held at three stars by a minimum', async () => {
    await openReconciling(page, thomLoa)
    await expect(page.getByText('74,89').first()).toBeVisible()
    await expect(page.getByText('Còn thiếu 15,11 điểm để vào khung 5 sao.')).toBeVisible()
    await expectAccessible(page, 'reconcile')
    await picture(page, '4-doi-chieu')
    await settle(page, thomLoa)
    await expect(page.getByText('giữ ở 3 sao vì tiêu chí 1.6').first()).toBeVisible()
  })

  await test.step('a spread above ten opens a second round', async () => {
    await openReconciling(page, blackBean)
    await expect(page.getByText('Chênh lệch 15 > 10').first()).toBeVisible()
    await page.getByRole('button', { name: 'Mở vòng 2' }).click()
    await scoreRound(page, blackBean, given('tra-dau-den-xanh-long.ocop'), 1, offices)
    await openReconciling(page, blackBean)
    await expect(page.getByText('91,22').first()).toBeVisible()
    await settle(page, blackBean)
    await expect(page.getByText('chuyển Bộ Nông nghiệp và Môi trường').first()).toBeVisible()
  })

  await test.step('the sitting closes, and its minutes are issued and signed twice', async () => {
    await page.getByRole('link', { name: '5 Kết quả và biên bản' }).click()
    await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await page.getByLabel('Số biên bản').fill('5')
    await page.getByRole('button', { name: 'Lập biên bản' }).click()
    for (const role of ['Ký với vai Thư ký', 'Ký với vai Chủ tọa']) {
      await page.getByRole('button', { name: 'Dùng khóa tập huấn' }).click()
      await page.getByRole('button', { name: role }).click()
      await expect(page.getByRole('listitem').filter({ hasText: /Chủ tọa/ })).toBeFocused()
    }
    await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
    await expectAccessible(page, 'results')
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    await picture(page, '5-ket-qua')
  })

  await test.step('anyone can verify the saved file, on screen and on the command line', async () => {
    const file = test.info().outputPath('bien-ban.pdf')
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Lưu tệp PDF' }).click()
    await (await saving).saveAs(file)
    await toScreen(page, 'verify', 'Kiểm tra biên bản')
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByRole('heading', { name: 'Còn nguyên vẹn' })).toBeVisible()
    await expectAccessible(page, 'verify')
    expect(verify(file)).toMatchObject({ status: 3 })

    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)
    writeFileSync(file, bytes)
    await page.getByLabel('Kiểm tra tệp khác').setInputFiles(file)
    await expect(page.getByText('Đã bị thay đổi', { exact: true })).toBeVisible()
    expect(verify(file)).toMatchObject({ status: 1 })
  })
})

const verify = (file: string): { readonly status: number | null } =>
  spawnSync(process.execPath, ['electron/cli/cli.ts', 'verify', file], { cwd: root })

/** Every member who has marks in this round takes a turn. In a re-scoring round only what changes is marked again. */
async function scoreRound(
  page: Page,
  product: string,
  marks: ProductMarks,
  round: number,
  offices: ReadonlyMap<string, string>,
): Promise<void> {
  await page.getByRole('link', { name: '3 Chấm điểm' }).click()
  await page.getByRole('button', { name: product }).click()
  if (round === 0) await page.getByRole('button', { name: 'Mở vòng chấm' }).click()
  await page.getByRole('button', { name: 'Trao máy cho thành viên' }).click()
  const seats = page.getByRole('list', { name: 'Phiếu của từng thành viên' })
  await expect(seats).toBeVisible()
  await expectAccessible(page, 'cover')
  for (const member of Object.keys(marks.rounds[round] ?? {})) {
    const office = offices.get(member) ?? ''
    await seats.getByRole('button', { name: office }).first().click()
    await expect(page.getByRole('button', { name: 'Nộp phiếu' })).toBeVisible()
    const looks = async (criterion: string): Promise<void> => {
      if (round === 0 && criterion === '1.5' && member === 'm2') await lookAtTheSheet(page)
    }
    await markSheet(page, { marks, round, member, looks })
    await seal(page)
  }
  await page.getByRole('button', { name: 'Về màn hình của thư ký' }).click()
}

async function lookAtTheSheet(page: Page): Promise<void> {
  await expect(page.getByText('Đã ghi ✓').first()).toBeVisible()
  await expectAccessible(page, 'sheet')
  await picture(page, '3-cham-diem')
}

async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click()
  await expect(page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)).toBeVisible()
  await page.getByRole('button', { name: 'Về màn hình che' }).click()
  await expect(page.getByRole('button', { name: 'Về màn hình của thư ký' })).toBeVisible()
}

async function openReconciling(page: Page, product: string): Promise<void> {
  const step = page.getByRole('link', { name: '4 Đối chiếu' })
  await step.click()
  // The step before it has buttons of the same names.
  await expect(step).toHaveAttribute('aria-current', 'step')
  await page
    .getByRole('link', { name: product })
    .or(page.getByRole('button', { name: product }))
    .first()
    .click()
  await expect(page.getByText('Kết quả của sản phẩm')).toBeVisible()
}

async function settle(page: Page, product: string): Promise<void> {
  await page.getByRole('button', { name: /^Xác nhận theo đa số/ }).click()
  await page.getByRole('button', { name: 'Chốt kết quả' }).click()
  await page
    .getByRole('dialog', { name: `Chốt kết quả của ${product}?` })
    .getByRole('button', { name: 'Chốt kết quả' })
    .click()
  await expect(page.getByText('Đã chốt kết quả')).toBeVisible()
}
