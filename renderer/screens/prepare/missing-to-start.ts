import type { SittingView } from '#shared/council/view.ts'
import type { Words } from '#shared/words/words.ts'

/** What a sitting still lacks before it may start, in words; the host decides it again. */
export function missingToStart(
  { products, members, quorum, details, inWriting }: SittingView,
  words: Words,
): readonly string[] {
  const said = words.prepare.attendance.missing
  const unknown = members.filter(({ attendance }) => attendance === 'unknown').length
  return [
    ...(products.length === 0 ? [said.product] : []),
    ...(unknown > 0 && !inWriting ? [said.attendance(unknown)] : []),
    ...(quorum.present < quorum.needed ? [said.present(quorum.needed - quorum.present)] : []),
    ...(details.profile.chair.mustAttend && !quorum.presided ? [said.chair] : []),
  ]
}
