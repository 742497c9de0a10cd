import { levelOf } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import { proposalFor } from '../council/proposal.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FactOf } from './register-event.ts'

type Rated = FactOf<'rated'>

/** Of a dossier, what the record of a sitting does not have; nothing where its package is not here. */
export type DossierOf = (product: Product) => Pick<Dossier, 'producer'> | undefined

/**
 * What a closed sitting gives the register: every outcome as it was decided, and each correction of one as a line of its own, so that what
 * was stays. A product that left without an outcome gives nothing, nor does a sitting that is not closed.
 */
export function ratingsOf(sitting: Sitting, dossierOf: DossierOf): readonly Rated[] {
  if (sitting.phase.kind !== 'closed') return []
  return sitting.products.flatMap(product => outcomesOf(sitting, product, dossierOf(product)))
}

function outcomesOf(
  sitting: Sitting,
  product: Product,
  dossier: Pick<Dossier, 'producer'> | undefined,
): readonly Rated[] {
  const { adopted, outcome, corrections } = product
  if (!adopted || !outcome) return []
  const common = commonOf(sitting, product, dossier)
  const line = (number: number, decided: Outcome, ground: string): Rated => ({
    ...common,
    number,
    ground,
    result: resultOf(sitting, product, decided),
  })
  return [
    ...corrections.map(({ replaces, superseded }, index) =>
      line(replaces, superseded, corrections[index - 1]?.ground ?? ''),
    ),
    line(adopted.number, outcome, corrections.at(-1)?.ground ?? ''),
  ]
}

function commonOf(
  { id, details }: Sitting,
  { id: seat, entry }: Product,
  dossier: Pick<Dossier, 'producer'> | undefined,
): Omit<Rated, 'number' | 'ground' | 'result'> {
  const producer = dossier?.producer
  return {
    kind: 'rated',
    sitting: id,
    seat,
    council: details.council,
    level: levelOf(details),
    on: details.date,
    stage: entry.stage,
    package: entry.package,
    code: entry.code,
    name: entry.name,
    commune: entry.commune,
    communeCode: producer?.communeCode ?? null,
    criteriaSet: entry.criteriaSet,
    producer: {
      name: entry.producer,
      kind: producer?.kind ?? null,
      address: producer?.address ?? '',
      representative: {
        name: producer?.representative.name ?? '',
        gender: producer?.representative.gender ?? null,
        ethnicity: producer?.representative.ethnicity ?? '',
      },
    },
  }
}

function resultOf(sitting: Sitting, product: Product, outcome: Outcome): Rated['result'] {
  if (outcome.kind !== 'rated') return outcome
  const { mean, band, stars } = outcome.rating
  const { kind } = proposalFor(sitting, { ...product, outcome, departure: undefined })
  if (!isOfRated(kind)) throw new Error(`A product that was rated is not ${kind}`)
  return { kind: 'rated', stars, band, mean, proposal: kind }
}

type OfRated = Extract<Rated['result'], { kind: 'rated' }>['proposal']
const ofRated: readonly string[] = [
  'recognise',
  'forward',
  'send-down',
  'not-upgraded',
  'not-recognised',
] satisfies readonly OfRated[]
const isOfRated = (kind: string): kind is OfRated => ofRated.includes(kind)
