import type { SittingId } from '#shared/council/ids.ts'
import type { Product, Sitting } from '#shared/council/sitting.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { registerEventSchema } from '#shared/register/register-event.ts'
import { ratingsOf } from '#shared/register/ratings-of-sitting.ts'
import { oneAfterAnother } from './one-after-another.ts'
import type { Ports } from './ports.ts'
import type { IncomingLine } from './register.ts'
import type { Sittings } from './sittings.ts'

/**
 * Brings the register up to what the sittings here have given by now. It asks each sitting once for each state of it, so that whoever looks
 * into the register finds a result that stands since a moment ago, and a register that was out of reach has it at the next look.
 *
 * @param training whether this data folder is for training: its sittings are then what the register has, and else none of such
 */
export function takingFromSittings(
  { register, packages, hash, incident }: Pick<Ports, 'register' | 'packages' | 'hash' | 'incident'>,
  sittings: Sittings,
  training: boolean,
): () => Promise<void> {
  const taken = new Map<SittingId, string>()
  const inTurn = oneAfterAnother()
  let moves = register.moves()
  return () =>
    inTurn(async () => {
      if (moves !== register.moves()) taken.clear()
      moves = register.moves()
      // What whoever only reads has here is another's to take in.
      if (!(await register.rights()).takes) return
      for (const sitting of sittings.held()) {
        const { id, phase, details } = sitting
        const state = stateOf(sitting)
        if (phase.kind !== 'closed' || details.training !== training || taken.get(id) === state) continue
        const dossiers = new Map<string, Dossier | undefined>()
        for (const { entry } of sitting.products)
          dossiers.set(entry.package, (await packages.read(entry.package))?.dossier)
        const lines = linesOfSitting(sitting, entry => dossiers.get(entry.package), hash)
        const odd = lines.flatMap(line => registerEventSchema.safeParse(lineOf(line)).error ?? [])
        // One sitting that cannot be written down is in the way of no other.
        if (odd.length > 0) odd.forEach(incident)
        else await register.take(lines)
        taken.set(id, state)
      }
    })
}

/** A record that another took the place of may be as long. */
const stateOf = ({ head, minutes, revision }: Sitting): string =>
  `${head.hash}/${minutes.file ?? ''}/${revision}`

/** As it will stand in the register, whosever it is. */
const lineOf = ({ id, at, by, fact }: IncomingLine) => ({ id, at, by, fact, product: id })

/** What a sitting gives the register, as lines. @param dossierOf what is known of a product beside the record, where that is here */
export function linesOfSitting(
  sitting: Sitting,
  dossierOf: (entry: Product['entry']) => Dossier | undefined,
  hash: Ports['hash'],
): readonly IncomingLine[] {
  const at = sitting.changedAt
  const by = 'secretary'
  const rated = ratingsOf(sitting, ({ entry }) => dossierOf(entry)).map(fact => {
    const anchor = anchorOf(sitting, fact.seat)
    // Of a record that went on otherwise the same number is another result.
    const of = hash(JSON.stringify([fact.number, fact.on, fact.result])).slice(0, 12)
    return { id: `${anchor}/${fact.number}/${of}`, at, by, anchor, fact }
  })
  const { file, signatures } = sitting.minutes
  if (file === undefined) return rated
  const minuted = sitting.products.map(({ id }: Product) => {
    const anchor = anchorOf(sitting, id)
    const fact = { kind: 'minuted', sitting: sitting.id, file, signatures: signatures.length } as const
    return { id: `${anchor}/minutes/${file}`, at, by, anchor, fact }
  })
  return [...rated, ...minuted]
}

const anchorOf = ({ id }: Sitting, product: string): string => `${id}/${product}`
