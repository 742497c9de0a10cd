import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import { sampleFolder } from '../support/a-host.ts'
import { aDossier } from '../support/a-dossier.ts'
import { aPackage } from '../support/a-package.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, blackBean, startsWithAll, thomLoa } from './held-sitting.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'

/** Returns the tea to its producer, carries the other product over, and closes. */
async function closesWith(ask: Ask, sitting: string): Promise<void> {
  const { products } = await startsWithAll(ask, sitting)
  const idOf = (name: string): string => products.find(each => each.name === name)?.id ?? ''
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm còn hạn' } as const
  const vote = { kind: 'consensus' } as const
  await ask('outcome.dismiss', { sitting, product: idOf(thomLoa), dismissal, vote })
  await ask('product.carry-over', { sitting, product: idOf(blackBean), reason: 'Chưa có mẫu sản phẩm' })
  await ask('sitting.close', { sitting })
}

/** The same council once more. @returns its sitting */
async function nextSitting(ask: Ask, before: string): Promise<string> {
  const { details, members } = await ask('sitting.read', { sitting: before })
  const { council, authority, place, date, ruleSet, profile } = details
  const roster = members.map(({ id, ownOffice, name, role }) => ({ id, office: ownOffice, name, role }))
  const rules = { ruleSet: ruleSet.id, profile: profile.id, members: roster }
  return (await ask('sitting.create', { council, authority, place, date, ...rules })).sitting
}

const loads = (page: Page, file: string): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(file)

