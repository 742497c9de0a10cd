import { never } from '#shared/kernel/never.ts'

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
 * more about the machine; a rate is for work that waits for nothing but one core, a time for what a person was promised in seconds, and memory for
 * what a laptop must have free.
 */
export type Goal =
  | { readonly kind: 'ratio'; readonly atMost: number; readonly to: string }
  | { readonly kind: 'rate'; readonly atLeast: number; readonly of: string }
  | {
      readonly kind: 'time'
      /** Milliseconds. */
      readonly atMost: number
      /** What that is for; greater sizes are counted down to it. */
      readonly per: string
    }
  /** Megabytes (10⁶ bytes). */
  | { readonly kind: 'memory'; readonly atMost: number }

export interface Figure {
  readonly size: string
  readonly value: number
}

/** A line of the report, and whether the goal that it tells of was missed. */
export interface ReportLine {
  readonly text: string
  readonly isMissed: boolean
}

export function reportLines(
  { what, goal, even }: BenchRow,
  figures: readonly Figure[],
): readonly ReportLine[] {
  const [first, ...grown] = figures
  if (!first) throw new Error(`${what}: nothing measured`)
  const worst = Math.max(...grown.map(({ value }) => worse(goal, value, first.value)))
  return [
    { text: `${what} (goal ${goalText(goal)})`, isMissed: false },
    ...figures.map(({ size, value }) => judged(`  ${size}: ${figureText(goal, value)}`, isMet(goal, value))),
    ...(even === undefined
      ? []
      : [judged(`  at worst ${worst.toFixed(2)} × the first (goal ≤ ${1 + even} ×)`, worst <= 1 + even)]),
  ]
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const isMet = (goal: Goal, value: number): boolean =>
  goal.kind === 'rate' ? value >= goal.atLeast : value <= goal.atMost

const worse = ({ kind }: Goal, value: number, than: number): number =>
  kind === 'rate' ? than / value : value / than

const judged = (told: string, met: boolean): ReportLine => ({
  text: `${told}: ${met ? 'met' : 'MISSED'}`,
  isMissed: !met,
})

function figureText({ kind }: Goal, value: number): string {
  switch (kind) {
    case 'ratio':
      return `${value.toFixed(2)} ×`
    case 'rate':
      return count(value)
    case 'time':
      return `${count(value)} ms`
    case 'memory':
      return `${count(value)} MB`
    default:
      return never(kind)
  }
}

function goalText(goal: Goal): string {
  switch (goal.kind) {
    case 'ratio':
      return `p50 ≤ ${goal.atMost} × ${goal.to}`
    case 'rate':
      return `≥ ${count(goal.atLeast)} ${goal.of}`
    case 'time':
      return `p50 ≤ ${count(goal.atMost)} ms for ${goal.per}`
    case 'memory':
      return `p50 ≤ ${count(goal.atMost)} MB`
    default:
      return never(goal)
  }
}

const count = (value: number): string => Math.round(value).toLocaleString('en')
