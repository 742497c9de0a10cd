import { expect, type Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import { asking } from './asking.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'

/** The training sitting with a round open, and the room open on this machine. */
export async function anOpenRoom(
  council: Page,
): Promise<{ ask: Ask; sitting: string; product: string; member: string; office: string }> {
  const ask = asking(council)
  const sitting = await trainingSitting(ask)
  const { products, members } = await startsWithAll(ask, sitting)
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const product = products.find(({ name }) => name === thomLoa)?.id ?? ''
  await ask('round.open', { sitting, product })
  const { id: member = '', office = '' } = members.find(({ role }) => role === 'member') ?? {}
  return { ask, sitting, product, member, office }
}

export async function comesIn(page: Page, ask: Ask, sitting: string, guest: string): Promise<void> {
  const { address } = await ask('invitation.give', { sitting, guest })
  await page.goto(address)
  await page.getByLabel('Tên máy này').fill('Máy tính bảng số 3')
  await page.getByRole('button', { name: 'Vào chỗ của tôi' }).click()
}

/** To the sheet of the product that is open. */
export async function opensSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Chấm ${thomLoa}` }).click()
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
}

/** How many criteria the record has of a member's sheet. */
export async function marked(ask: Ask, sitting: string, member: string): Promise<number | undefined> {
  const { products } = await ask('sitting.read', { sitting })
  const standings = products.flatMap(({ standing }) => (standing.kind === 'scoring' ? standing.seats : []))
  return standings.find(each => each.member === member)?.marked
}
