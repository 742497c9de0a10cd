import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { startIn } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test as base } from './council-test.ts'
import { enter, tabTo } from './keyboard.ts'
import { aReadyDossier } from './ready-dossier.ts'

/** Where the person who started the program has their own files. */
const homeOf = (): string => base.info().outputPath('can-bo')

const test = base.extend({
  program: async ({}, use) => {
    for (const folder of ['Hồ sơ OCOP/Nộp tỉnh', 'Tải về', '.config'])
      mkdirSync(path.join(homeOf(), folder), { recursive: true })
    const program = await startIn({ HOME: homeOf() }, '--browser', '--port', '0')
    await use(program)
    await program.stop()
  },
})

test('a folder to copy into is found by looking, by keyboard alone', async ({ council: page }) => {
  const draft = await aReadyDossier(page, { code: '08-02320-96-2026', name: 'Chè xanh' })
  const packed = () =>
    asking(page)('draft.pack', { draft }).then(
      () => true,
      () => false,
    )
  await expect.poll(packed, { message: 'its files are measured, and it becomes a package' }).toBe(true)
  await page.goto(`${new URL(page.url()).origin}/#/copy-out`)
  await expect(page.getByText(/^Sẽ chép 1 gói/)).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Thư mục khác trên máy này' }))
  await page.keyboard.press('Space')
  await enter(page, page.getByRole('button', { name: 'Tìm thư mục…' }))
  const dialog = page.getByRole('dialog', { name: 'Chọn thư mục để chép vào' })
  const folder = (name: string) => dialog.getByRole('button', { name })
  const focused = async (name: string): Promise<void> => {
    await expect(folder(name)).toBeFocused()
    expect(await folder(name).evaluate(element => element.matches(':focus-visible'))).toBe(true)
  }

  await test.step('into folders and up again; the focus is where one goes on', async () => {
    await focused('can-bo')
    await expect(dialog.getByRole('button', { name: 'Chọn thư mục này' })).toBeDisabled()
    await expectAccessible(page, 'where to look for a folder')
    await page.keyboard.press('Enter')
    await focused('Hồ sơ OCOP')
    await expect(dialog.getByRole('listitem')).toHaveText([/Hồ sơ OCOP/, /Tải về/])
    await picture(page, 'ho-so-13-tim-thu-muc')
    await page.keyboard.press('Enter')
    await focused('Nộp tỉnh')
    await expectAccessible(page, 'a folder that is looked through')
    await page.keyboard.press('Enter')
    await focused('Lên một cấp')
    await expect(dialog.getByText('Trong này không có thư mục nào khác.')).toBeVisible()
    await page.keyboard.press('Enter')
    await focused('Nộp tỉnh')
  })

  await test.step('the one that is open is chosen, and the package goes there', async () => {
    await page.keyboard.press('Enter')
    await focused('Lên một cấp')
    await enter(page, dialog.getByRole('button', { name: 'Chọn thư mục này' }))
    await expect(dialog).toBeHidden()
    const chosen = path.join(homeOf(), 'Hồ sơ OCOP', 'Nộp tỉnh')
    await expect(page.getByLabel('Đường dẫn của thư mục')).toHaveValue(chosen)
    await expect(page.getByText(/: đủ chỗ\.$/)).toBeVisible()
    await enter(page, page.getByRole('button', { name: 'Chép 1 gói' }))
    await expect(page.getByText(/^Cả 1 gói đã nằm nguyên vẹn trong/)).toBeVisible()
    expect(existsSync(path.join(chosen, '08-02320-96-2026-che-xanh.ocop'))).toBe(true)
  })
})
