import { describe, expect, it } from 'vitest'
import { shownProblems, type ShownProblem } from '#renderer/parts/dossier/shown-problems.ts'
import type { MissingField, Problem } from '#shared/dossier/problem.ts'

const missing = (field: MissingField): Problem => ({
  finding: { kind: 'field-missing', field },
  severity: 'error',
  at: { step: 'product', field },
})
const coarse = (dpi: number): Problem => ({
  finding: { kind: 'pages-coarse', path: 'a.pdf', pages: [1], dpi, least: 150 },
  severity: 'warning',
  at: { step: 'evidence', file: 'a' },
})
const [name, code] = [missing('product.name'), missing('product.code')]
const told = (shown: readonly ShownProblem[]) =>
  shown.map(({ problem, isMended }) => [problem.finding, isMended] as const)

describe('the list of what is found, while somebody looks at it', () => {
  it('keeps what was mended at its place, and says so', () => {
    const shown = shownProblems(shownProblems([], [name, code]), [code])
    expect(told(shown)).toEqual([
      [name.finding, true],
      [code.finding, false],
    ])
  })

  it('has what came since at its end, and what came back at its old place', () => {
    const mended = shownProblems(shownProblems([], [name]), [code])
    expect(told(mended)).toEqual([
      [name.finding, true],
      [code.finding, false],
    ])
    expect(told(shownProblems(mended, [code, name]))).toEqual([
      [name.finding, false],
      [code.finding, false],
    ])
  })

  it('has files that are still looked at behind everything, and lets them go without a word', () => {
    const looked: Problem = {
      finding: { kind: 'file-unmeasured', path: 'a.pdf' },
      severity: 'error',
      at: { step: 'evidence', file: 'a' },
    }
    const shown = shownProblems([], [looked, name])
    expect(told(shown)).toEqual([
      [name.finding, false],
      [looked.finding, false],
    ])
    expect(told(shownProblems(shown, [looked, code, name])).map(([finding]) => finding)).toEqual(
      [name, code, looked].map(({ finding }) => finding),
    )
    expect(told(shownProblems(shown, [name]))).toEqual([[name.finding, false]])
  })

  it('shows the thing as it is now where it is still there in another way', () => {
    expect(told(shownProblems(shownProblems([], [coarse(80)]), [coarse(120)]))).toEqual([
      [coarse(120).finding, false],
    ])
  })
})
