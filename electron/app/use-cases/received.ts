import { minutesNamedIn } from '../check-record.ts'
import { fold } from '#shared/council/evolve.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { linesOfSitting } from '../from-sittings.ts'
import { inReach } from '../in-reach.ts'
import { withIncoming, type IncomingSitting } from '../incoming-sitting.ts'
import { partOf } from '../long-work.ts'
import { contentsOf } from '../outgoing-sitting.ts'
import { mostReceivedBytes } from '../received.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

type Names = 'register.receive' | 'register.received' | 'register.received-file'

/** Sittings that councils hand in to a register: nothing of them comes among the sittings of this laptop. */
export function receivedUseCases(workshop: Workshop): UseCases<Names> {
  const { ports, works } = workshop
  const { register, uploads, sittingFiles, packages, hash, clock, law } = ports

  async function dossiersOf(
    { file, state }: IncomingSitting,
    watch: Watch,
  ): Promise<ReadonlyMap<string, Dossier>> {
    const found = new Map<string, Dossier>()
    for (const [index, { entry }] of state.products.entries()) {
      watch.progress(index, state.products.length)
      watch.signal.throwIfAborted()
      const here = (await packages.read(entry.package))?.dossier
      const there = here ?? (await dossierIn(file, entry.package, watch))
      if (there) found.set(entry.package, there)
    }
    return found
  }

  /** A package that is not what the record names is as one that is not there: nothing is taken from it. */
  async function dossierIn(file: IncomingSitting['file'], named: string, watch: Watch) {
    if (!file.packages.includes(named)) return undefined
    const lent = await sittingFiles.lendPackage(file, named, async place =>
      ok(await packages.dossierIn(place, named, watch.signal)),
    )
    return lent.ok ? lent.value : undefined
  }

  async function take(incoming: IncomingSitting, watch: Watch): Promise<Answer<'register.receive'>> {
    const { state, log: events } = incoming
    const { id: sitting, details, head, products } = state
    if (incoming.file.manifest.opinion) return refused({ code: 'opinion-file.is-request' })
    if (state.phase.kind !== 'closed') return refused({ code: 'received.not-closed' })
    const dossiers = await dossiersOf(incoming, partOf(watch, 0.5, 0.9))
    const lines = linesOfSitting(state, entry => dossiers.get(entry.package), hash)
    const { council, place, date: day } = details
    const about = { sitting, council, day, products: products.length }
    const handed = { ...about, place, number: head.number, head: head.hash, at: clock(), by: 'secretary' }
    const received = await register.receive({ ...handed, events }, lines)
    switch (received.kind) {
      case 'fork':
        return refused({ code: 'received.fork', common: received.common })
      case 'stranger':
        return refused({ code: 'import.stranger' })
      case 'too-large':
        return refused({ code: 'received.too-large', limit: mostReceivedBytes })
      case 'taken':
      case 'newer':
      case 'same':
      case 'older':
        return ok({ ...about, kind: received.kind, withoutEvidence: products.length - dossiers.size })
      default:
        return never(received)
    }
  }

  return {
    'register.receive': ({ upload }) =>
      works.run('register.receive', upload, watch =>
        inReach(async () => {
          try {
            return await withIncoming(upload, workshop, watch, incoming => take(incoming, watch))
          } finally {
            await uploads.discard(upload)
          }
        }),
      ),
    'register.received': page => inReach(async () => ok(await register.received(page))),
    'register.received-file': ({ sitting }) =>
      works.run('export', sitting, watch =>
        inReach(async () => {
          const events = await register.receivedLog(sitting)
          const state = events && fold(events)
          if (!events || !state) return refused({ code: 'received.unknown' })
          const contents = { ...contentsOf(state, events, law), minutes: [...minutesNamedIn(events)] }
          const { missing, ...file } = await sittingFiles.write(contents, watch)
          const lacking = state.products.filter(({ entry }) => missing.includes(entry.package))
          return ok({ ...file, withoutEvidence: lacking.map(({ entry }) => entry.name) })
        }),
      ),
  }
}
