import { handOver } from '#electron/app/ask.ts'
import { readTrainingMarks } from '#electron/training/training-marks.ts'
import type { AskedOfMember, LookedAtAnswer } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { aHost, aStartedSitting, laptop, sampleFolder, type HostInHand } from './a-host.ts'
import { fillsIn } from './a-sitting-with-pins.ts'
import { aTimer, type Timer } from './a-timer.ts'
import { asked } from './carried-sitting.ts'

/** The opinion file that the secretary writes for a member, as it would be carried. */
export async function asksFor(
  { ask, host }: HostInHand,
  sitting: string,
  member: string,
  until: string,
): Promise<Uint8Array> {
  const { path: address, size } = await ask('opinion.ask', { sitting, member, until })
  const response = await host.bytes(laptop, new Request(`http://host/bytes/${address}/hoi.phieu`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length !== size) throw new Error(`${bytes.length} bytes came of ${size}`)
  return bytes
}

export const handsOver = ({ host }: HostInHand, bytes: Uint8Array): Promise<string> =>
  handOver(host, laptop, [bytes])

/** A member opens the file at a machine of their own and sits down at the copy. */
export async function sitsAtCopy(there: HostInHand, file: Uint8Array) {
  const copy = await there.ask('opinion-copy.open', { upload: await handsOver(there, file) })
  await there.ask('opinion-copy.sit', { sitting: copy.sitting })
  return copy
}

interface SheetPlace {
  readonly sitting: string
  readonly member: string
  readonly product: string
}

/** The member marks a product at the copy as most of the training council do, but for what is given, and hands in. @returns the code */
export async function scores(
  { ask }: HostInHand,
  { sitting, member, product: id }: SheetPlace,
  but: Readonly<Record<string, number>> = {},
): Promise<string> {
  const at = { sitting, member, product: id }
  const { product } = await ask('product.read', { sitting, product: id })
  const all = (await readTrainingMarks(sampleFolder)).find(({ code }) => code === product.code)?.base ?? {}
  for (const [criterion, choice] of Object.entries({ ...all, ...but }))
    await ask('sheet.mark', { ...at, criterion, choice })
  return (await ask('sheet.seal', at)).code
}

/** The file that goes back, as the member would send it. */
export async function answerOf(
  { ask }: HostInHand,
  { sitting, member }: Pick<SheetPlace, 'sitting' | 'member'>,
): Promise<Uint8Array> {
  const { text } = await ask('opinion-copy.answer', { sitting, member })
  return new TextEncoder().encode(text)
}

/** A council that asks, with two first rounds open, the member whom it asks, and the machine where they answer; times are turned by hand. */
export interface AskingCouncil {
  readonly here: HostInHand
  readonly there: HostInHand
  readonly timer: Timer
  readonly sitting: string
  readonly products: readonly string[]
  readonly member: string
  /** Who scores beside them. */
  readonly others: readonly string[]
  /** So many days from now, two weeks unless said otherwise. */
  until(days?: number): string
  /** The file for the member. */
  file(days?: number): Promise<Uint8Array>
  take(bytes: Uint8Array): Promise<Result<unknown, Refusal>>
  look(bytes: Uint8Array): Promise<LookedAtAnswer>
  row(): Promise<AskedOfMember | undefined>
  /** Another member, at the laptop. */
  handsInAtLaptop(product: string, by: string): Promise<void>
  revision(): Promise<number>
  dispose(): Promise<void>
}

export async function anAskingCouncil(): Promise<AskingCouncil> {
  const timer = aTimer(Date.now())
  const here = await aHost({ time: timer })
  const there = await aHost({ time: timer })
  const { sitting, products } = await aStartedSitting(here)
  for (const product of products.slice(0, 2)) await here.ask('round.open', { sitting, product })
  const { members } = await here.ask('sitting.read', { sitting })
  const [member = '', ...others] = members.filter(({ counts }) => counts).map(({ id }) => id)
  const until = (days = 14): string => addDays(vietnamDay(timer.clock()), days)
  return {
    ...{ here, there, timer, sitting, products, member, others, until },
    file: days => asksFor(here, sitting, member, until(days)),
    take: async bytes => asked(here, 'opinion.take', { sitting, upload: await handsOver(here, bytes) }),
    look: async bytes => here.ask('opinion.look', { sitting, upload: await handsOver(here, bytes) }),
    row: async () => (await here.ask('opinion.list', { sitting })).members.find(row => row.member === member),
    async handsInAtLaptop(product, by) {
      await here.ask('seat.take', { sitting, member: by, paper: false })
      await fillsIn(here.ask, { sitting, product }, by)
      await here.ask('sheet.seal', { sitting, product, member: by })
      await here.ask('seat.leave', {})
    },
    revision: async () => (await here.ask('sitting.read', { sitting })).revision,
    async dispose() {
      await here.dispose()
      await there.dispose()
    },
  }
}
