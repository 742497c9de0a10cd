import type { AskedOfMember, LookedAtAnswer, OpinionsView } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { isSheetEvent } from '#shared/council/concealed.ts'
import type { SittingEvent } from '#shared/council/event.ts'
import { scores } from '#shared/council/member.ts'
import {
  askOpinion,
  awaitedByOpinion,
  opinionProducts,
  takeOpinion,
  withdrawOpinion,
  type Opinion,
} from '#shared/council/opinions.ts'
import { asksPins, setPin } from '#shared/council/pins.ts'
import { productOf, type Sitting } from '#shared/council/sitting.ts'
import { reminderLetters } from '#shared/documents/reminder-letters.ts'
import { addDays, daysBetween, type Day } from '#shared/kernel/day.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { reRatedBy } from '#shared/law/deadlines.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { wordsIn } from '#shared/words/words.ts'
import { askedOpinions } from '../opinions/asked-opinions.ts'
import { causeOf, type Answer, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'opinion.list'
  | 'opinion.count-from'
  | 'opinion.ask'
  | 'opinion.withdraw'
  | 'opinion.look'
  | 'opinion.take'
  | 'opinion.letters'

/** No answer is waited for longer. */
const longestWait = 400

/** Opinions in files, at the laptop that asks for them. */
export function opinionUseCases({ ports, sittings, setOf, keys, works }: Workshop): UseCases<Names> {
  const { settings, clock, vault, uploads, sittingFiles, hash } = ports
  const opinions = askedOpinions(ports)
  const today = (): Day => vietnamDay(clock())
  const countedFrom = (sitting: string): string => `opinions counted from ${sitting}`

  function view(state: Sitting): OpinionsView {
    const from = settings.read(countedFrom(state.id))
    const rules = ports.law.ruleSets.find(({ ruleSet }) => ruleSet.id === state.details.ruleSet.id)?.ruleSet
    const end =
      from !== undefined && rules?.deadlines
        ? reRatedBy(from, rules.deadlines, ports.holidays.list)
        : undefined
    return {
      members: state.members
        .filter(member => scores(member, state.details.profile) && !state.former.has(member.id))
        .map(({ id }) => askedOf(state, id, clock())),
      period: rules?.deadlines && {
        ...{ from, end, days: rules.deadlines.reRating.within },
        gone: from === undefined ? undefined : daysBetween(from, today()),
        left: end && daysBetween(today(), end.by),
      },
    }
  }

  /** The invitation that holds, where its answers can be read here: another laptop's is replaced. */
  function heldHere({ id, opinions: all }: Sitting, member: string): string | undefined {
    const asked = all.get(member)
    return asked && opinions.signingKey(id, asked.invitation) === asked.key ? asked.invitation : undefined
  }

  const viewOf = (sitting: string): Result<OpinionsView, Refusal> => {
    const found = sittings.read(sitting)
    return found.ok ? ok(view(found.value)) : found
  }

  async function ask(
    { sitting, member, until }: { readonly sitting: string; readonly member: string; readonly until: string },
    context: CallContext,
  ): Promise<Answer<'opinion.ask'>> {
    const isSoon = until >= today() && until <= addDays(today(), longestWait)
    if (!isSoon) return refused({ code: 'opinion.until-past' })
    return works.run('opinion', sitting, async watch => {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const invitation = heldHere(found.value, member) ?? vault.newKeyId()
      const products = opinionProducts(found.value, member).map(({ id }) => id)
      const asked = { member, invitation, products, until }
      const key = opinions.signingKey(sitting, invitation)
      const may = askOpinion(found.value, { ...asked, key })
      if (!may.ok) return may
      const contents = await opinions.contents(found.value, asked)
      const { missing, ...file } = await sittingFiles.write(contents, watch)
      const saved = sittings.change(sitting, causeOf(context), state => askOpinion(state, { ...asked, key }))
      if (!saved.ok) return saved
      const lacking = found.value.products.filter(({ entry }) => missing.includes(entry.package))
      return ok({ ...file, withoutEvidence: lacking.map(({ entry }) => entry.name) })
    })
  }

  async function take(
    sitting: string,
    upload: string,
    context: CallContext,
  ): Promise<Result<LookedAtAnswer, Refusal>> {
    const found = sittings.read(sitting)
    if (!found.ok) return found
    const read = await opinions.read(upload, found.value)
    if (!read.ok) return read
    const { opinion, looked } = read.value
    const locked = withKey(sitting, opinion, context)
    if (locked) return refused(locked)
    const cause = { ...causeOf(context), actorOf: (event: SittingEvent) => handOf(event, opinion) }
    const saved = sittings.change(sitting, cause, state => takeOpinion(state, setOf, opinion, hash))
    if (!saved.ok) return saved
    await uploads.discard(upload)
    return ok(looked)
  }

  /** Where what is not revealed is concealed, the seat has a key before a sheet of it comes in. */
  function withKey(sitting: string, { member }: Opinion, context: CallContext): Refusal | undefined {
    const found = sittings.read(sitting)
    if (!found.ok) return found.refusal
    const state = found.value
    if (!asksPins(state.details.profile) || keys.of(state, member) !== undefined) return undefined
    if (state.pins.has(member)) return { code: 'opinion.seat-elsewhere' }
    const cause = { ...causeOf(context), request: `${context.request}-key` }
    const { id } = keys.make(sitting, member)
    const made = sittings.change(sitting, cause, now => setPin(now, member, { key: id, host: vault.host }))
    return made.ok ? undefined : made.refusal
  }

  return {
    'opinion.list': ({ sitting }) => viewOf(sitting),
    'opinion.count-from'({ sitting, day }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      settings.write(countedFrom(sitting), day)
      return ok(view(found.value))
    },
    'opinion.ask': ask,
    'opinion.withdraw'({ sitting, member, reason }, context) {
      const saved = sittings.change(sitting, causeOf(context), state =>
        withdrawOpinion(state, member, reason),
      )
      return saved.ok ? viewOf(sitting) : saved
    },
    async 'opinion.look'({ sitting, upload }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const read = await opinions.read(upload, found.value)
      return read.ok ? ok(read.value.looked) : read
    },
    'opinion.take': ({ sitting, upload }, context) => take(sitting, upload, context),
    async 'opinion.letters'({ sitting, members }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const outline = reminderLetters(found.value, members, clock(), wordsIn.vi)
      if (!outline) return refused({ code: 'opinion.unknown' })
      return ok(await ports.documents.keep(sitting, await ports.printer.print(outline), 'draft'))
    },
  }
}

/** A sheet is in its member's own name, and so is the reveal that it brings; that it came is the secretary's to say. */
const handOf = (event: SittingEvent, { member }: Opinion): string | undefined =>
  isSheetEvent(event) || event.kind === 'round.revealed' ? `member:${member}` : undefined

function askedOf(state: Sitting, member: string, now: number): AskedOfMember {
  const asked = state.opinions.get(member)
  const askable = opinionProducts(state, member).length
  if (!asked) return { member, askable, asked: undefined, received: undefined }
  const { askedAt: at, until, products, received } = asked
  const awaited = awaitedByOpinion(state, member)
  const came = products.filter(
    id => state.productById.get(id)?.rounds[0]?.sheets.get(member)?.seal !== undefined,
  )
  return {
    ...{ member, askable },
    asked: {
      ...{ at, until },
      awaited: awaited.map(id => productOf(state, id)?.entry.name ?? id),
      sheets: came.length,
      isLate: awaited.length > 0 && vietnamDay(now) > until,
      days: daysBetween(vietnamDay(at), vietnamDay(now)),
    },
    received: received && { at: received.at, number: received.number },
  }
}
