import type { StartedInspection } from '#shared/contract/inspection-rows.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { isSame } from '#shared/kernel/same.ts'
import { whyNotEntered } from '#shared/register/entering.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import { newVisit, readVisit, type VisitDraft } from '#shared/register/visit-draft.ts'
import { dayText, vietnamDay } from '#shared/words/figures.ts'
import { inReach } from '../in-reach.ts'
import { checklistFor } from '../checklist-for.ts'
import { mostSourceBytes } from '../photographs.ts'
import { printVisit } from '../print-visit.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import { isOvertaken, visitDrafts } from '../visit-drafts.ts'

type Names =
  | 'inspection.start'
  | 'inspection.save-draft'
  | 'inspection.drop-draft'
  | 'inspection.add-photograph'
  | 'inspection.record'
  | 'inspection.print'
  | 'inspection.list'

/** Visits to products that are recognised (Điều 9): written down as they are typed, then a line of the register. */
export function inspectionUseCases(workshop: Workshop, takeIn: () => Promise<void>): UseCases<Names> {
  const { ports } = workshop
  const { register, clock, chance, uploads, photographs } = ports
  const drafts = visitDrafts(ports)

  function started(product: RegisterProduct, plan: string | null): StartedInspection {
    const checklist = checklistFor(workshop, product)
    // One that was recorded, and cut off before it was let go, is over.
    const kept = drafts
      .all(product.id)
      .findLast(({ draft }) => product.life.every(({ event }) => event.id !== draft.id))
    if (kept) return { product, checklist, draft: planned(kept.draft, product), savedAt: kept.savedAt }
    const fresh = newVisit(chance.id(), plan, dayText(vietnamDay(clock())))
    return { product, checklist, draft: planned(fresh, product), savedAt: undefined }
  }

  async function record({
    product: id,
    ...handed
  }: Decoded<'inspection.record'>): Promise<Answer<'inspection.record'>> {
    const { draft } = handed
    const product = await register.product(id)
    if (!product) return refused({ code: 'register.unknown' })
    const at = clock()
    const read = readVisit(planned(draft, product), checklistFor(workshop, product))
    const before = product.life.find(({ event }) => event.id === draft.id)?.event.fact
    if (before) {
      if (!isSameVisit(before, read)) return refused({ code: 'inspection.overtaken' })
    } else {
      if (isOvertaken(drafts.read(id, draft.id), handed)) return refused({ code: 'inspection.overtaken' })
      if (read.kind === 'faults') return refused({ code: 'inspection.unready' })
      const why = whyNotEntered(product, read.fact, vietnamDay(at))
      if (why) return refused(why)
      for (const { sha256 } of read.fact.photographs)
        if (!(await photographs.share(sha256))) return refused({ code: 'inspection.no-photograph' })
      await register.enter({ id: draft.id, product: id, at, by: 'secretary', fact: read.fact })
    }
    drafts.drop(id, draft.id)
    const after = await register.product(id)
    return after ? ok({ product: after, visit: draft.id }) : refused({ code: 'register.unknown' })
  }

  return {
    'inspection.start': ({ product: id, plan }) =>
      inReach(async () => {
        await takeIn()
        const product = await register.product(id)
        return product ? ok(started(product, plan ?? null)) : refused({ code: 'register.unknown' })
      }),
    'inspection.save-draft': ({ product, ...handed }) => {
      const { draft, by } = handed
      if (isOvertaken(drafts.read(product, draft.id), handed))
        return refused({ code: 'inspection.overtaken' })
      const savedAt = clock()
      drafts.keep(product, { draft, savedAt, by })
      return ok({ savedAt })
    },
    'inspection.drop-draft': ({ product, draft }) => {
      drafts.drop(product, draft)
      return ok({})
    },
    'inspection.add-photograph': ({ upload }) =>
      inReach(async () => {
        const file = uploads.file(upload)
        if (file === undefined) return refused({ code: 'upload.unknown' })
        const kept = await photographs.keep(file).finally(() => uploads.discard(upload))
        if (kept === 'too-large')
          return refused({ code: 'inspection.picture-too-large', limit: mostSourceBytes })
        return kept === 'unreadable' ? refused({ code: 'inspection.no-picture' }) : ok(kept)
      }),
    'inspection.record': input => inReach(() => record(input)),
    'inspection.print': ({ product, of }) => inReach(() => printVisit(workshop, product, of)),
    'inspection.list': query => inReach(async () => ok(await register.visits(query, vietnamDay(clock())))),
  }
}

/** Whether a draft says what was entered of it; the plan that it was made for is none any more by then. */
function isSameVisit(entered: RegisterFact, read: ReturnType<typeof readVisit>): boolean {
  if (entered.kind !== 'visited' || read.kind === 'faults') return false
  const { plan, occasion } = entered
  return isSame(entered, { ...read.fact, plan, occasion })
}

/** A plan that was made meanwhile, or taken back, is none any more. */
const planned = (draft: VisitDraft, { plannedVisits }: RegisterProduct): VisitDraft => {
  const plan = plannedVisits.find(({ event }) => event === draft.plan)
  return { ...draft, plan: plan?.event ?? null, occasion: plan?.fact.occasion ?? draft.occasion }
}
