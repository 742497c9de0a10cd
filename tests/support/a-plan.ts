import type { FactOf, RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'

type Drawn = FactOf<'plan-drawn'>
type Named = FactOf<'plan-named'>

/** A plan of 2026 with two rounds. */
export const aPlanHead = (changes: Partial<Omit<Drawn, 'kind'>> = {}): Omit<Drawn, 'kind'> => ({
  paper: { number: '45/KH-UBND', on: '2026-03-02', by: 'UBND tỉnh' },
  from: 2026,
  to: 2026,
  area: { province: '08' },
  targets: { groups: {} },
  rounds: [
    { year: 2026, month: 10 },
    { year: 2026, month: 11 },
  ],
  ...changes,
})

/** A product that a plan names: one that is not in the register, unless `of` says which. */
export const aNamed = (number: number, changes: Partial<Named> = {}): Named => ({
  kind: 'plan-named',
  task: 'first',
  of: null,
  code: '',
  name: `Chè xanh số ${number}`,
  producer: 'HTX Chè Tân An (tập huấn)',
  commune: 'Tân An',
  communeCode: '02320',
  group: 'drink',
  from: null,
  to: 3,
  round: null,
  ...changes,
})

let lines = 0
/** A line of the plan `kh`, later than the one before. */
export const aPlanLine = (fact: RegisterFact): RegisterEvent => ({
  id: `kh-${++lines}`,
  product: 'plan/kh',
  at: Date.UTC(2026, 2, 2) + lines,
  by: 'secretary',
  fact,
})
