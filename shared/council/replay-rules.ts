import type { Hasher } from '../kernel/canonical.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import {
  abstain,
  conveneMeeting,
  givePresiding,
  recordAttendance,
  recuse,
  renameOffice,
  replaceMember,
  withdrawAbstention,
  withdrawRecusal,
} from './attending.ts'
import { isConcealed } from './concealed.ts'
import { closeSitting, issueMinutes, signMinutes, signOnPaper, takeBackMinutes } from './closing.ts'
import { correctRecord } from './correct-record.ts'
import { correctOutcome } from './correcting.ts'
import { follows, onOpenProduct, type Decision } from './decide.ts'
import { carryOver, withdrawProduct } from './departing.ts'
import type { ProductEntry, SittingEvent } from './event.ts'
import { freeDevice, joinDevice } from './devices.ts'
import type { DossierRules, FrozenRules } from './frozen-rules.ts'
import { settleFork } from './fork.ts'
import { askOpinion, receiveOpinion, withdrawOpinion } from './opinions.ts'
import { resetPin, setPin } from './pins.ts'
import {
  amendSitting,
  enterProduct,
  moveProduct,
  namePresenter,
  openSitting,
  recordAdvice,
  renewPackage,
  startSitting,
} from './preparing.ts'
import {
  acceptSpread,
  adopt,
  confirmMinimums,
  dismissProduct,
  noteDiscussion,
  settleRating,
  weighStop,
} from './reconciling.ts'
import { markCriterion, noteCriterion, openRound, sealSheet, sendBack, workAtSheet } from './scoring.ts'
import { productOf, type Product, type Sitting } from './sitting.ts'

/** Events by their kinds, but for the one that opens a log. */
type Events = {
  readonly [E in SittingEvent as Exclude<E['kind'], 'sitting.opened'>]: E
}
type Kind = keyof Events

/** What the rules are asked with, beside the sitting as it stood. */
export interface ReplayWorld {
  readonly hash: Hasher
  /** The law that a product is scored under, as the sitting froze it; nothing where it is not here, or with another text. */
  lawOf(sitting: Sitting, product: Product): { readonly set: CriteriaSet; ruleSet(): RuleSet } | undefined
  /** The decision that a criteria set belongs to; nothing where it is not here. */
  decisionOf(criteriaSet: string): FrozenRules | undefined
  /** Whether the minutes tell of the event of that number in words. */
  isTold(number: number): boolean
}

/** How the rules are asked whether they would have given an event: the command is made out of the event itself. */
interface Replayed<K extends Kind> {
  /** In whose name it stands in the log; `anyone` where it comes with what somebody else did. */
  readonly by: 'secretary' | 'hand' | 'anyone'
  /** What the rules give to that command; nothing where no command gives it, but only what another event brings with it. */
  decided(event: Events[K], sitting: Sitting, world: ReplayWorld): Decision | undefined
}

const bySecretary = <K extends Kind>(decided: Replayed<K>['decided']): Replayed<K> => ({
  by: 'secretary',
  decided,
})
const byHand = <K extends Kind>(decided: Replayed<K>['decided']): Replayed<K> => ({ by: 'hand', decided })

/** The part of a rule that can be asked without what is not known here; when it says yes, the event is taken as it stands. */
const asFarAsKnown = (asked: Decision, event: SittingEvent): Decision => (asked.ok ? follows(event) : asked)

/** Where the law is not here, no criterion is asked for: a sheet may be as full as it is. */
const anySet: CriteriaSet = {
  ...{ id: '', number: 0, name: '', sector: '', group: '' },
  ...{ agencies: [], exclusions: [], parts: [], notes: [] },
}

const setOfProduct = (id: string, sitting: Sitting, world: ReplayWorld): CriteriaSet | undefined => {
  const product = productOf(sitting, id)
  return product && world.lawOf(sitting, product)?.set
}

/** What the rules give where that event stands; nothing where no command gives it. */
export const decidedOn = <K extends Kind>(
  kind: K,
  event: Events[K],
  sitting: Sitting,
  world: ReplayWorld,
): Decision | undefined => replayed[kind].decided(event, sitting, world)

/** How a log begins: nothing was there before it. */
export function openingDecided(event: Extract<SittingEvent, { kind: 'sitting.opened' }>): Decision {
  return asFarAsKnown(openSitting(event.details, event.members), event)
}

