import type { SetOf } from '#shared/council/decide.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { documentKinds } from '#shared/documents/document-kinds.ts'
import { certificateBook } from '#shared/documents/letters/certificates.ts'
import type { PlannedBook } from '#shared/kernel/spreadsheet.ts'
import { documentDesk } from './document-desk.ts'
import { dossierFacts } from './dossier-facts.ts'
import type { Ports } from './ports.ts'

/** What is written on the certificates of a closed sitting, as sheets; nothing where no product is recognised. */
export async function certificatesOf(
  ports: Ports,
  setOf: SetOf,
  sitting: Sitting,
): Promise<PlannedBook | undefined> {
  if (sitting.phase.kind !== 'closed') return undefined
  const desk = documentDesk(ports, setOf, sitting)
  const products = documentKinds.certificates.dossiers?.(sitting, '') ?? []
  const dossierOf = await dossierFacts(ports, setOf, sitting, products, desk.words)
  return certificateBook({ ...desk, dossierOf })
}
