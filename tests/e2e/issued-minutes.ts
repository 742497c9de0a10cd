import type { Page } from '@playwright/test'
import { asking } from './asking.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

/** Every product settled without a rating, and the sitting closed. */
export async function closedSitting(page: Page): Promise<string> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  for (const { id: product } of products) await ask('outcome.dismiss', { sitting, product, dismissal })
  await ask('sitting.close', { sitting })
  return sitting
}

/** And its minutes issued. */
export async function issuedMinutes(page: Page): Promise<string> {
  const sitting = await closedSitting(page)
  await asking(page)('minutes.issue', { sitting, number: '5' })
  return sitting
}