/** Every kind of event, and how the rules are asked for it; a kind that is missing here does not compile. */
export const replayed: { readonly [K in Kind]: Replayed<K> } = {
  'sitting.amended': bySecretary(
    ({ details: { ruleSet: _, profile: __, training: ___, ...changes }, members }, sitting) =>
      amendSitting(sitting, changes, members),
  ),
  'product.entered': bySecretary(productEntered),
  'product.withdrawn': bySecretary(({ product, reason = '' }, sitting) =>
    withdrawProduct(sitting, product, reason),
  ),
  'package.renewed': bySecretary(({ product, entry, reason }, sitting, world) => {
    return renewPackage(
      sitting,
      product,
      asPacked(entry),
      sitting.details.training,
      rulesOfEntry(entry, sitting, world),
      reason,
    )
  }),
  'product.carried-over': bySecretary(({ product, reason }, sitting) => carryOver(sitting, product, reason)),
  'product.moved': bySecretary(({ product, to }, sitting) => moveProduct(sitting, product, to)),
  'attendance.recorded': bySecretary(({ member, present, reason }, sitting) =>
    recordAttendance(sitting, member, present, reason),
  ),
  'sitting.started': bySecretary((_, sitting) => startSitting(sitting)),
  'presiding.given': bySecretary(({ member, reason }, sitting) => givePresiding(sitting, member, reason)),
  'member.replaced': bySecretary(({ member, by, reason }, sitting) =>
    replaceMember(sitting, member, by, reason),
  ),
  'office.renamed': bySecretary(({ member, office, reason }, sitting) =>
    renameOffice(sitting, member, office, reason),
  ),
  'meeting.convened': bySecretary((meeting, sitting) => conveneMeeting(sitting, meeting)),
  // The host's own, whoever was at the keyboard; its times are looked at with those of every event.
  'clock.set-back': { by: 'anyone', decided: event => follows(event) },
  'presenter.named': bySecretary(({ product, presenter }, sitting) =>
    namePresenter(sitting, product, presenter),
  ),
  'advice.recorded': bySecretary(({ product, advice }, sitting) => recordAdvice(sitting, product, advice)),
  'member.recused': bySecretary(({ product, member, reason }, sitting) =>
    recuse(sitting, product, member, reason),
  ),
  'recusal.withdrawn': bySecretary(({ product, member }, sitting) =>
    withdrawRecusal(sitting, product, member),
  ),
  'member.abstained': bySecretary(({ product, member, reason }, sitting) =>
    abstain(sitting, product, member, reason),
  ),
  'abstention.withdrawn': bySecretary(({ product, member }, sitting) =>
    withdrawAbstention(sitting, product, member),
  ),
  'round.opened': bySecretary(({ product, ground }, sitting, world) =>
    openRound(sitting, () => setOfProduct(product, sitting, world), product, ground),
  ),
  'sheet.marked': byHand((event, sitting, world) => {
    const set = setOfProduct(event.product, sitting, world)
    const { choice } = event
    // A choice that cannot be read here, or whose sheet of criteria is not here, is asked for as far as it can be known: whether that
    // hand might work on that sheet then.
    return set && !isConcealed(choice)
      ? markCriterion(sitting, () => set, event, event.criterion, choice)
      : asFarAsKnown(workAtSheet(sitting, event), event)
  }),
  'sheet.noted': byHand((event, sitting, world) => {
    const set = setOfProduct(event.product, sitting, world)
    const { note } = event
    return set && !isConcealed(note)
      ? noteCriterion(sitting, () => set, event, event.criterion, note)
      : asFarAsKnown(workAtSheet(sitting, event), event)
  }),
  'sheet.sealed': byHand((event, sitting, world) =>
    // What is concealed is held against its seal, mark by mark, when the reveal opens it.
    isConcealed(event.seal)
      ? asFarAsKnown(workAtSheet(sitting, event), event)
      : sealSheet(sitting, () => setOfProduct(event.product, sitting, world) ?? anySet, event, {
          salt: event.seal.salt,
          hash: world.hash,
          from: event.from,
        }),
  ),
  'sheet.sent-back': bySecretary(({ product, member, reason }, sitting) =>
    sendBack(sitting, product, member, reason),
  ),
  // Concealed sheets are opened when the last of their keys is there, which may be later than the last seal and by another hand.
  'round.revealed': {
    by: 'anyone',
    decided: event => (event.opened ? follows(event) : undefined),
  },
  'pin.set': {
    by: 'anyone',
    decided: ({ kind: _, holder, ...set }, sitting) => setPin(sitting, holder, set),
  },
  'pin.reset': {
    by: 'anyone',
    decided: ({ holder, by, reason, sheets }, sitting) => resetPin(sitting, holder, { by, reason, sheets }),
  },
  'device.joined': {
    by: 'anyone',
    decided: ({ member, device, by }, sitting) => joinDevice(sitting, member, device, by),
  },
  'opinion.asked': bySecretary((event, sitting) => askOpinion(sitting, event)),
  'opinion.withdrawn': bySecretary(({ member, reason }, sitting) => withdrawOpinion(sitting, member, reason)),
  'opinion.received': bySecretary((event, sitting) => receiveOpinion(sitting, event)),
  'device.freed': bySecretary(({ member }, sitting) => freeDevice(sitting, member)),
  'spread.accepted': bySecretary((event, sitting, world) => {
    const set = setOfProduct(event.product, sitting, world)
    return set
      ? acceptSpread(sitting, () => set, event.product, event.ground)
      : onOpenProduct(sitting, event.product, () => follows(event))
  }),
  'stop.weighed': bySecretary((event, sitting, world) => {
    const set = setOfProduct(event.product, sitting, world)
    return set
      ? weighStop(sitting, () => set, event.product, event.criterion, event.ground, event.vote)
      : onOpenProduct(sitting, event.product, () => follows(event))
  }),
  'minimum.confirmed': bySecretary((event, sitting, world) => {
    const set = setOfProduct(event.product, sitting, world)
    return set
      ? confirmMinimums(sitting, () => set, event.product, [event])
      : onOpenProduct(sitting, event.product, () => follows(event))
  }),
  'discussion.noted': bySecretary(({ product, text }, sitting) => noteDiscussion(sitting, product, text)),
  'outcome.settled': bySecretary((event, sitting, world) => putToTheCouncil(event, sitting, world)),
  'motion.lost': bySecretary((event, sitting, world) => putToTheCouncil(event, sitting, world)),
  'outcome.corrected': bySecretary((event, sitting, world) => {
    const product = productOf(sitting, event.product)
    const law = product && world.lawOf(sitting, product)
    if (!law) return follows(event)
    const { product: id, replaces, ground, marks, confirmed, outcome } = event
    const corrected = outcome.kind === 'rated' ? { kind: 'rated' as const, marks, confirmed } : outcome
    return correctOutcome(sitting, { set: law.set, ruleSet: law.ruleSet() }, id, replaces, corrected, ground)
  }),
  'record.corrected': bySecretary(({ replaces, text, ground }, sitting, world) =>
    world.isTold(replaces) ? correctRecord(sitting, replaces, text, ground) : follows(),
  ),
  'sitting.closed': bySecretary((_, sitting) => closeSitting(sitting)),
  'fork.settled': bySecretary(({ kind: _, ...fork }, sitting) =>
    fork.common <= sitting.revision ? settleFork(fork) : follows(),
  ),
  // Written by the host while the sitting was not at work, whatever stood in the record then.
  'record.restored': bySecretary(event => follows(event)),
  'minutes.issued': bySecretary(({ file, number, also }, sitting) =>
    issueMinutes(sitting, file, number, also),
  ),
  'minutes.signed': bySecretary(({ kind: _, ...signature }, sitting) =>
    signMinutes(sitting, { ...signature, over: sitting.minutes.file ?? '' }),
  ),
  'minutes.taken-back': bySecretary(({ kind: _, ...returned }, sitting) =>
    takeBackMinutes(sitting, { ...returned, over: sitting.minutes.file ?? '' }),
  ),
  'minutes.signed-on-paper': bySecretary(({ kind: _, ...signed }, sitting) => signOnPaper(sitting, signed)),
}

