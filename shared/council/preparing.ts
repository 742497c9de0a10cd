import { folded } from '../kernel/text.ts'
import { follows, no, onProduct, openRefusal, quorumRefusal, type Decision } from './decide.ts'
import type { Earlier } from './earlier.ts'
import { isSameAdvice, type Advice } from './advice.ts'
import { rulesEdition, type ProductEntry, type SittingDetails } from './event.ts'
import type { ProductId } from './ids.ts'
import type { DossierRules } from './frozen-rules.ts'
import { rosterFaults, type Member } from './member.ts'
import { rulesFault } from './profile.ts'
import { isInWriting } from './who-decides.ts'
import type { CouncilRefusal } from './refusal.ts'
import { isOpen, lastRound, type Product, type Sitting } from './sitting.ts'

export function openSitting(details: SittingDetails, members: readonly Member[]): Decision {
  const fault = rulesFault(details.profile)
  if (fault) return no({ code: fault })
  const faults = rosterFaults(members, details.profile)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  return follows({ kind: 'sitting.opened', details, members, edition: rulesEdition })
}

/** Place, date and members may change until the sitting starts; the rules it is held under may not. */
export function amendSitting(
  sitting: Sitting,
  changes: Pick<
    SittingDetails,
    'council' | 'authority' | 'place' | 'date' | 'establishedBy' | 'operatingRules'
  >,
  members: readonly Member[],
): Decision {
  if (sitting.phase.kind !== 'preparing') return no({ code: 'sitting.started' })
  const faults = rosterFaults(members, sitting.details.profile)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  return follows({ kind: 'sitting.amended', details: { ...sitting.details, ...changes }, members })
}

/**
 * A package may come in until the sitting closes; the same one twice, or one from training into a real sitting, may not. One whose
 * decision is not the sitting's, or of which an outcome stands at another sitting, comes in only with a reason, which the minutes print.
 *
 * @param earlier what stands of it elsewhere, with the reason to take it up again
 */
export function enterProduct(
  sitting: Sitting,
  product: ProductEntry,
  training: boolean,
  dossierRules: DossierRules,
  earlier?: Earlier,
): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (training !== sitting.details.training) return no({ code: 'product.training-mixed' })
  const same = sitting.products.find(other => stands(other, product))
  const newer = same && newerRefusal(same, product)
  if (newer) return no(newer)
  if (same) return no({ code: 'product.entered-already' })
  const otherRules = rulesUnder(sitting, dossierRules)
  if (otherRules && 'code' in otherRules) return no(otherRules)
  if (earlier?.stood.kind === 'settled' && earlier.reason === '')
    return no({ code: 'product.taken-before', earlier })
  const entered = { ...product, ...(otherRules ? { otherRules } : {}), ...(earlier ? { earlier } : {}) }
  return follows({ kind: 'product.entered', product: entered })
}

/**
 * Puts a newer package in the place of the one on the agenda, as long as the product is open and never under a running round. What has been
 * scored on the earlier one stays readable and decides nothing: another round is due.
 */
export function renewPackage(
  sitting: Sitting,
  id: ProductId,
  newer: ProductEntry,
  training: boolean,
  dossierRules: DossierRules,
  reason: string,
): Decision {
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    if (training !== sitting.details.training) return no({ code: 'product.training-mixed' })
    if (folded(newer.code) !== folded(product.entry.code)) return no({ code: 'product.unknown' })
    const scored = scoredRefusal(product, newer)
    if (scored) return no(scored)
    if (sitting.products.some(({ entry }) => entry.package === newer.package))
      return no({ code: 'product.entered-already' })
    const otherRules = rulesUnder(sitting, dossierRules)
    if (otherRules && 'code' in otherRules) return no(otherRules)
    if (reason === '') return no({ code: 'reason.missing' })
    const { earlier } = product.entry
    const entry = { ...newer, id, ...(otherRules ? { otherRules } : {}), ...(earlier ? { earlier } : {}) }
    return follows({ kind: 'package.renewed', product: id, entry, reason })
  })
}

