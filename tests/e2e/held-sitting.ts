import type { Page } from '@playwright/test'
import path from 'node:path'
import type { Ask } from '#electron/app/ask.ts'
import type { SittingView } from '#shared/council/view.ts'
import { marksOf, readTrainingMarks, type ProductMarks } from '#electron/training/training-marks.ts'
import { sampleFolder } from '../support/a-host.ts'
import { expect } from './council-test.ts'
import { toScreen } from './to-screen.ts'

export const blackBean = 'Trà túi lọc đậu đen xanh lòng'
export const thomLoa = 'Chè Thôm Loà'

/** The marks of the training product that is scored twice. */
export async function marksOfBlackBean(): Promise<ProductMarks> {
  const marks = (await readTrainingMarks(sampleFolder)).find(({ rounds }) => rounds.length > 1)
  if (!marks) throw new Error('No product that is scored twice')
  return marks
}

/** The one that the program opens with. @returns its id */
export const trainingSitting = async (ask: Ask): Promise<string> =>
  (await ask('start.read', {})).sittings[0]?.id ?? ''

/** Everyone comes, and it is started. @returns it as it was before, by its agenda and its council */
export async function startsWithAll(
  ask: Ask,
  sitting: string,
): Promise<Pick<SittingView, 'products' | 'members'>> {
  const { products, members } = await ask('sitting.read', { sitting })
  for (const { id: member } of members)
    await ask('attendance.record', { sitting, member, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  return { products, members }
}

/** Under other rules than the training sitting, without PINs, with the same members, and `more`, and two products; opened on its board. @returns its id */
export async function aSittingUnder(
  page: Page,
  ask: Ask,
  profile: string,
  more: readonly { readonly id: string; readonly office: string }[] = [],
): Promise<string> {
  const { details, members } = await ask('sitting.read', { sitting: await trainingSitting(ask) })
  const { council, authority, place, date, ruleSet } = details
  const roster = [
    ...members.map(({ id, office, name, role }) => ({ id, office, name, role })),
    ...more.map(each => ({ ...each, name: '', role: 'member' as const })),
  ]
  const { profiles } = await ask('profile.list', {})
  const shipped = profiles.find(each => each.profile.id === profile)?.profile
  if (!shipped) throw new Error(`No rules ${profile}`)
  const plain = {
    ...shipped,
    id: `${profile}-khong-ma`,
    name: `${shipped.name} (không mã PIN)`,
    pins: 'none',
  } as const
  await ask('profile.save', { profile: plain })
  const rules = { ruleSet: ruleSet.id, profile: plain.id, members: roster }
  const { sitting } = await ask('sitting.create', { council, authority, place, date, ...rules })
  await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
  const files = ['che-thom-loa.ocop', 'tra-dau-den-xanh-long.ocop'].map(name => path.join(sampleFolder, name))
  await page.locator('input[type=file]').first().setInputFiles(files)
  for (const name of [thomLoa, blackBean])
    await expect(page.getByRole('button', { name: `Xem hồ sơ ${name}` })).toBeVisible()
  return sitting
}

/** A member marks the whole sheet of a round, counted from 0, and hands it in. */
export async function handIn(
  ask: Ask,
  at: { readonly sitting: string; readonly product: string },
  marks: ProductMarks,
  round: number,
  member: string,
): Promise<void> {
  await ask('seat.take', { sitting: at.sitting, member, paper: false })
  for (const [criterion, choice] of Object.entries(marksOf(marks, round, member) ?? {}))
    await ask('sheet.mark', { ...at, member, criterion, choice })
  await ask('sheet.seal', { ...at, member })
  await ask('seat.leave', {})
}
