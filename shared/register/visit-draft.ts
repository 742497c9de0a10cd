import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { Day } from '../kernel/day.ts'
import { readDay } from '../kernel/typed-day.ts'
import type { Checklist } from './checklist.ts'
import {
  checkResults,
  inspectorsSchema,
  photographsSchema,
  visitedSchema,
  visitOccasions,
  type Visited,
} from './visit.ts'
import { withdrawalGrounds } from './withdrawal-grounds.ts'

const line = z.string().max(300)

export const proposalKinds = ['none', 'warn', 'withdraw'] as const

/** A visit that is being written down, as it is typed. It is no line of the register yet, and stays with this data folder. */
export const visitDraftSchema = z.strictObject({
  /** Of the line that it will be. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  plan: z.string().min(1).max(200).nullable(),
  occasion: z.enum(visitOccasions),
  on: z.string().max(60),
  place: line,
  inspectors: inspectorsSchema,
  receivedBy: line,
  /** By the key of the line. */
  checks: z.record(z.string().max(40), z.strictObject({ result: z.enum(checkResults), remark: line })),
  findings: z.string().max(4000),
  mendBy: z.string().max(60),
  proposal: z.enum(proposalKinds),
  ground: z.enum(['', ...withdrawalGrounds]),
  photographs: photographsSchema,
})
export type VisitDraft = DeepReadonly<z.infer<typeof visitDraftSchema>>

export const newVisit = (id: string, plan: string | null, on: string): VisitDraft => ({
  ...{ id, plan, on, occasion: 'quarterly', place: '', receivedBy: '', findings: '', mendBy: '' },
  ...{ inspectors: [{ office: '', name: '' }], checks: {}, proposal: 'none', ground: '', photographs: [] },
})

export type VisitField = 'on' | 'inspectors' | 'mendBy' | 'findings' | 'ground'
export type VisitFault =
  /** Nothing is there. */
  | 'needed'
  | 'day'
  /** It is before the visit. */
  | 'early'
  /** Something was found, and nothing says what. */
  | 'unsaid'

export type ReadVisit =
  | { readonly kind: 'fact'; readonly fact: Visited }
  | { readonly kind: 'faults'; readonly faults: Readonly<Partial<Record<VisitField, VisitFault>>> }

/** What was typed as a visit that was made, or what is wrong with each field. A line that nobody ticked was not checked. */
export function readVisit(draft: VisitDraft, checklist: Checklist): ReadVisit {
  const on = dayIn(draft.on)
  const mendBy = dayIn(draft.mendBy)
  const inspectors = draft.inspectors.filter(({ office, name }) => `${office}${name}`.trim() !== '')
  const checks = checksOf(draft, checklist)
  const faults = faultsOf(draft, { on, mendBy, isNobody: inspectors.length === 0, checks })
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults }
  const { occasion, place, plan, receivedBy, findings, proposal, ground, photographs } = draft
  const fact = {
    ...{ kind: 'visited', occasion, on, place, plan, inspectors, receivedBy, findings, checks, photographs },
    criteriaSet: checklist.criteriaSet,
    mendBy: mendBy === '' ? null : mendBy,
    proposal: proposal === 'withdraw' ? { kind: proposal, ground } : { kind: proposal },
  }
  return { kind: 'fact', fact: visitedSchema.parse(fact) }
}

/** A day; empty where there is none, and nothing where it is no day. */
function dayIn(text: string): Day | undefined {
  const read = readDay(text)
  return read.kind === 'read' ? read.value : read.kind === 'empty' ? '' : undefined
}

const checksOf = ({ checks }: VisitDraft, { lines }: Checklist): Visited['checks'] =>
  lines.map(({ key, of }) => ({
    of,
    result: checks[key]?.result ?? 'unchecked',
    remark: checks[key]?.remark ?? '',
  }))

interface Reading {
  readonly on: Day | undefined
  readonly mendBy: Day | undefined
  readonly isNobody: boolean
  readonly checks: Visited['checks']
}

function faultsOf(
  { findings, proposal, ground }: VisitDraft,
  { on, mendBy, isNobody, checks }: Reading,
): Partial<Record<VisitField, VisitFault>> {
  const faults: Partial<Record<VisitField, VisitFault>> = {}
  if (on === undefined || on === '') faults.on = on === '' ? 'needed' : 'day'
  if (mendBy === undefined) faults.mendBy = 'day'
  else if (mendBy !== '' && on && mendBy < on) faults.mendBy = 'early'
  if (isNobody) faults.inspectors = 'needed'
  if (proposal === 'withdraw' && ground === '') faults.ground = 'needed'
  const isFound = mendBy !== '' || proposal !== 'none'
  const isSaid = findings.trim() !== '' || checks.some(each => each.result === 'unmet' && each.remark !== '')
  const isUnmet = checks.some(({ result }) => result === 'unmet')
  if ((isFound || isUnmet) && !isSaid) faults.findings = 'unsaid'
  return faults
}
