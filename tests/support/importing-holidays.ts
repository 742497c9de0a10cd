import { handOver } from '#electron/app/ask.ts'
import type { HolidayView } from '#shared/contract/holidays.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { HolidayFile } from '#shared/law/public-holidays.ts'
import { laptop, type HostInHand } from './a-host.ts'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Hands over a file and imports it as a list of days off. */
export async function importHolidays(
  { host }: HostInHand,
  content: string | Uint8Array,
): Promise<Answer<HolidayView>> {
  const input = { upload: await handOver(host, laptop, [Buffer.from(content)]) }
  return (await host.answer(laptop, {
    request: crypto.randomUUID(),
    name: 'holidays.import',
    input,
  })) as Answer<HolidayView>
}

/** Imports a list, looks at what it changes and accepts it. */
export async function acceptHolidays(inHand: HostInHand, file: HolidayFile): Promise<HolidayView> {
  await importHolidays(inHand, JSON.stringify(file))
  const { trial } = await inHand.ask('holidays.trial', {})
  return inHand.ask('holidays.accept', { trial, overrules: false })
}
