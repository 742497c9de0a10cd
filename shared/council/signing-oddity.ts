/** What can be odd about a signature on minutes. Whoever makes one that is odd says first that it is meant so, and the record keeps that. */
export const oddityKinds = [
  'other-name',
  'other-place',
  'same-certificate',
  'same-person',
  'chair-first',
] as const

export type OddityKind = (typeof oddityKinds)[number]
