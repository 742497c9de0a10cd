import type { Decoded } from '#shared/contract/contract.ts'
import { visitMinutes } from '#shared/documents/visit/visit-minutes.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { Visited } from '#shared/register/visit.ts'
import { readVisit } from '#shared/register/visit-draft.ts'
import { wordsIn } from '#shared/words/words.ts'
import { checklistFor } from './checklist-for.ts'
import type { Answer, Workshop } from './use-case.ts'
import { visitDrafts } from './visit-drafts.ts'

type Asked = Decoded<'inspection.print'>['of']

/** The width of a photograph on paper, in pixels: 300 to an inch of half a page. */
const onPaper = 960

/** Minutes of a visit, printed in Vietnamese whatever the screens speak. */
export async function printVisit(
  workshop: Workshop,
  id: string,
  of: Asked,
): Promise<Answer<'inspection.print'>> {
  const { ports, place } = workshop
  const product = await ports.register.product(id)
  if (!product) return refused({ code: 'register.unknown' })
  const found = visitOf(workshop, product, of)
  if (!found.ok) return found
  const photographs: string[] = []
  for (const { sha256 } of found.value?.photographs ?? []) {
    const jpeg = await ports.photographs.read(sha256, onPaper)
    if (jpeg === undefined) return refused({ code: 'inspection.no-photograph' })
    photographs.push(jpeg)
  }
  const rules = ports.law.ruleSetOf(product.criteriaSet) ?? ports.law.ruleSets[0]
  if (!rules) throw new Error('There is no law')
  const paper = {
    ...{ product, visit: found.value, photographs, ruleSet: rules.ruleSet, training: place.training },
    checklist: checklistFor(workshop, product),
    at: ports.clock(),
  }
  return ok(await ports.visitPapers.keep(await ports.printer.print(visitMinutes(paper, wordsIn.vi))))
}

/** Nothing where it is to be blank. */
function visitOf(
  workshop: Workshop,
  product: RegisterProduct,
  of: Asked,
): Result<Visited | undefined, Refusal> {
  if (of.kind === 'blank') return ok(undefined)
  if (of.kind === 'visit') {
    const visit = product.visits.find(({ event }) => event === of.visit)
    return visit ? ok(visit.fact) : refused({ code: 'register.no-visit' })
  }
  const kept = visitDrafts(workshop.ports).read(product.id, of.draft)
  const read = kept && readVisit(kept.draft, checklistFor(workshop, product))
  return read?.kind === 'fact' ? ok(read.fact) : refused({ code: 'inspection.unready' })
}
