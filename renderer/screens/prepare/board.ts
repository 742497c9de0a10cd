import type { DossierView } from '#shared/contract/answers.ts'
import type { ProductRow, SittingView } from '#shared/council/view.ts'
import type { BoardProduct } from '../../parts/board-product.ts'

/** What the board needs of the dossiers that have been read. */
interface ReadDossiers {
  readonly dossiers: Readonly<Record<string, DossierView>>
  address(view: DossierView, path: string | null): string | undefined
}

/** The lines of the board: the sitting's products, with what their dossiers add. */
export function boardOf(view: SittingView, read: ReadDossiers): readonly BoardProduct[] {
  return view.products.map(row => {
    const dossier = read.dossiers[row.package]
    return {
      row,
      picture: dossier && read.address(dossier, dossier.dossier.product.picture),
      findings: dossier?.findings.length,
      at: view.phase.kind === 'preparing' ? undefined : placeOf(view.id, row),
    }
  })
}

function placeOf(sitting: string, { id, standing }: ProductRow): NonNullable<BoardProduct['at']> {
  const scored =
    standing.kind === 'reconciling' || standing.kind === 'settled' || standing.kind === 'departed'
  return scored
    ? { name: 'reconcile', params: { sitting, product: id } }
    : { name: 'scoring', params: { sitting } }
}