function productEntered(
  { product }: Events['product.entered'],
  sitting: Sitting,
  world: ReplayWorld,
): Decision {
  const { training } = sitting.details
  const rules = rulesOfEntry(product, sitting, world)
  return enterProduct(sitting, asPacked(product), training, rules, product.earlier)
}

/** As its package says it, without what was found out when it was entered. */
const asPacked = ({ otherRules: _, earlier: __, ...entry }: ProductEntry): ProductEntry => entry

/** A dossier under another decision than the sitting's names it, with its reason; one that names none is under the sitting's own. */
function rulesOfEntry(
  { criteriaSet, otherRules }: ProductEntry,
  sitting: Sitting,
  world: ReplayWorld,
): DossierRules {
  const own = sitting.details.ruleSet
  const ratedUnder = world.decisionOf(criteriaSet) ?? otherRules?.ratedUnder ?? own
  return otherRules && otherRules.ratedUnder.id === ratedUnder.id
    ? otherRules
    : { ratedUnder, due: otherRules?.due ?? own, reason: otherRules?.reason ?? '' }
}

function putToTheCouncil(
  event: Events['outcome.settled' | 'motion.lost'],
  sitting: Sitting,
  world: ReplayWorld,
): Decision {
  const { product: id, outcome, vote } = event
  const product = productOf(sitting, id)
  const law = product && world.lawOf(sitting, product)
  if (!law) return onOpenProduct(sitting, id, found => adopt(sitting, found, outcome, vote))
  const setOf = () => law.set
  return outcome.kind === 'rated'
    ? settleRating(sitting, law.ruleSet(), setOf, id, vote)
    : dismissProduct(sitting, setOf, id, outcome, vote)
}
