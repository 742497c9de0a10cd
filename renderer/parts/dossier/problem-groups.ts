import type { Problem } from '#shared/dossier/problem.ts'
import { problemText } from '#shared/words/problem-text.ts'
import type { Words } from '#shared/words/words.ts'

/** Things of one kind at one step of a dossier, at least one, in their order. */
export interface ProblemGroup {
  readonly key: string
  readonly problems: readonly [Problem, ...Problem[]]
}

/** Each signed copy is an errand of its own. */
const apart: ReadonlySet<Problem['finding']['kind']> = new Set(['scan-missing'])

/** What is found, things of one kind at one step together, in the order in which the first of each was found. */
export function groupsOf(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, [Problem, ...Problem[]]>()
  for (const [index, problem] of problems.entries()) {
    const { severity, at, finding } = problem
    const own = apart.has(finding.kind) ? [index] : []
    const key = [severity, at.step, finding.kind, ...own].join(' ')
    const there = groups.get(key)
    if (there) there.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups].map(([key, all]) => ({ key, problems: all }))
}

/** One line for all of a group: the very sentence of a single thing. */
export function groupText({ problems }: ProblemGroup, words: Words): string {
  const [first, ...more] = problems
  if (more.length === 0) return problemText(first, words)
  const { unfilled, together, alike, fields } = words.preflight
  if (first.finding.kind === 'field-missing')
    return unfilled(
      problems.flatMap(({ finding }) => (finding.kind === 'field-missing' ? [fields[finding.field]] : [])),
    )
  const ofAll = together[first.finding.kind]
  return ofAll?.(problems.length) ?? `${problemText(first, words)} ${alike(more.length)}`
}
