import type { Saved } from '#shared/contract/kept.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { follows, forScorer } from '#shared/council/decide.ts'
import { wholeCouncil, type MemberId } from '#shared/council/member.ts'
import { asksPins, resetPin, setPin } from '#shared/council/pins.ts'
import { isPresent } from '#shared/council/who-decides.ts'
import { revealsThatFollow } from '#shared/council/round.ts'
import { secretarySeat, type PinHolder } from '#shared/council/seat.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { causeOf, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'seat.take'
  | 'seat.leave'
  | 'seat.open'
  | 'secretary.enter'
  | 'pin.choose'
  | 'pin.reset'
  | 'secretary.replace-pin'

/** Who sits where: a member by a PIN of their own where the council's rules ask for it, and the secretary by the secretary's. */
export function seatUseCases({ sittings, doors, keys }: Workshop): UseCases<Names> {
  /** What a PIN from elsewhere has just made readable may be all that a reveal was waiting for. */
  function revealWhatCanBe(sitting: string, context: CallContext, actor: string): void {
    sittings.change(sitting, { ...causeOf(context), actor }, state => ok(revealsThatFollow(state)))
  }

  /** Nothing where this member may sit down now. */
  async function whyNot(
    {
      sitting,
      member,
      paper,
      pin,
    }: { sitting: string; member: MemberId; paper: boolean; pin?: string | undefined },
    context: CallContext,
  ): Promise<Refusal | undefined> {
    const found = sittings.read(sitting)
    if (!found.ok) return found.refusal
    const { value: state } = found
    const allowed = forScorer(state, member, () => follows())
    if (!allowed.ok) return allowed.refusal
    if (member !== wholeCouncil && !isPresent(state, member)) return { code: 'member.absent' }
    const isLocked = doors.seatAt(context.station, sitting).kind !== 'secretary'
    if (!asksPins(state.details.profile)) return isLocked ? { code: 'secretary.locked' } : undefined
    if (!state.pins.get(secretarySeat)?.lock) return { code: 'pin.secretary-unset' }
    if (paper || member === wholeCouncil) return isLocked ? { code: 'secretary.locked' } : undefined
    const entered = await doors.enter(state, member, pin)
    if (!entered.ok) return entered.refusal
    revealWhatCanBe(sitting, context, actorFor(member))
    return undefined
  }

  async function choose(
    { sitting, holder, pin }: { sitting: string; holder: PinHolder; pin: string },
    context: CallContext,
  ): Promise<Result<Saved, Refusal>> {
    const found = sittings.read(sitting)
    if (!found.ok) return found
    if (found.value.pins.get(holder)?.lock) return refused({ code: 'pin.set-already' })
    const made = await doors.lock(found.value, holder, pin)
    if (!made.ok) return made
    const cause = { ...causeOf(context), actor: actorFor(holder) }
    const saved = sittings.change(sitting, cause, state => setPin(state, holder, made.value))
    if (saved.ok && holder === secretarySeat) context.station.entered.add(sitting)
    return saved
  }

  return {
    async 'seat.take'(input, context) {
      const { sitting, member, paper } = input
      const no = await whyNot(input, context)
      if (no) return refused(no)
      const { station } = context
      // Two windows of one keyboard may both have asked.
      if (station.own ? paper : station.seat.kind !== 'secretary') return refused({ code: 'call.forbidden' })
      const kind = member === wholeCouncil ? 'council' : paper ? 'paper' : 'member'
      station.seat = { kind, sitting, member }
      if (kind === 'member') station.entered.clear()
      return ok({ seat: station.seat })
    },
    'seat.leave'(_, { station }) {
      if (station.seat.kind === 'secretary') station.entered.clear()
      station.seat = { kind: 'secretary' }
      return ok({ seat: doors.seatOf(station) })
    },
    async 'seat.open'({ sitting, member, pin }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const entered = await doors.enter(found.value, member, pin)
      if (!entered.ok) return entered
      revealWhatCanBe(sitting, context, actorFor(member))
      return ok({})
    },
    async 'secretary.enter'({ sitting, pin }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const entered = await doors.enter(found.value, secretarySeat, pin)
      if (!entered.ok) return entered
      revealWhatCanBe(sitting, context, 'secretary')
      context.station.entered.add(sitting)
      return ok({ seat: doors.seatAt(context.station, sitting) })
    },
    'pin.choose': choose,
    'pin.reset'({ sitting, member, reason }, context) {
      return sittings.change(sitting, causeOf(context), state => {
        const sheets = keys.of(state, member) === undefined ? 'lost' : 'kept'
        return resetPin(state, member, { by: secretarySeat, reason, sheets })
      })
    },
    async 'secretary.replace-pin'({ sitting, member, memberPin, pin, reason }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const entered = await doors.enter(found.value, member, memberPin)
      if (!entered.ok) return entered
      const { value: state } = found
      const sheets = keys.of(state, secretarySeat) === undefined ? 'lost' : 'kept'
      const made = await doors.lock(state, secretarySeat, pin)
      if (!made.ok) return made
      const cause = { ...causeOf(context), actor: actorFor(member) }
      const saved = sittings.change(sitting, cause, now => {
        const reset = resetPin(now, secretarySeat, { by: member, reason, sheets })
        return reset.ok
          ? follows(...reset.value, { kind: 'pin.set', holder: secretarySeat, ...made.value })
          : reset
      })
      if (saved.ok) context.station.entered.add(sitting)
      return saved
    },
  }
}

/** Whoever gives a seat's PIN is taken to be the one who sits there. */
const actorFor = (holder: PinHolder): string => (holder === secretarySeat ? 'secretary' : `member:${holder}`)
