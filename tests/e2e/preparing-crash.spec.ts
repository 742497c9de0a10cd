import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { picture } from './council-test.ts'

const saved = /^Đã ghi \d\d:\d\d:\d\d ✓$/

test('killed while a dossier is typed, it has all that was called saved, and takes the rest when it is back', async ({
  page,
  context,
}) => {
  const { program: first, draft } = await startAtDossier(page)
  await page.getByLabel('Tên sản phẩm').fill('Chè Thôm Loà')
  await expect(page.getByText(saved)).toBeVisible()
  await first.kill()

  await page.getByLabel('Mô tả quy cách').fill('Hộp 200 g')
  await expect(page.getByText('Chưa ghi được những điều vừa gõ')).toBeVisible()
  await expect(page.getByText(saved)).toHaveCount(0)
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await expect(page.getByRole('dialog', { name: 'Còn điều chưa ghi được' })).toBeVisible()
  await picture(page, 'ho-so-8-chua-ghi')
  await page.getByRole('button', { name: 'Hủy' }).click()
  await expect(page.getByLabel('Mô tả quy cách')).toHaveValue('Hộp 200 g')

  const again = await openAgain(first, context)
  await expect(page.getByText(saved)).toBeVisible()
  const { content } = await asking(page)('draft.read', { draft })
  expect(content.product).toMatchObject({ name: 'Chè Thôm Loà', description: 'Hộp 200 g' })
  await again.stop()
})

test('two windows at one dossier: other steps are joined, and the same one is chosen', async ({
  page,
  context,
}) => {
  const { program } = await startAtDossier(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('link', { name: /^2 Chủ thể/ }).click()
  await other.getByLabel('Tên chủ thể').fill('HTX Chè Tân An (tập huấn)')
  await expect(other.getByText(saved)).toBeVisible()

  await page.getByLabel('Tên sản phẩm').fill('Chè Thôm Loà')
  await expect(page.getByText(saved)).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(page.getByLabel('Tên chủ thể')).toHaveValue('HTX Chè Tân An (tập huấn)')

  await other.getByLabel('Tên chủ thể').fill('HTX Tân An (tập huấn)')
  await expect(other.getByText(saved)).toBeVisible()
  await page.getByLabel('Điện thoại').fill('0207 000 0000')
  await expect(page.getByText('Hồ sơ này vừa được sửa ở cửa sổ khác')).toBeVisible()
  await picture(page, 'ho-so-9-hai-cua-so')
  await page.getByRole('button', { name: 'Ghi bản trên màn hình này' }).click()
  await expect(page.getByText(saved)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Điện thoại')).toHaveValue('0207 000 0000')
  await expect(page.getByLabel('Tên chủ thể')).toHaveValue('HTX Chè Tân An (tập huấn)')
  await program.stop()
})

async function startAtDossier(page: Page) {
  const program = await startProgram()
  await page.goto(program.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { draft } = await asking(page)('draft.create', {})
  await page.goto(new URL(`#/dossiers/${draft}/product`, page.url()).href)
  await expect(page.getByRole('heading', { level: 2, name: 'Sản phẩm', exact: true })).toBeVisible()
  return { program, draft }
}

/** The same data and port, and a window that lets this browser in. */
async function openAgain(first: RunningProgram, context: BrowserContext): Promise<RunningProgram> {
  const again = await startProgram('--data', first.dataFolder, '--port', new URL(first.origin).port)
  const door = await context.newPage()
  await door.goto(again.address)
  await door.close()
  return again
}
