import type { CriteriaSet } from '../law/rule-set.ts'
import { adviceFindings, type AdviceFinding } from './advised.ts'
import type { DraftContent } from './draft.ts'
import type { DraftPlace, MissingField, Problem } from './problem.ts'

/** What of the advisory team's work is not ready to go. The dossier that it marks is not its to mend, so nothing is found in that. */
export function adviceProblems(
  advice: DraftContent['advice'],
  set: CriteriaSet | undefined,
): readonly Problem[] {
  return [
    ...missingOf(advice).map((field): Problem => ({
      finding: { kind: 'field-missing', field },
      severity: 'error',
      at: field === 'advice.marks' ? { step: 'team-marks' } : { step: 'team-opinion', field: field.slice(7) },
    })),
    ...(advice && set ? adviceFindings(advice, set) : []).map((finding): Problem => ({
      finding,
      severity: isOpen(finding) ? 'warning' : 'error',
      at: placeOfAdvice(finding),
    })),
  ]
}

function missingOf(advice: DraftContent['advice']): readonly MissingField[] {
  const isSilent =
    !advice ||
    (advice.remarks === '' && advice.marks.every(({ choice, remark }) => choice === null && remark === ''))
  return [
    ...(isSilent ? (['advice.marks'] as const) : []),
    ...(!advice || advice.team === '' ? (['advice.team'] as const) : []),
    ...(!advice || advice.on === null ? (['advice.on'] as const) : []),
  ]
}

/** What a team may leave so, which then has no total. */
const isOpen = ({ kind }: AdviceFinding): boolean => kind === 'advice-incomplete' || kind === 'advice-stopped'

export const placeOfAdvice = (finding: AdviceFinding): DraftPlace => ({
  step: 'team-marks',
  ...('criterion' in finding && { criterion: finding.criterion }),
})
