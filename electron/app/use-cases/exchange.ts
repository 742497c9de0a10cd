import type { ImportedSitting } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { mayPass } from '#shared/contract/may-pass.ts'
import { forkOf } from '#shared/council/fork.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import {
  keepingItsFiles,
  relationToHere,
  withIncoming,
  type IncomingSitting,
  type RelationToHere,
} from '../incoming-sitting.ts'
import { partOf } from '../long-work.ts'
import { sittingFileContents } from '../outgoing-sitting.ts'
import { removedSittings } from '../removed-sittings.ts'
import type { Watch } from '../watch.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'

type Names = 'sitting.export' | 'sitting.import'

/** A sitting that goes from one laptop to another. */
export function exchangeUseCases(workshop: Workshop): UseCases<Names> {
  const { ports, sittings, evidence, works } = workshop
  const { uploads, sittingFiles } = ports

  /** Keeps what belongs to it, then takes it in, if it still is to this host what it was when that began. */
  const takeIn = (
    incoming: IncomingSitting,
    { kind, events }: { readonly kind: 'added' | 'extended' | 'same'; readonly events: number },
    watch: Watch,
  ): Promise<Answer<'sitting.import'>> =>
    keepingItsFiles(incoming, workshop, partOf(watch, 0.5, 1), withoutEvidence => {
      const now = whatToDo(relationToHere(incoming, ports), incoming)
      if (now.kind !== kind || now.events !== events) return refused({ code: 'fork.changed' })
      removedSittings(ports.settings).bringBack(incoming.state.id)
      if (kind !== 'same') sittings.adopt(incoming.log)
      return ok({ ...nameOf(incoming), kind, events, withoutEvidence })
    })

  async function answerTo(incoming: IncomingSitting, watch: Watch): Promise<Answer<'sitting.import'>> {
    if (incoming.file.manifest.opinion) return refused({ code: 'opinion-file.is-request' })
    const todo = whatToDo(relationToHere(incoming, ports), incoming)
    switch (todo.kind) {
      case 'refuse':
        return refused(todo.refusal)
      case 'answer':
        return ok(todo.answer)
      default:
        return takeIn(incoming, todo, watch)
    }
  }

  /** The upload is gone when this answers, but for a fork, of which a side is still to be chosen, and where it may be taken in later. */
  async function importSitting(upload: string, watch: Watch): Promise<Answer<'sitting.import'>> {
    const imported = await withIncoming(upload, workshop, watch, incoming => answerTo(incoming, watch))
    const isAskedForAgain = imported.ok ? imported.value.kind === 'fork' : mayPass(imported.refusal)
    if (!isAskedForAgain) await uploads.discard(upload)
    return imported
  }

  return {
    'sitting.export': ({ sitting }) =>
      works.run('export', sitting, async watch => {
        const found = sittings.read(sitting)
        if (!found.ok) return found
        const { missing, ...file } = await sittingFiles.write(sittingFileContents(found.value, ports), watch)
        const lacking = found.value.products.filter(({ entry }) => missing.includes(entry.package))
        return ok({ ...file, withoutEvidence: lacking.map(({ entry }) => entry.name) })
      }),
    'sitting.import': ({ upload }) =>
      works.run('import', upload, watch => evidence.inTurn(() => importSitting(upload, watch))),
  }
}

const nameOf = ({ state: { id, details } }: IncomingSitting) => ({
  sitting: id,
  council: details.council,
  date: details.date,
})

type Todo =
  | { readonly kind: 'added' | 'extended' | 'same'; readonly events: number }
  | { readonly kind: 'answer'; readonly answer: ImportedSitting; readonly events?: never }
  | { readonly kind: 'refuse'; readonly refusal: Refusal; readonly events?: never }

function whatToDo(relation: RelationToHere, incoming: IncomingSitting): Todo {
  const name = nameOf(incoming)
  switch (relation.kind) {
    case 'new':
      return { kind: 'added', events: incoming.log.length }
    case 'newer':
      return { kind: 'extended', events: relation.events }
    case 'same':
      return { kind: 'same', events: 0 }
    case 'older':
      return { kind: 'answer', answer: { ...name, kind: 'older', events: relation.events } }
    case 'settled':
      return { kind: 'answer', answer: { ...name, kind: 'settled' } }
    case 'fork': {
      const fork = forkOf(relation.here, incoming.log, relation.common)
      return { kind: 'answer', answer: { ...name, kind: 'fork', fork } }
    }
    case 'stranger':
      return { kind: 'refuse', refusal: { code: 'import.stranger' } }
    case 'broken':
      return { kind: 'refuse', refusal: { code: 'record.broken', number: relation.number } }
    default:
      return never(relation)
  }
}
