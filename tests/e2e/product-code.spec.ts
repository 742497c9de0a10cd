import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { enter, fill } from './keyboard.ts'

test('the product code and the commune offer each other, whichever is there first', async ({
  council: page,
}) => {
  const { draft } = await asking(page)('draft.create', {})
  const go = (step: string) => page.goto(new URL(`#/dossiers/${draft}/${step}`, page.url()).href)
  const code = page.getByLabel('Mã sản phẩm')

  await test.step('with neither, the way to the commune is there, and what a package needs is marked', async () => {
    await go('product')
    await expect(page.getByText('Chưa biết mã thì cứ để trống')).toBeVisible()
    await expect(page.getByText('* bắt buộc')).toHaveCount(4)
    await expect(page.getByLabel('Tên sản phẩm')).toHaveAttribute('aria-required', 'true')
    await expectAccessible(page, 'a product without a code')
    await picture(page, 'ma-san-pham-1-chua-co')
    await enter(page, page.getByRole('link', { name: 'Chọn xã trước' }))
  })

  await test.step('with the commune, the code is begun and gone on with', async () => {
    await fill(page, page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }), 'tan an tuyen quang')
    await expect(page.getByRole('option').first()).toContainText('Xã Tân An')
    await page.keyboard.press('Enter')
    await expect(page.getByText('mã sản phẩm bắt đầu bằng 08-02320-')).toBeVisible()
    await picture(page, 'ma-san-pham-2-xa')
    await go('product')
    await enter(page, page.getByRole('button', { name: 'Ghi sẵn 08-02320-' }))
    await expect(code).toBeFocused()
    await page.keyboard.type('07-2026')
    await expect(code).toHaveValue('08-02320-07-2026')
    await expect(page.getByText('mã sản phẩm bắt đầu bằng')).toHaveCount(0)
  })

  await test.step('with the code, its commune is offered', async () => {
    const other = await asking(page)('draft.create', {})
    await page.goto(new URL(`#/dossiers/${other.draft}/product`, page.url()).href)
    await fill(page, code, '08-02320-08-2026')
    await enter(page, page.getByRole('button', { name: 'Lấy xã này' }))
    await page.goto(new URL(`#/dossiers/${other.draft}/producer`, page.url()).href)
    await expect(page.getByText('Xã Tân An, tỉnh Tuyên Quang')).toBeVisible()
  })
})
