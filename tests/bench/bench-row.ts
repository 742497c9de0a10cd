/** One thing that `npm run bench` measures, in a file of its own. */
export interface BenchRow {
  /** What to ask for to run it alone: `npm run bench -- NAME`. */
  readonly name: string
  readonly what: string
  /** Held at every size. */
  readonly goal: Goal
  /** By what share a figure may be worse at a greater size; the row says nothing of it where only the goal matters. */
  readonly even?: number
  /** Figures at rising sizes, measured in one run. */
  measure(): Promise<readonly Figure[]>
}

/**
 * What a figure is and what it should be. A ratio is taken to something real that is measured in the same run, since absolute times say
 * more about the machine; a rate is for work that waits for nothing but one core.
 */
export type Goal =
  | { readonly kind: 'ratio'; readonly atMost: number; readonly to: string }
  | { readonly kind: 'rate'; readonly atLeast: number; readonly of: string }

export interface Figure {
  readonly size: string
  readonly value: number
}

export function reportLines({ what, goal, even }: BenchRow, figures: readonly Figure[]): readonly string[] {
  const [first, ...grown] = figures
  if (!first) throw new Error(`${what}: nothing measured`)
  const worst = Math.max(...grown.map(({ value }) => worse(goal, value, first.value)))
  return [
    `${what} (goal ${goalText(goal)})`,
    ...figures.map(
      ({ size, value }) => `  ${size}: ${figureText(goal, value)}: ${verdict(isMet(goal, value))}`,
    ),
    ...(even === undefined
      ? []
      : [`  at worst ${worst.toFixed(2)} × the first (goal ≤ ${1 + even} ×): ${verdict(worst <= 1 + even)}`]),
  ]
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const isMet = (goal: Goal, value: number): boolean =>
  goal.kind === 'ratio' ? value <= goal.atMost : value >= goal.atLeast

const worse = ({ kind }: Goal, value: number, than: number): number =>
  kind === 'ratio' ? value / than : than / value

const verdict = (met: boolean): string => (met ? 'met' : 'MISSED')

const figureText = (goal: Goal, value: number): string =>
  goal.kind === 'ratio' ? `${value.toFixed(2)} ×` : count(value)

const goalText = (goal: Goal): string =>
  goal.kind === 'ratio' ? `p50 ≤ ${goal.atMost} × ${goal.to}` : `≥ ${count(goal.atLeast)} ${goal.of}`

const count = (value: number): string => Math.round(value).toLocaleString('en')
