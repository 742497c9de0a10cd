import { allConfirmedBut, sheetWorth, teaSet } from './shipped-law.ts'

/** A product as a file of marks has it: two members of 70 and 71 points, every minimum confirmed. */
export const aProductToRate = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  members: [aMember(70), aMember(71)],
  confirmedMinimums: allConfirmedBut(),
  ...change,
})

/** A member's whole sheet of so many points, changed where said; `undefined` leaves a criterion blank. */
export const aMember = (
  points: number,
  change: Readonly<Record<string, unknown>> = {},
): { readonly marks: Readonly<Record<string, unknown>> } => ({
  marks: Object.fromEntries(
    Object.entries({ ...sheetWorth(points), ...change }).filter(([, choice]) => choice !== undefined),
  ),
})

/** The head of a file of marks for tea. */
export const aRatingHead = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ruleSet: 'qd-26-2026',
  criteriaSet: teaSet.id,
  profile: { minimums: 'council', minimumsWithoutLegend: true },
  ...change,
})
