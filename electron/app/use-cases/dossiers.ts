import type { DossierView } from '#shared/contract/answers.ts'
import { askedAnswer, type LoadReasons } from '#shared/contract/asked-reason.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import { mayPass } from '#shared/contract/may-pass.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { ProductEntry, SittingEvent } from '#shared/council/event.ts'
import { adviceIn } from '#shared/council/advice.ts'
import { standsElsewhere } from '#shared/council/stands-elsewhere.ts'
import { enterProduct, renewPackage, withAdvice } from '#shared/council/preparing.ts'
import { scoredBefore } from '#shared/council/renewed.ts'
import { productOf, type Product, type Sitting } from '#shared/council/sitting.ts'
import { maySeeAdvice, maySeeProduct } from '#shared/council/view.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import { isAboutAdvice } from '#shared/dossier/advised.ts'
import { dossierChanges } from '#shared/dossier/dossier-changes.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { rulesOfDossiers } from '../dossier-rules.ts'
import { causeOf, type Answer, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names = 'package.load' | 'package.cancel' | 'dossier.read'

/** Package files in, dossiers out. */
export function dossierUseCases({ ports, sittings, setOf, evidence, tell }: Workshop): UseCases<Names> {
  const { packages, uploads } = ports
  const rules = rulesOfDossiers(ports, setOf)
  const underWay = new Map<string, AbortController>()

  /** The upload is gone when this answers, but for one that may be loaded again: with a reason, or when the disk takes it. */
  const load = async (
    input: Decoded<'package.load'>,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<Answer<'package.load'>> => {
    const { sitting, upload } = input
    try {
      const known = sittings.read(sitting)
      const earlier = known.ok ? await loadedBefore(known.value, context) : undefined
      const answer = earlier ?? (known.ok ? await check(known.value, input, context, signal) : known)
      if (answer.ok || !mayBeLoadedAgain(answer.refusal)) await uploads.discard(upload)
      return answer
    } finally {
      underWay.delete(upload)
    }
  }

  async function check(
    sitting: Sitting,
    { upload, sitting: _, names, ...reasons }: Decoded<'package.load'>,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<Answer<'package.load'>> {
    const file = uploads.file(upload)
    if (file === undefined) return refused({ code: 'upload.unknown' })
    const progress = (done: number, total: number): void => tell('package.progress', { upload, done, total })
    const recorded = sitting.products.map(({ entry }) => entry.package)
    const lost = await withoutEvidence(sitting.products)
    const admitted = await packages.admit(file, { progress, signal }, { names, recorded })
    if (!admitted.ok) return admitted
    const again = (admitted.value.mended ? sitting.products : lost).find(
      ({ entry }) => entry.package === admitted.value.hash,
    )
    if (again) return ok(broughtBack(sitting, again, admitted.value))
    return enter(sitting, admitted.value, reasons, context)
  }

  /** The answer that a host before this one gave to the same request. */
  async function loadedBefore(
    { id, details }: Sitting,
    context: CallContext,
  ): Promise<Answer<'package.load'> | undefined> {
    const saved = sittings.answered(id, causeOf(context))
    if (!saved) return undefined
    const product = ports.log
      .after(id, saved.revision - mostEventsOfLoad)
      .filter(({ number }) => number <= saved.revision)
      .flatMap(({ event }) => entryLogged(event))
      .at(-1)
    if (!product) return undefined
    const admitted = await packages.read(product.package)
    const findings = admitted ? rules.about(admitted, details).findings : []
    return ok({ ...saved, product: product.id, findings })
  }

  async function withoutEvidence(products: readonly Product[]): Promise<readonly Product[]> {
    const lost: Product[] = []
    for (const product of products) if (!(await packages.read(product.entry.package))) lost.push(product)
    return lost
  }

  /** The package of a product that is on the agenda already, whose evidence was not here. */
  function broughtBack(
    { revision, changedAt, details }: Sitting,
    { id }: Product,
    admitted: AdmittedPackage,
  ) {
    const { findings } = rules.about(admitted, details)
    return { revision, savedAt: changedAt, product: id, findings }
  }

  /** What the rules say of it is found before it enters, so that nothing can fail once it has. */
  async function enter(
    { id: sitting, details }: Sitting,
    admitted: AdmittedPackage,
    reasons: Pick<Decoded<'package.load'>, keyof LoadReasons>,
    context: CallContext,
  ): Promise<Answer<'package.load'>> {
    const { dossier, hash } = admitted
    const product = entryOf(ports.chance.id(), admitted)
    const advice = adviceIn(admitted, setOf(dossier.criteriaSet))
    let entered = product.id
    try {
      const { findings } = rules.about(admitted, details)
      const saved = sittings.change(sitting, causeOf(context), state => {
        const under = rules.of(dossier, state.details, reasons.rulesReason)
        const earlier = standsElsewhere(sittings.held(), state, product, reasons.againReason)
        const decision = enterProduct(state, product, dossier.training, under, earlier)
        if (decision.ok || decision.refusal.code !== 'product.newer-package' || reasons.newerReason === '')
          return withAdvice(state, decision, entered, advice)
        entered = decision.refusal.product
        const renewed = renewPackage(state, entered, product, dossier.training, under, reasons.newerReason)
        return withAdvice(state, renewed, entered, advice)
      })
      if (saved.ok) return ok({ ...saved.value, product: entered, findings })
      return refused(await withChanges(sitting, saved.refusal, admitted))
    } finally {
      await evidence.release(hash)
    }
  }

  /** What a newer package is asked its reason for, with how it differs from the one that it would replace. */
  async function withChanges(sitting: string, refusal: Refusal, admitted: AdmittedPackage): Promise<Refusal> {
    if (refusal.code !== 'product.newer-package') return refusal
    const found = sittings.read(sitting)
    const product = found.ok ? productOf(found.value, refusal.product) : undefined
    const before = product && (await packages.read(product.entry.package))
    return before ? { ...refusal, changes: dossierChanges(before, admitted) } : refusal
  }

  /** How a package differs from the one on which the product was scored before it. */
  async function changesSince(product: Product, admitted: AdmittedPackage): Promise<DossierView['since']> {
    const scored = scoredBefore(product)
    const before = scored && (await packages.read(scored.package))
    return before && { round: scored.round, changes: dossierChanges(before, admitted) }
  }

  return {
    'package.load'(input, context) {
      const controller = new AbortController()
      underWay.set(input.upload, controller)
      return evidence.inTurn(() => load(input, context, controller.signal))
    },
    async 'package.cancel'({ upload }) {
      const controller = underWay.get(upload)
      if (controller) controller.abort()
      else await uploads.discard(upload)
      return ok({})
    },
    async 'dossier.read'({ sitting, product: id }, { station }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const product = productOf(found.value, id)
      if (!product) return refused({ code: 'product.unknown' })
      if (!maySeeProduct(product, station.seat)) return refused({ code: 'member.recused' })
      const admitted = await packages.read(product.entry.package)
      if (!admitted) return refused({ code: 'package.unreadable' })
      const { files, hash } = admitted
      const isAdviceShown = maySeeAdvice(found.value, station.seat)
      const { findings, ...about } = rules.about(admitted, found.value.details)
      return ok({
        package: hash,
        dossier: isAdviceShown ? admitted.dossier : { ...admitted.dossier, advice: null },
        findings: isAdviceShown ? findings : findings.filter(finding => !isAboutAdvice(finding)),
        ...about,
        otherRules: otherRulesOf(product.entry),
        since: await changesSince(product, admitted),
        files: files.map(({ path, sha256, size }) => ({
          path,
          sha256,
          size,
          address: addressOf(hash, path),
        })),
      })
    },
  }
}

/** A package enters or is renewed, and after it its advice is recorded: the last entry up to there is its own. */
const mostEventsOfLoad = 2

const entryLogged = (event: SittingEvent): readonly ProductEntry[] =>
  event.kind === 'product.entered' ? [event.product] : event.kind === 'package.renewed' ? [event.entry] : []

const mayBeLoadedAgain = (refusal: Refusal): boolean => askedAnswer(refusal) !== undefined || mayPass(refusal)

const addressOf = (hash: string, path: string): string =>
  ['evidence', hash, ...path.split('/').map(encodeURIComponent)].join('/')

const entryOf = (id: string, { hash, dossier }: AdmittedPackage): ProductEntry => ({
  id,
  package: hash,
  code: dossier.product.code,
  name: dossier.product.name,
  producer: dossier.producer.name,
  commune: dossier.producer.commune,
  criteriaSet: dossier.criteriaSet,
  stage: dossier.stage,
})

const otherRulesOf = ({ otherRules }: ProductEntry): DossierView['otherRules'] =>
  otherRules && { decision: otherRules.ratedUnder.decision, reason: otherRules.reason }
