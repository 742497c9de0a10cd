type Field = HTMLInputElement | HTMLTextAreaElement

/** By the title of a dialog and the label of a field; gone with the window. A PIN or a passphrase is never among them. */
const kept = new Map<string, Map<string, string>>()

const fieldsIn = (body: HTMLElement): readonly Field[] => [
  ...body.querySelectorAll<Field>('input:not([type]), input[type=text], textarea'),
]
const labelOf = (field: Field): string =>
  field.labels?.[0]?.textContent.trim() ?? field.getAttribute('aria-label') ?? ''

/** Before a dialog closes that nobody meant to close. */
export function keepWords(title: string, body: HTMLElement): void {
  const typed = fieldsIn(body).filter(({ value }) => value.trim() !== '')
  kept.set(title, new Map(typed.map(field => [labelOf(field), field.value])))
}

/** Into the fields of that dialog which are empty when it, or they, are there again. */
export function giveBackWords(title: string, body: HTMLElement): void {
  const words = kept.get(title)
  for (const field of words ? fieldsIn(body) : []) {
    const text = words?.get(labelOf(field))
    if (text === undefined || field.value !== '') continue
    words?.delete(labelOf(field))
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

export const forgetWords = (title: string): void => void kept.delete(title)
