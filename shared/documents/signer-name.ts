/**
 * A name as it is compared: without case, needless spaces, and where a tone mark stands ("hòa" and "hoà" are one name). The letters themselves
 * count, and so do their tones.
 */
export const foldedName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => `${word.replace(tones, '')}${(word.match(tones) ?? []).toSorted().join('')}`)
    .join(' ')
    .normalize('NFC')

/** Grave, acute, tilde, hook above, dot below: the tones, as against the marks that make another letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** In the name of every key of the training council, in brackets: whoever sees it in a report or a viewer knows what it is. */
export const trainingMark = 'TẬP HUẤN'

export const isTrainingName = (subject: string): boolean => foldedName(subject).endsWith(markInName)

const markInName = ` ${foldedName(`(${trainingMark})`)}`

/** Whether a certificate is of whom the minutes print: a person by name, or an office where only that is printed. */
export function namesSigner(
  { subject, organization }: { readonly subject: string; readonly organization: string },
  printed: string,
): boolean {
  const wanted = foldedName(printed)
  const names = [subject, organization].map(foldedName)
  return wanted !== '' && names.some(name => name === wanted || name === `${wanted}${markInName}`)
}