/** What an entry keeps of its decision where that is not the sitting's, with the reason that lets it in; nothing where it is. */
function rulesUnder(sitting: Sitting, dossierRules: DossierRules): DossierRules | CouncilRefusal | undefined {
  const { ratedUnder, due, reason } = dossierRules
  const rules = sitting.details.ruleSet
  if (ratedUnder.id === rules.id && due.decision === rules.decision) return undefined
  if (reason !== '') return dossierRules
  const { decision } = rules
  return {
    code: 'product.other-rules',
    ratedUnder: ratedUnder.decision,
    due: due.decision,
    sitting: decision,
  }
}

/** What a package is told that is a newer one of a product which is still open; nothing where it is none. */
function newerRefusal(product: Product, newer: ProductEntry): CouncilRefusal | undefined {
  const { entry, rounds } = product
  if (!isOpen(product) || entry.id === newer.id || entry.package === newer.package) return undefined
  const { name } = entry
  return (
    scoredRefusal(product, newer) ?? {
      code: 'product.newer-package',
      product: product.id,
      name,
      rounds: rounds.length,
    }
  )
}

/** What has been scored of a product keeps a package out while a round is running, and one under another criteria set for good. */
function scoredRefusal(product: Product, newer: ProductEntry): CouncilRefusal | undefined {
  const { name, criteriaSet } = product.entry
  const last = lastRound(product)
  if (!last) return undefined
  if (last.revealedAt === undefined) return { code: 'product.being-scored', name }
  return newer.criteriaSet === criteriaSet ? undefined : { code: 'product.other-set', name }
}

/** Whether it keeps this package out: the same product, but for one withdrawn that was not scored, or comes back with a newer package. */
const stands = ({ entry, departure, rounds }: Product, { id, code, package: hash }: ProductEntry): boolean =>
  entry.id === id ||
  ((entry.package === hash || folded(entry.code) === folded(code)) &&
    !(departure?.kind === 'withdrawn' && (rounds.length === 0 || entry.package !== hash)))

/** @param to the place in the agenda, from 0; past the end means last. */
export function moveProduct(sitting: Sitting, id: ProductId, to: number): Decision {
  return onProduct(sitting, id, () =>
    follows({ kind: 'product.moved', product: id, to: Math.min(to, sitting.products.length - 1) }),
  )
}

/** Who presents the product to the council; empty takes the name away. */
export function namePresenter(sitting: Sitting, id: ProductId, presenter: string): Decision {
  return onProduct(sitting, id, product =>
    product.presenter === presenter
      ? follows()
      : follows({ kind: 'presenter.named', product: id, presenter }),
  )
}

/** What the advisory team found, before the product is scored: its preliminary mean and its remarks. */
export function recordAdvice(sitting: Sitting, id: ProductId, advice: Advice): Decision {
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    if (isSameAdvice(product.advice, advice)) return follows()
    return follows({ kind: 'advice.recorded', product: id, advice })
  })
}

/**
 * The advice that came in the package of a product, recorded with the product. What the secretary wrote down by hand is not replaced by it.
 *
 * @param product the one that was entered, or whose package was renewed
 */
export function withAdvice(
  sitting: Sitting,
  entered: Decision,
  product: ProductId,
  advice: Advice | undefined,
): Decision {
  if (!entered.ok || !advice) return entered
  const stands = sitting.products.find(({ id }) => id === product)?.advice
  return (stands && !stands.from) || isSameAdvice(stands, advice)
    ? entered
    : follows(...entered.value, { kind: 'advice.recorded', product, advice })
}

/** At a meeting every member is marked present or absent, and the quorum of the profile is there. */
export function startSitting(sitting: Sitting): Decision {
  if (sitting.phase.kind !== 'preparing') return no({ code: 'sitting.started' })
  if (sitting.products.length === 0) return no({ code: 'sitting.no-product' })
  const unknown = sitting.members.filter(({ id }) => !sitting.attendance.has(id))
  if (unknown.length > 0 && !isInWriting(sitting))
    return no({ code: 'attendance.unknown', offices: unknown.map(({ office }) => office) })
  return quorumRefusal(sitting) ?? follows({ kind: 'sitting.started' })
}
