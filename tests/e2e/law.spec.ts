import { writeFileSync } from 'node:fs'
import { writePackage } from '#electron/packages/write-package.ts'
import { aDossier, smallFile } from '../support/a-dossier.ts'
import { frozenRules, teaSet } from '../support/shipped-law.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder } from './held-sitting.ts'

const version = 'qd-26-2026-v2'
const fullWording = { ...teaSet, id: `${version}/11`, name: 'Chè tươi, chè chế biến (đủ chữ)' }

test('a council reads the law, and brings a criteria set of its own into use', async ({ council: page }) => {
  await page.goto(new URL('#/sittings', page.url()).href)
  await page.getByRole('link', { name: 'Xem bộ quy định' }).click()

  await test.step('every decision is there with its validity, doubts and sheets', async () => {
    const earlier = page.getByRole('article', { name: '148/QĐ-TTg' })
    await expect(page.getByRole('article')).toHaveCount(3)
    await expect(earlier.getByText('Đã hết hiệu lực')).toBeVisible()
    await expect(earlier.getByText('4 bộ không cộng đúng')).toBeVisible()
    await expectAccessible(page, 'law')
    await picture(page, 'law-1-quyet-dinh')
    const inForce = page.getByRole('article', { name: '26/2026/QĐ-TTg' })
    await inForce.getByText('Nội dung quyết định').click()
    await expect(
      inForce.getByText('4 sao: từ 70 đến dưới 90 điểm. Chủ tịch UBND tỉnh công nhận.'),
    ).toBeVisible()
    await expect(inForce.getByText('15. Giải thưởng')).toBeVisible()
    await expectAccessible(page, 'decision')
    await picture(page, 'law-6-noi-dung')
    await inForce.getByText('Nội dung quyết định').click()
    await earlier.getByText('26 bộ tiêu chí').last().click()
    await earlier.getByRole('button', { name: 'Đọc bộ tiêu chí Chè tươi, chè chế biến' }).click()
    await expect(page.getByRole('dialog').getByText('Phiếu chưa cộng đúng')).toBeVisible()
    await expectAccessible(page, 'criteria set')
    await picture(page, 'law-2-bo-tieu-chi')
    await page.getByRole('button', { name: 'Đóng' }).click()
  })

  await test.step('a wrong file is refused with its places', async () => {
    const wrong = test.info().outputPath('sai.json')
    const parts = fullWording.parts.map((part, at) => (at === 1 ? { ...part, max: 26 } : part))
    writeFileSync(wrong, JSON.stringify({ ...fullWording, parts }))
    await page.locator('input[type=file]').first().setInputFiles(wrong)
    await expect(page.getByText('Tệp có 2 chỗ sai. Không có gì được giữ lại.')).toBeVisible()
    await expect(page.getByText('$.parts[1]: Phần B: ghi 26 điểm nhưng cộng được 25.')).toBeVisible()
    await page.getByText('$.parts[1]').scrollIntoViewIfNeeded()
    await expectAccessible(page, 'law file refused')
    await picture(page, 'law-3-tep-sai')
  })

  await test.step('a sound one is kept, tried, accepted, and then offered to a new sitting', async () => {
    const sound = test.info().outputPath('bo-11.json')
    writeFileSync(sound, JSON.stringify(fullWording))
    await page.locator('input[type=file]').first().setInputFiles(sound)
    await expect(page.getByText(`Đã nhập 26/2026/QĐ-TTg (${version})`)).toBeVisible()
    await page.getByRole('button', { name: 'Chấm thử' }).click()
    await expect(page.getByRole('columnheader', { name: '69,9 điểm' })).toBeVisible()
    await page.getByRole('columnheader', { name: '69,9 điểm' }).scrollIntoViewIfNeeded()
    await expectAccessible(page, 'law trial')
    await picture(page, 'law-4-cham-thu')
    await page.getByRole('button', { name: 'Chấp nhận, đưa vào dùng' }).click()
    await expect(page.getByText('chấp nhận ngày')).toBeVisible()
    await page.goto(new URL('#/sittings/new', page.url()).href)
    await expect(page.getByText(`· ${version}`)).toBeVisible()
    await page.getByText('Quyết định không có hiệu lực vào ngày họp').click()
    await page.getByRole('radio', { name: '148/QĐ-TTg' }).check()
    await expect(page.getByRole('button', { name: 'Tạo phiên họp' })).toBeDisabled()
    await page.getByLabel('Lý do vẫn áp dụng, được ghi vào biên bản').fill('Hồ sơ chuyển tiếp')
    await expect(page.getByRole('button', { name: 'Tạo phiên họp' })).toBeEnabled()
    await expectAccessible(page, 'new sitting out of force')
    await picture(page, 'law-5-phien-hop')
  })
})

test('a dossier of an earlier decision comes into a sitting with a reason only, which stays with it', async ({
  council: page,
}) => {
  const reason = 'Hồ sơ chuyển tiếp, đã được tỉnh đồng ý'
  await aSittingUnder(page, asking(page), 'tay-ninh')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await packageOfEarlierDecision())
  await expect(page.getByText('hồ sơ lập theo bộ tiêu chí của 148/QĐ-TTg')).toBeVisible()
  const anyway = page.getByRole('button', { name: 'Vẫn nạp' })
  await expect(anyway).toBeDisabled()
  await expectAccessible(page, 'dossier of another decision')
  await page.getByLabel('Lý do vẫn nạp cu.ocop').fill(reason)
  await picture(page, 'law-7-ho-so-quy-dinh-khac')
  await anyway.click()
  await page.getByRole('button', { name: 'Xem hồ sơ Rau của quy định cũ' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(`148/QĐ-TTg, vì: ${reason}`)).toBeVisible()
  await expect(dialog.getByText('Theo ngày nộp', { exact: true })).toBeVisible()
  await dialog.getByText(reason).scrollIntoViewIfNeeded()
  await expectAccessible(page, 'rules of a dossier')
  await picture(page, 'law-8-quy-dinh-cua-ho-so')
})

/** @returns a file with a dossier scored by set 1 of QĐ 148, filed before QĐ 26/2026 */
async function packageOfEarlierDecision(): Promise<string> {
  const { files, ...dossier } = aDossier()
  const papers = files.filter(({ mediaType }) => mediaType !== 'image/jpeg')
  const source = (name: string): string => test.info().outputPath(name.replaceAll('/', '_'))
  for (const { path } of papers) writeFileSync(source(path), smallFile(path))
  const { id, hash } = frozenRules('qd-148-2023')
  const file = test.info().outputPath('cu.ocop')
  await writePackage(
    file,
    {
      ...dossier,
      files: papers,
      criteriaSet: 'qd-148-2023/1',
      ruleSet: { id, hash },
      product: { code: '08-02320-77-2026', name: 'Rau của quy định cũ', description: '', picture: null },
      filedOn: '2026-04-10',
      selfAssessment: { ...dossier.selfAssessment, criteria: [] },
    },
    source,
  )
  return file
}