test('by keyboard alone an outcome is reviewed, a package renewed, and a recusal carried to a later product', async ({
  council: page,
}) => {
  const ask = asking(page)
  const first = await aSittingUnder(page, ask, 'trung-uong')
  await closesWith(ask, first)
  const second = await nextSitting(ask, first)
  const place = (sitting: string, name: string): string =>
    new URL(`#/sitting/${sitting}/${name}`, page.url()).href
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await test.step('a product that has an outcome comes in with the reason to review it', async () => {
    await page.goto(place(second, 'prepare'))
    await loads(page, path.join(sampleFolder, 'che-thom-loa.ocop'))
    const refused = line('che-thom-loa.ocop')
    await expect(refused.getByText(/Sản phẩm đã có kết quả “trả lại bổ sung”/)).toBeVisible()
    await picture(page, 'xet-lai-1-da-co-ket-qua')
    await expectAccessible(page, 'a product that has an outcome')
    await fill(page, refused.getByRole('textbox'), 'Khiếu nại của chủ thể')
    await enter(page, refused.getByRole('button', { name: 'Nạp để xét lại' }))
    await expect(page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` })).toBeVisible()
    await enter(page, page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` }))
    await expect(page.getByText('Lý do xét lại: Khiếu nại của chủ thể')).toBeVisible()
    await picture(page, 'xet-lai-2-ket-qua-truoc')
    await page.keyboard.press('Escape')
  })

  await test.step('the sitting that settled it says so, and leads there', async () => {
    await page.goto(place(first, 'results'))
    await expect(page.getByText(/Kết quả này đang được xem xét lại tại phiên họp ngày/)).toBeVisible()
    await picture(page, 'xet-lai-3-phien-truoc')
    await expectAccessible(page, 'an outcome under review')
    await enter(page, page.getByRole('link', { name: 'Mở phiên họp đó' }))
    await expect(page).toHaveURL(new RegExp(`/sitting/${second}/results`))
  })

  await test.step('a recusal is carried to a product of the same producer that came later', async () => {
    const { products, members } = await ask('sitting.read', { sitting: second })
    const [member] = members.filter(({ role }) => role === 'member')
    const [product] = products
    if (!member || !product) throw new Error('No council')
    await ask('recusal.declare', {
      ...{ sitting: second, product: product.id, member: member.id },
      reason: 'Người nhà là chủ thể',
    })
    const other = aDossier({
      product: { code: '08-02320-99-2026', name: 'Chè xanh Tân An', description: '', picture: null },
      files: aDossier().files.filter(({ path: name }) => name !== 'ảnh/gói chè.jpg'),
    })
    await page.goto(place(second, 'prepare'))
    await loads(page, await aPackage(test.info().outputPath(), 'che-xanh', other))
    const offer = page.getByRole('button', { name: /Ghi không tham gia cho cả sản phẩm này/ })
    await expect(offer).toBeVisible()
    await picture(page, 'xet-lai-4-cung-chu-the')
    await expectAccessible(page, 'a recusal that is offered')
    await enter(
      page,
      page.getByRole('button', { name: `Không, chỉ sản phẩm đã ghi: ${member.office}, “${thomLoa}”` }),
    )
    await expect(page.getByText(`Giữ như đã ghi: ${member.office} chỉ không tham gia chấm`)).toBeFocused()
    await page.goto(place(second, 'attendance'))
    await expect(page.getByText(`${member.office} · ${thomLoa}`)).toBeVisible()
    await expect(offer).toHaveCount(0)
    await page.reload()
    await enter(page, offer)
    await expect(offer).toHaveCount(0)
    await expect(
      page.getByText(`✓ Đã ghi: ${member.office} không tham gia chấm Chè xanh Tân An.`),
    ).toBeFocused()
    await page.goto(place(second, 'attendance'))
    await expect(page.getByText(`${member.office} · Chè xanh Tân An`)).toBeVisible()
  })

  await test.step('and it is offered with the first that is declared', async () => {
    const { members } = await ask('sitting.read', { sitting: second })
    const member = members.findLast(({ role }) => role === 'member')
    if (!member) throw new Error('No member')
    await enter(page, page.getByRole('button', { name: 'Ghi thành viên không chấm…' }))
    const dialog = page.getByRole('dialog')
    await choose(page, dialog.getByRole('combobox', { name: /^Sản phẩm/ }), thomLoa)
    await choose(page, dialog.getByRole('combobox', { name: /^Thành viên/ }), member.office)
    await fill(page, dialog.getByRole('textbox', { name: /^Lý do/ }), 'Góp vốn với chủ thể')
    const all = dialog.getByRole('checkbox', { name: /^Ghi cho cả sản phẩm kia của .*: Chè xanh Tân An$/ })
    await expect(all).toBeChecked()
    await picture(page, 'xet-lai-7-ca-chu-the')
    await expectAccessible(page, 'a recusal from every product of a producer')
    await tabTo(page, all)
    await page.keyboard.press('Space')
    await expect(all).not.toBeChecked()
    await page.keyboard.press('Space')
    await enter(page, dialog.getByRole('button', { name: 'Ghi không tham gia' }))
    await expect(page.getByText(`${member.office} · Chè xanh Tân An`)).toBeVisible()
  })

  await test.step('a newer package takes the place of the one on the agenda', async () => {
    const newer = aDossier({
      product: { code: '08-02320-99-2026', name: 'Chè xanh Tân An loại 1', description: '', picture: null },
      files: aDossier().files.filter(({ path: name }) => name !== 'ảnh/gói chè.jpg'),
    })
    await page.goto(place(second, 'prepare'))
    await loads(page, await aPackage(test.info().outputPath(), 'che-xanh-moi', newer))
    const refused = line('che-xanh-moi.ocop')
    await expect(
      refused.getByText(/“Chè xanh Tân An” đã có trong phiên họp, chưa chấm; đây là gói hồ sơ khác/),
    ).toBeVisible()
    const difference = refused.getByRole('region', { name: 'Gói này khác gói đang có ở đâu' })
    await expect(difference.getByText('Tên sản phẩm')).toBeVisible()
    await expect(difference.getByText('Chè xanh Tân An loại 1')).toBeVisible()
    await picture(page, 'xet-lai-5-goi-moi')
    await expectAccessible(page, 'a newer package')
    await fill(page, refused.getByRole('textbox'), 'Bổ sung phiếu kiểm nghiệm')
    await enter(page, refused.getByRole('button', { name: 'Thay bằng gói này' }))
    await expect(page.getByRole('button', { name: 'Xem hồ sơ Chè xanh Tân An loại 1' })).toBeVisible()
    await picture(page, 'xet-lai-6-da-thay')
  })
})
