import type { Page } from '@playwright/test'
import path from 'node:path'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { enter, fill, tabTo } from './keyboard.ts'
import { toScreen } from './to-screen.ts'

const secretaryPin = '820417'
const memberPin = '573916'

/** The training council under rules that ask for PINs, started, with the first round open. @returns the sitting and its cover's address */
async function aSittingWithPins(page: Page): Promise<string> {
  const ask = asking(page)
  const held = await ask('sitting.read', { sitting: await trainingSitting(ask) })
  const { details } = held
  const { council, authority, place, date, ruleSet, profile } = details
  await ask('profile.save', {
    profile: { ...profile, id: 'co-ma', name: 'Quy chế có mã PIN', pins: 'asked' },
  })
  const members = held.members.map(({ id, office, name, role }) => ({ id, office, name, role }))
  const meeting = { council, authority, place, date, ruleSet: ruleSet.id, profile: 'co-ma', members }
  const { sitting } = await ask('sitting.create', meeting)
  await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
  await page.locator('input[type=file]').first().setInputFiles(path.join(sampleFolder, 'che-thom-loa.ocop'))
  await expect(page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` })).toBeVisible()
  const [product] = (await startsWithAll(ask, sitting)).products
  await ask('round.open', { sitting, product: product?.id ?? '' })
  await page.goto(new URL(`#/sitting/${sitting}/scoring`, page.url()).href)
  return sitting
}

test('seats have PINs: chosen, entered, wrong, locked, and reset, with the keyboard alone', async ({
  council: page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1366, height: 768 })
  const sitting = await aSittingWithPins(page)
  const dialog = page.getByRole('dialog')
  const lock = page.getByRole('region', { name: 'Khóa màn hình của thư ký' })

  await test.step('the secretary chooses one before the first member sits down', async () => {
    await enter(page, page.getByRole('button', { name: 'Trao máy cho thành viên' }))
    await expect(page.getByText('Thư ký hãy đặt mã PIN của mình trước')).toBeVisible()
    await picture(page, 'ma-1-thu-ky-chua-dat')
    await enter(page, lock.getByRole('button', { name: 'Đặt mã của thư ký' }))
    await page.keyboard.type('111111')
    await fill(page, dialog.getByLabel('Nhập lại mã PIN'), '111111')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('ai cũng đoán được')
    await fill(page, dialog.getByLabel('Mã PIN', { exact: true }), secretaryPin)
    await fill(page, dialog.getByLabel('Nhập lại mã PIN'), '820418')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert').first()).toContainText('Hai lần nhập không giống nhau')
    await fill(page, dialog.getByLabel('Nhập lại mã PIN'), secretaryPin)
    await expectAccessible(page, 'choosing the secretary’s PIN')
    await picture(page, 'ma-2-thu-ky-dat')
    await page.keyboard.press('Enter')
    await expect(lock).toContainText('Thư ký đang làm việc trên máy này.')
  })

  await test.step('a member chooses one when first sitting down', async () => {
    await enter(page, page.getByRole('button', { name: 'Trao máy cho thành viên' }))
    await expect(page.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await page.keyboard.type(memberPin)
    await fill(page, dialog.getByLabel('Nhập lại mã PIN'), memberPin)
    await expectAccessible(page, 'choosing a PIN')
    await picture(page, 'ma-3-thanh-vien-dat')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio').first()).toBeVisible()
  })

  await test.step('who gets up is not the secretary', async () => {
    await enter(page, page.getByRole('button', { name: 'Rời phiếu' }))
    await expect(page.getByRole('button', { name: 'Về màn hình của thư ký' })).toBeVisible()
    await expect(page.getByRole('link')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Nhập phiếu giấy/ })).toHaveCount(0)
    await expectAccessible(page, 'locked cover')
    await expectHoldsTogether(page, 'locked cover', 16)
    await picture(page, 'ma-4-khoa')
  })

  await test.step('a wrong PIN says how many tries are left, and the fifth makes everybody wait', async () => {
    await enter(page, page.getByRole('button', { name: /^Đến lượt/ }))
    for (const left of [4, 3, 2, 1]) {
      await page.keyboard.type('000001')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('alert')).toContainText(`Còn ${left} lần thử`)
      await tabTo(page, dialog.getByLabel('Mã PIN', { exact: true }))
    }
    await picture(page, 'ma-5-sai')
    for (const answer of ['Đã hết số lần thử', 'Đã nhập sai quá nhiều lần']) {
      await page.keyboard.type('000001')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('alert')).toContainText(answer)
      await tabTo(page, dialog.getByLabel('Mã PIN', { exact: true }))
    }
    await expect(dialog.getByText('Thư ký về màn hình của mình')).toBeVisible()
    await picture(page, 'ma-6-het-luot')
    await page.keyboard.press('Escape')
  })

  await test.step('the secretary comes back with a PIN, and resets the member’s', async () => {
    await enter(page, page.getByRole('button', { name: 'Về màn hình của thư ký' }))
    await expect(dialog).toBeVisible()
    await page.keyboard.type(secretaryPin)
    await page.keyboard.press('Enter')
    await expect(lock).toContainText('Thư ký đang làm việc trên máy này.')
    await enter(page, page.getByRole('button', { name: /^Đặt lại mã PIN của/ }))
    await fill(page, dialog.getByLabel('Lý do'), 'Nhập sai nhiều lần')
    await expectAccessible(page, 'resetting a PIN')
    await picture(page, 'ma-7-dat-lai')
    await enter(page, dialog.getByRole('button', { name: 'Đặt lại mã' }))
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /^Đặt lại mã PIN của/ })).toHaveCount(0)
  })

  await test.step('a secretary who forgot it is let in by a member, by name', async () => {
    const ask = asking(page)
    const { members } = await ask('sitting.read', { sitting })
    const [member] = members
    await ask('pin.choose', { sitting, holder: member?.id ?? '', pin: memberPin })
    await enter(page, lock.getByRole('button', { name: 'Khóa màn hình' }))
    await enter(page, lock.getByRole('button', { name: 'Thư ký quên mã' }))
    await fill(page, dialog.getByLabel('Mã PIN của thành viên đó'), memberPin)
    await fill(page, dialog.getByLabel('Mã PIN mới của thư ký'), '640285')
    await fill(page, dialog.getByLabel('Lý do'), 'Thư ký quên mã')
    await expectAccessible(page, 'replacing the secretary’s PIN')
    await picture(page, 'ma-8-thu-ky-quen')
    await enter(page, dialog.getByRole('button', { name: 'Đặt lại mã của thư ký' }))
    await expect(lock).toContainText('Thư ký đang làm việc trên máy này.')
  })
})
