import { readDay, type Typed } from '../kernel/typed-day.ts'
import { readFigure } from '../kernel/typed-figure.ts'
import type { Day } from '../kernel/day.ts'
import { certificateUntil } from './certificate-until.ts'
import { enteredFactSchema, type EnteredFact } from './register-event.ts'

/** What a person writes about a product as a form of a few fields. */
export const forms = {
  recognised: ['stars', 'number', 'on', 'by'],
  certified: ['number', 'on'],
  forwarded: ['number', 'on', 'by'],
  answered: ['stars', 'number', 'on', 'by', 'text'],
  filed: ['stage', 'on'],
  received: ['stage', 'on'],
  trademarked: ['number', 'on'],
  supported: ['amount', 'on', 'text'],
  concluded: ['ground', 'number', 'on', 'by', 'text'],
  withdrawn: ['ground', 'number', 'on', 'by', 'text'],
  'visit-planned': ['occasion', 'on', 'by', 'text'],
} as const satisfies Partial<Record<EnteredFact['kind'], readonly FormField[]>>

export type FormKind = keyof typeof forms
export type FormField = 'number' | 'on' | 'by' | 'stars' | 'amount' | 'text' | 'ground' | 'stage' | 'occasion'

/** As it was typed. */
export type TypedForm = Readonly<Record<FormField, string>>
export type FormFault = 'needed' | 'day' | 'amount'

/** What was typed as a fact, or what is wrong with each field of the form. */
export function readForm(
  kind: FormKind,
  typed: TypedForm,
):
  | { readonly kind: 'fact'; readonly fact: EnteredFact }
  | { readonly kind: 'faults'; readonly faults: Readonly<Partial<Record<FormField, FormFault>>> } {
  const day = readDay(typed.on)
  const amount = readFigure(typed.amount, { decimals: 0, least: 1, most: 1_000_000_000_000 })
  const faults: Partial<Record<FormField, FormFault>> = {}
  for (const field of forms[kind]) {
    const fault = faultOf(kind, field, { typed, day, amount })
    if (fault) faults[field] = fault
  }
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults }
  const on = day.kind === 'read' ? day.value : ''
  const paper = { number: typed.number, on, by: typed.by }
  const { text, ground, stage, occasion } = typed
  const stars = typed.stars === '' ? null : Number(typed.stars)
  const facts = {
    recognised: { kind, stars, decision: paper },
    certified: { kind, number: typed.number, issuedOn: on, until: on && certificateUntil(on) },
    forwarded: { kind, letter: paper },
    answered: { kind, letter: paper, stars, text },
    filed: { kind, stage, on },
    received: { kind, stage, on },
    trademarked: { kind, number: typed.number, on },
    supported: { kind, on, amount: amount.kind === 'read' ? amount.value : 0, purpose: text },
    concluded: { kind, ground, conclusion: paper, text },
    withdrawn: { kind, ground, decision: paper, text },
    'visit-planned': { kind, occasion, on, by: typed.by, text },
  }
  return { kind: 'fact', fact: enteredFactSchema.parse(facts[kind]) }
}

interface Reading {
  readonly typed: TypedForm
  readonly day: Typed<Day, unknown>
  readonly amount: Typed<number, unknown>
}

function faultOf(kind: FormKind, field: FormField, { typed, day, amount }: Reading): FormFault | undefined {
  if (typed[field].trim() === '') return mayBeBlank(kind, field) ? undefined : 'needed'
  if (field === 'on' && day.kind !== 'read') return 'day'
  if (field === 'amount' && amount.kind !== 'read') return 'amount'
  return undefined
}

/** Of an answer of the Ministry that gives no stars there are none. */
const mayBeBlank = (kind: FormKind, field: FormField): boolean =>
  field === 'by' || field === 'text' || (field === 'stars' && kind === 'answered')
