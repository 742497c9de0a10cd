import { folded } from '../kernel/text.ts'

/** In the name of every key of the training council, in brackets: whoever sees it in a report or a viewer knows what it is. */
export const trainingMark = 'TẬP HUẤN'

export const isTrainingName = (subject: string): boolean => folded(subject).endsWith(markInName)

const markInName = ` ${folded(`(${trainingMark})`)}`

/** Whether a certificate is of whom the minutes print: a person by name, or an office where only that is printed. */
export function namesSigner(
  { subject, organization }: { readonly subject: string; readonly organization: string },
  printed: string,
): boolean {
  const wanted = folded(printed)
  const names = [subject, organization].map(folded)
  return wanted !== '' && names.some(name => name === wanted || name === `${wanted}${markInName}`)
}
