import type { OpinionCopy } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { copyOf, isOpinionCopy } from '#shared/council/opinion-file.ts'
import { follows } from '#shared/council/decide.ts'
import { sendBack } from '#shared/council/scoring.ts'
import { memberOf, type Sitting } from '#shared/council/sitting.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { keepingItsFiles, withIncoming, type IncomingSitting } from '../incoming-sitting.ts'
import { partOf } from '../long-work.ts'
import type { Watch } from '../watch.ts'
import { causeOf, type Answer, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'opinion-copy.list'
  | 'opinion-copy.open'
  | 'opinion-copy.sit'
  | 'opinion-copy.rise'
  | 'opinion-copy.reopen'
  | 'opinion-copy.answer'

/** Opinion files on the machine of the member who answers them. */
export function opinionCopyUseCases(workshop: Workshop): UseCases<Names> {
  const { ports, sittings, evidence, works, copies } = workshop

  const copyIn = (
    sitting: string,
  ): Result<{ readonly state: Sitting; readonly view: OpinionCopy }, Refusal> => {
    const found = sittings.read(sitting)
    const view = found.ok ? copies.viewOf(found.value) : undefined
    return found.ok && view ? ok({ state: found.value, view }) : refused({ code: 'sitting.unknown' })
  }

  /** The whole copy, or of one that is here already the products that it has not. */
  function takeIn({ log, state }: IncomingSitting, context: CallContext): Result<unknown, Refusal> {
    const here = sittings.read(state.id)
    if (!here.ok) {
      sittings.adopt(log)
      return ok({})
    }
    const more = state.products.filter(({ id }) => !here.value.productById.has(id))
    return sittings.change(state.id, { ...causeOf(context), actor: 'secretary' }, () =>
      follows(
        ...more.flatMap(({ id, entry }) => [
          { kind: 'product.entered', product: entry } as const,
          { kind: 'round.opened', product: id, round: 1 } as const,
        ]),
      ),
    )
  }

  async function opened(
    incoming: IncomingSitting,
    watch: Watch,
    context: CallContext,
  ): Promise<Answer<'opinion-copy.open'>> {
    const { opinion } = incoming.file.manifest
    const { id } = incoming.state
    const isOfMember = opinion && memberOf(incoming.state, opinion.member) !== undefined
    if (!opinion || !isOfMember || id !== copyOf(opinion.invitation))
      return refused({ code: 'opinion-file.unreadable' })
    return keepingItsFiles(incoming, workshop, partOf(watch, 0.5, 1), withoutEvidence => {
      const taken = takeIn(incoming, context)
      if (!taken.ok) return taken
      copies.keep(id, opinion)
      const copy = copyIn(id)
      return copy.ok ? ok({ ...copy.value.view, withoutEvidence }) : copy
    })
  }

  async function open(
    upload: string,
    watch: Watch,
    context: CallContext,
  ): Promise<Answer<'opinion-copy.open'>> {
    const answer = await isAnswer(upload)
    if (answer) return refused({ code: 'opinion-file.is-answer' })
    const taken = await withIncoming(upload, workshop, watch, incoming => opened(incoming, watch, context))
    await ports.uploads.discard(upload)
    return taken
  }

  /** How every answer begins. */
  async function isAnswer(upload: string): Promise<boolean> {
    const bytes = await ports.uploads.read(upload)
    return bytes?.[0] === 0x7b
  }

  return {
    'opinion-copy.list': () =>
      ok({
        copies: sittings
          .all()
          .filter(({ id }) => isOpinionCopy(id))
          .flatMap(state => copies.viewOf(state) ?? []),
      }),
    'opinion-copy.open': ({ upload }, context) =>
      works.run('import', upload, watch => evidence.inTurn(() => open(upload, watch, context))),
    'opinion-copy.sit'({ sitting }, { station }) {
      const copy = copyIn(sitting)
      if (!copy.ok) return copy
      const { member } = copy.value.view
      station.own = { sitting, guest: member }
      station.seat = { kind: 'member', sitting, member }
      station.entered.clear()
      return ok({})
    },
    'opinion-copy.rise'(_, { station }) {
      if (!station.own || !isOpinionCopy(station.own.sitting)) return refused({ code: 'call.forbidden' })
      delete station.own
      station.seat = { kind: 'secretary' }
      return ok({})
    },
    'opinion-copy.reopen'({ sitting, member, product, word }, context) {
      const copy = copyIn(sitting)
      if (!copy.ok) return copy
      if (copy.value.view.isOver) return refused({ code: 'opinion-file.over', until: copy.value.view.until })
      const cause = { ...causeOf(context), actor: 'secretary' }
      return sittings.change(sitting, cause, state => sendBack(state, product, member, word))
    },
    async 'opinion-copy.answer'({ sitting }) {
      const copy = copyIn(sitting)
      if (!copy.ok) return copy
      if (copy.value.view.isOver) return refused({ code: 'opinion-file.over', until: copy.value.view.until })
      const answer = await copies.answer(copy.value.state)
      return answer ? ok(answer) : refused({ code: 'opinion.nothing-sealed' })
    },
  }
}
