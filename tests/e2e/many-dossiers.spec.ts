import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { enter, fill } from './keyboard.ts'
import { aReadyDossier } from './ready-dossier.ts'

const communes = ['Tân An', 'Kim Bình', 'Chiêm Hóa', 'Yên Nguyên', 'Hòa An'] as const
const products = ['Mật ong bạc hà', 'Chè xanh', 'Gạo nếp nương', 'Thịt trâu gác bếp', 'Cam sành'] as const

/** Dossiers that somebody has begun, some lines filled in. */
async function begun(page: Page, count: number): Promise<void> {
  const ask = asking(page)
  for (let at = 0; at < count; at += 1) {
    const { draft } = await ask('draft.create', {})
    const [commune, product] = [communes[at % communes.length], products[at % products.length]]
    const changes = {
      product: { ...contentOfNothing.product, name: `${product ?? ''} số ${at + 1}` },
      producer: {
        ...contentOfNothing.producer,
        name: `Chủ thể OCOP xã ${commune ?? ''} (tập huấn)`,
        commune: commune ?? '',
      },
    }
    await ask('draft.save', { draft, revision: 1, changes })
  }
}

const saved = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

test('a commune’s dossiers are looked through, made into packages together and copied to a stick', async ({
  council: page,
}) => {
  const folder = test.info().outputPath('USB của xã')
  mkdirSync(folder, { recursive: true })
  const ask = asking(page)
  for (const [code, name] of [
    ['08-02320-97-2026', 'Chè xanh Tân An loại một'],
    ['08-02320-98-2026', 'Chè xanh Tân An loại hai'],
  ] as const)
    await aReadyDossier(page, { code, name })
  await begun(page, 69)
  const unmeasured = async (): Promise<number> => {
    const { tallies } = await ask('draft.tallies', {})
    return tallies.filter(({ errors }) => errors > 0).length
  }
  await expect.poll(unmeasured).toBe(69)

  await test.step('seventy-one are in one table, each with what the check finds', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/dossiers`)
    await expect(page.getByText('71 hồ sơ.', { exact: true })).toBeVisible()
    await expect(page.getByText('đang kiểm tra…')).toHaveCount(0)
    await expectAccessible(page, 'many dossiers')
    await picture(page, 'ho-so-11-nhieu-ho-so')
  })

  await test.step('by keyboard: found without tone marks, sorted, and shown by what is found', async () => {
    await fill(page, page.getByLabel('Tìm hồ sơ', { exact: true }), 'mat ong')
    await expect(page.getByText('Đang hiện 14 trong 71 hồ sơ.')).toBeVisible()
    await enter(page, page.getByRole('button', { name: 'Sản phẩm' }))
    await expect(page.getByRole('row').nth(1)).toContainText('Mật ong bạc hà số 1')
    await fill(page, page.getByLabel('Tìm hồ sơ', { exact: true }), 'che xanh tan an')
    await expect(page.getByText('Đang hiện 2 trong 71 hồ sơ.')).toBeVisible()
    await page.getByRole('combobox', { name: 'Kiểm tra' }).selectOption({ label: 'Còn lỗi phải sửa' })
    await expect(page.getByText('Không có hồ sơ nào như vậy.')).toBeVisible()
    await enter(page, page.getByRole('button', { name: 'Hiện tất cả hồ sơ' }))
    await expect(page.getByText('71 hồ sơ.', { exact: true })).toBeVisible()
  })

  await test.step('those that are chosen become packages; why one does not is said, with the way there', async () => {
    for (const name of ['Chè xanh Tân An loại một', 'Chè xanh Tân An loại hai', 'Mật ong bạc hà số 1'])
      await page.getByLabel(`Chọn hồ sơ ${name}`, { exact: true }).check()
    await page.getByRole('button', { name: 'Xuất 3 hồ sơ đã chọn' }).click()
    await expect(page.getByText('1 hồ sơ chưa xuất được; đã có 2 gói')).toBeVisible()
    await expect(page.getByText(/^Đã xuất 2 gói và đọc lại nguyên vẹn/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Xem lại “Mật ong bạc hà số 1”:' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Xuất lại 1 hồ sơ chưa có gói' })).toBeVisible()
    await expect(page.getByText('✓ đã có gói')).toHaveCount(2)
    await expectAccessible(page, 'packages made')
    await picture(page, 'ho-so-12-xuat-nhieu')
  })

  await test.step('they are copied, read back, and lie there byte for byte', async () => {
    await page.getByRole('button', { name: 'Chép 2 gói này ra USB…' }).click()
    await page.getByLabel('Thư mục khác trên máy này').check()
    await page.getByLabel('Đường dẫn của thư mục').fill(`${folder} không có`)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Hãy cắm USB rồi bấm “Tìm lại USB”')).toBeVisible()
    await page.getByLabel('Đường dẫn của thư mục').fill(`"${folder}"`)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/: đủ chỗ\.$/)).toBeVisible()
    await expectAccessible(page, 'where to copy')
    await picture(page, 'ho-so-13-chep-usb')
    await page.getByRole('button', { name: 'Chép 2 gói' }).click()
    await expect(page.getByText(/^Cả 2 gói đã nằm nguyên vẹn trong/)).toBeVisible()
    await expectAccessible(page, 'copied')
    await picture(page, 'ho-so-14-da-chep')
    const names = [
      '08-02320-97-2026-che-xanh-tan-an-loai-mot.ocop',
      '08-02320-98-2026-che-xanh-tan-an-loai-hai.ocop',
    ]
    expect(readdirSync(folder).toSorted()).toEqual(names)
    const { drafts } = await ask('draft.list', {})
    for (const name of names) {
      const draft = drafts.find(({ code }) => name.startsWith(code) && code !== '')?.id ?? ''
      const { origin } = new URL(page.url())
      const served = await page.request.get(`${origin}/bytes/draft-packages/${draft}/${name}`)
      expect(saved(`${folder}/${name}`)).toBe(
        createHash('sha256')
          .update(await served.body())
          .digest('hex'),
      )
    }
    await page.getByRole('button', { name: 'Chép và kiểm tra lần nữa' }).click()
    await expect(page.getByText('Đã có sẵn, đọc lại giống hệt; không chép lại.')).toHaveCount(2)
  })

  await test.step('with text twice as large nothing runs off to the side', async () => {
    const chromium = await page.context().newCDPSession(page)
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    await expectHoldsTogether(page, 'copied', 32)
    await picture(page, 'ho-so-14-da-chep-200')
    await page.getByRole('link', { name: /Quay lại/ }).click()
    await expectHoldsTogether(page, 'many dossiers', 32)
    await picture(page, 'ho-so-11-nhieu-ho-so-200')
  })
})
