import type { Page } from '@playwright/test'
import { readTrainingMarks, scoreProduct } from '#electron/training/training-marks.ts'
import type { SittingView } from '#shared/council/view.ts'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

/** The training sitting with every product rated, and not closed yet. */
export async function ratedSitting(
  page: Page,
): Promise<{ readonly sitting: string; readonly products: SittingView['products'] }> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  const marks = await readTrainingMarks(sampleFolder)
  for (const { id, code } of products) {
    const given = marks.find(each => each.code === code)
    if (!given) throw new Error(`No marks for ${code}`)
    await scoreProduct(ask, sitting, id, given)
  }
  return { sitting, products }
}
