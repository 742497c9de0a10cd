import type { SetOf } from '#shared/council/decide.ts'
import type { Product, Sitting } from '#shared/council/sitting.ts'
import type { Finding } from '#shared/dossier/findings.ts'
import type { DossierFacts } from '#shared/documents/letters/letter-frame.ts'
import type { Words } from '#shared/words/words.ts'
import { findingText } from '#shared/words/package-text.ts'
import { rulesOfDossiers } from './dossier-rules.ts'
import type { Ports } from './ports.ts'

/** What the packages of these products say that their entries do not; nothing of one whose evidence is not here. */
export async function dossierFacts(
  ports: Ports,
  setOf: SetOf,
  { details }: Sitting,
  products: readonly Product[],
  words: Words,
): Promise<(product: Product) => DossierFacts | undefined> {
  const rules = rulesOfDossiers(ports, setOf)
  const known = new Map<string, DossierFacts>()
  for (const { id, entry } of products) {
    const admitted = await ports.packages.read(entry.package)
    if (!admitted) continue
    const { findings } = rules.about(admitted, details)
    known.set(id, {
      address: admitted.dossier.producer.address,
      findings: findings.filter(isForProducer).map(finding => findingText(words.package, finding)),
    })
  }
  return ({ id }) => known.get(id)
}

/** What whoever made the dossier can mend; the rest is for the secretary's eyes. */
const forProducer: readonly Finding['kind'][] = [
  'criterion-not-assessed',
  'claim-without-evidence',
  'citation-without-file',
  'form-missing',
  'minimum-not-claimed',
  'filed-outside-window',
  'upgrade-not-up',
  'certified-after-filing',
  'code-of-later-year',
  'code-place',
  'page-of-pageless',
  'file-locked',
]

const isForProducer = ({ kind }: Finding): boolean => forProducer.includes(kind)
