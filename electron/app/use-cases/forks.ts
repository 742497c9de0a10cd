import type { Saved } from '#shared/contract/kept.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { settleFork } from '#shared/council/fork.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import { keepingItsFiles, relationToHere, withIncoming, type IncomingSitting } from '../incoming-sitting.ts'
import { partOf } from '../long-work.ts'
import { sittingFileContents } from '../outgoing-sitting.ts'
import type { Watch } from '../watch.ts'
import { causeOf, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

/** One sitting whose log went on in two ways becomes one again: a person chooses, and says why. */
export function forkUseCases(workshop: Workshop): UseCases<'fork.settle'> {
  const { ports, evidence, works } = workshop
  return {
    'fork.settle'(choice, context) {
      if (choice.reason === '') return refused({ code: 'reason.missing' })
      const { upload } = choice
      return works.run('import', upload, watch =>
        evidence.inTurn(async () => {
          const settled = await withIncoming(upload, workshop, watch, incoming =>
            settle(workshop, { choice, incoming, context, watch }),
          )
          if (settled.ok) await ports.uploads.discard(upload)
          return settled
        }),
      )
    },
  }
}

interface Settling {
  readonly choice: Decoded<'fork.settle'>
  readonly incoming: IncomingSitting
  readonly context: CallContext
  readonly watch: Watch
}

/** The log that is not chosen is kept as a sitting file, and the log that goes on names it. */
async function settle(workshop: Workshop, settling: Settling): Promise<Result<Saved, Refusal>> {
  if (!forkSeen(workshop, settling)) return changed
  return settling.choice.goesOn === 'here' ? goOnHere(workshop, settling) : goOnThere(workshop, settling)
}

function goOnHere(workshop: Workshop, settling: Settling): Promise<Result<Saved, Refusal>> {
  const { ports, sittings } = workshop
  const { choice, incoming, context } = settling
  return ports.sittingFiles.keep(choice.sitting, { file: incoming.handedOver }, kept => {
    const fork = forkSeen(workshop, settling)
    if (!fork) return changed
    const { common } = fork
    const decision = settleFork({ common, other: headOf(incoming.log), file: kept, reason: choice.reason })
    return sittings.change(choice.sitting, causeOf(context), () => decision)
  })
}

/** What was logged here also stays in the database, beside the log that goes on. */
async function goOnThere(workshop: Workshop, settling: Settling): Promise<Result<Saved, Refusal>> {
  const { ports, sittings } = workshop
  const { choice, incoming, context, watch } = settling
  const found = sittings.read(choice.sitting)
  if (!found.ok) return found
  return keepingItsFiles(incoming, workshop, partOf(watch, 0.5, 1), () =>
    ports.sittingFiles.keep(choice.sitting, { contents: sittingFileContents(found.value, ports) }, kept => {
      const fork = forkSeen(workshop, settling)
      if (!fork) return changed
      const { common, here } = fork
      const decision = settleFork({ common, other: headOf(here), file: kept, reason: choice.reason })
      return sittings.replace(incoming.log, causeOf(context), decision)
    }),
  )
}

/** The fork that the person looked at; nothing once it is another one, or none. */
function forkSeen({ ports }: Workshop, { choice: { sitting, here, there }, incoming }: Settling) {
  if (incoming.state.id !== sitting) return undefined
  const relation = relationToHere(incoming, ports)
  if (relation.kind !== 'fork') return undefined
  const isSeen = headOf(relation.here).hash === here && headOf(incoming.log).hash === there
  return isSeen ? relation : undefined
}

const changed = refused({ code: 'fork.changed' } as const)

function headOf(log: readonly LoggedEvent[]): RecordHead {
  const last = log.at(-1)
  if (!last) throw new Error('A log without events')
  return { number: last.number, hash: last.hash }
}
