import type { DossierView } from '#shared/contract/answers.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { ProductEntry } from '#shared/council/event.ts'
import { enterProduct } from '#shared/council/preparing.ts'
import { productOf, type Product, type Sitting } from '#shared/council/sitting.ts'
import { maySeeProduct } from '#shared/council/view.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { rulesOfDossiers } from '../dossier-rules.ts'
import { causeOf, type Answer, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names = 'package.load' | 'package.cancel' | 'dossier.read'

/** Package files in, dossiers out. */
export function dossierUseCases({ ports, sittings, setOf, evidence, tell }: Workshop): UseCases<Names> {
  const { packages, uploads } = ports
  const rules = rulesOfDossiers(ports, setOf)
  const underWay = new Map<string, AbortController>()

  /** The upload is gone when this answers, but for one that may be loaded again with a reason. */
  const load = async (
    { sitting, upload, rulesReason }: Decoded<'package.load'>,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<Answer<'package.load'>> => {
    let asksForReason = false
    try {
      const file = uploads.file(upload)
      if (file === undefined) return refused({ code: 'upload.unknown' })
      const known = sittings.read(sitting)
      if (!known.ok) return known
      const progress = (done: number, total: number): void =>
        tell('package.progress', { upload, done, total })
      const lost = await withoutEvidence(known.value.products)
      const admitted = await packages.admit(file, { progress, signal })
      if (!admitted.ok) return admitted
      const again = lost.find(({ entry }) => entry.package === admitted.value.hash)
      if (again) return ok(broughtBack(known.value, again, admitted.value))
      const entered = await enter(sitting, admitted.value, rulesReason, context)
      asksForReason = !entered.ok && entered.refusal.code === 'product.other-rules'
      return entered
    } finally {
      underWay.delete(upload)
      if (!asksForReason) await uploads.discard(upload)
    }
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

  async function enter(
    sitting: string,
    admitted: AdmittedPackage,
    rulesReason: string,
    context: CallContext,
  ): Promise<Answer<'package.load'>> {
    const { dossier, hash } = admitted
    const product = entryOf(ports.chance.id(), admitted)
    const saved = sittings.change(sitting, causeOf(context), state =>
      enterProduct(state, product, dossier.training, rules.of(dossier, state.details, rulesReason)),
    )
    if (!saved.ok) {
      await evidence.release(hash)
      return saved
    }
    const known = sittings.read(sitting)
    if (!known.ok) return known
    const { findings } = rules.about(admitted, known.value.details)
    return ok({ ...saved.value, product: product.id, findings })
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
      const { dossier, files, hash } = admitted
      return ok({
        package: hash,
        dossier,
        ...rules.about(admitted, found.value.details),
        otherRules: otherRulesOf(product.entry),
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
