import type { Stage } from '../dossier/dossier.ts'
import { countableDay } from '../dossier/form-fields.ts'
import type { RegisterProduct } from './product-life.ts'
import type { nextStages } from './register-event.ts'

/** The stars that a product has now, whatever is proposed for it; nothing where it has none, or has them no longer. */
function starsHeld({ standing, stars, recognition, ratings }: RegisterProduct): number | undefined {
  if (standing === 'recognised') return stars
  if (standing === 'withdrawn' || standing === 'not-recognised') return undefined
  const last = ratings.at(-1)?.fact.stage
  return recognition?.stars ?? (standing === 'kept' && last?.kind === 'upgrade' ? last.from : undefined)
}

/**
 * The stage of the next dossier of a product: an upgrade to the tier above (QĐ 26/2026 Điều 7.5), or a re-rating before its certificate ends
 * (Điều 7.6).
 *
 * @returns nothing where it has no stars that could be renewed, or none above them
 */
export function nextStageOf(product: RegisterProduct, kind: (typeof nextStages)[number]): Stage | undefined {
  const stars = starsHeld(product) ?? 0
  if (stars < 3 || (kind === 'upgrade' && stars > 4)) return undefined
  if (kind === 'upgrade') return { kind, from: stars, to: stars + 1 }
  const { data: certifiedOn } = countableDay.safeParse(product.certificate?.issuedOn)
  return { kind, stars, ...(certifiedOn && { certifiedOn }) }
}

/** The packages of its dossiers, the newest first. */
export const packagesOf = ({ ratings }: RegisterProduct): readonly string[] => [
  ...new Set(
    ratings
      .toReversed()
      .map(({ fact }) => fact.package)
      .filter(hash => hash !== ''),
  ),
]
