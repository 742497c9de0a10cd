import { writeFileSync } from 'node:fs'
import { aDossier } from '../support/a-dossier.ts'
import { bagEntries, manifestOf, payloadOf } from '../support/a-bag.ts'
import { rawZip } from '../support/raw-zip.ts'
import { inCp1258 } from '../support/in-cp1258.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { enter } from './keyboard.ts'
import { toScreen } from './to-screen.ts'

/** As Windows in Vietnamese writes it, the manifest too: nothing in it says which letters its names are in. */
const packageOfUnclearNames = (): Buffer => {
  const dossier = aDossier()
  const product = { ...dossier.product, code: '08-02320-09-2026', name: 'Chè Thôm Loà sao tay' }
  const payload = payloadOf({ ...dossier, product })
  return rawZip(
    bagEntries(payload).map(entry => ({
      ...entry,
      name: inCp1258(entry.name.toString()),
      saysNoLetters: true,
      ...(entry.name === 'manifest-sha256.txt' ? { data: inCp1258(manifestOf(payload)) } : {}),
    })),
  )
}

test('how names are read that say nothing of their letters is chosen by looking at them', async ({
  council: page,
}) => {
  const sitting = await trainingSitting(asking(page))
  await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
  const file = test.info().outputPath('chè.ocop')
  writeFileSync(file, packageOfUnclearNames())
  const line = page.getByRole('listitem').filter({ hasText: 'chè.ocop' })
  const readings = line.getByRole('group', { name: 'Cách đọc tên tệp trong chè.ocop' })

  await test.step('each reading is shown with the names as they are in it', async () => {
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(readings.getByText('data/hợp đồng.pdf')).toBeVisible()
    await expect(readings.getByText('data/h��p ���ng.pdf')).toBeVisible()
    await expectAccessible(page, 'names that are unclear')
    await readings.scrollIntoViewIfNeeded()
    await picture(page, 'nap-goi-ten-tep')
    for (const button of await readings.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })

  await test.step('one that breaks them is no choice', async () => {
    await expect(readings.getByText('Không phải UTF-8: có chữ không đọc được.')).toBeVisible()
    await expect(readings.getByRole('button')).toHaveCount(1)
  })

  await test.step('the right one lets the package in, and the finding says how it was read', async () => {
    await enter(page, readings.getByRole('button', { name: 'Đọc theo CP1258 (Windows tiếng Việt)' }))
    await expect(line.getByText(/✓/)).toBeVisible()
    await enter(page, line.locator('summary'))
    await expect(line.getByText(/được đọc theo bảng mã CP1258/)).toBeVisible()
    await picture(page, 'nap-goi-ten-tep-dung')
  })
})

test('a package that is gone on with is asked how its names are read, and becomes a dossier', async ({
  council: page,
}) => {
  await toScreen(page, 'dossiers', 'Hồ sơ đang lập')
  const file = test.info().outputPath('chè.ocop')
  writeFileSync(file, packageOfUnclearNames())
  await page.locator('input[type=file]').first().setInputFiles(file)
  await enter(page, page.getByRole('button', { name: 'Sửa tiếp chính hồ sơ này' }))
  const readings = page.getByRole('group', { name: 'Cách đọc tên tệp trong chè.ocop' })
  await expect(readings.getByText('data/hợp đồng.pdf')).toBeVisible()
  await expectAccessible(page, 'names of a package that is gone on with')
  await readings.scrollIntoViewIfNeeded()
  await picture(page, 'ho-so-ten-tep')
  await enter(page, readings.getByRole('button', { name: 'Đọc theo CP1258 (Windows tiếng Việt)' }))
  await expect(page.getByLabel('Tên sản phẩm')).toHaveValue('Chè Thôm Loà sao tay')
})
