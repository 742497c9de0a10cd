import type { DossierView } from '#shared/contract/answers.ts'
import type { ProductRow, SittingView } from '#shared/council/view.ts'
import type { BoardPlace, BoardProduct } from '../../parts/agenda/board-product.ts'
import type { PlacedProduct } from '../../parts/agenda/shown-products.ts'
import { scoringOf } from '../sitting/steps.ts'

/** What the board needs of the dossiers that have been read. */
interface ReadDossiers {
  readonly dossiers: Readonly<Record<string, DossierView>>
  address(view: DossierView, path: string | null): string | undefined
}

/** The lines of the board: products of the sitting, with what their dossiers add. */
export function boardOf(
  view: SittingView,
  products: readonly PlacedProduct[],
  read: ReadDossiers,
): readonly BoardProduct[] {
  return products.map(({ row, place }) => {
    const dossier = read.dossiers[row.package]
    return {
      row,
      place,
      picture: dossier && read.address(dossier, dossier.dossier.product.picture),
      findings: dossier?.findings.length,
      at: view.phase.kind === 'preparing' ? undefined : placeOf(view.id, row),
    }
  })
}

function placeOf(sitting: string, { id, standing }: ProductRow): BoardPlace {
  const scored =
    standing.kind === 'reconciling' || standing.kind === 'settled' || standing.kind === 'departed'
  return scored ? { name: 'reconcile', params: { sitting, product: id } } : scoringOf(sitting, id)
}
