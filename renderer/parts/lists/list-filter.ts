import { marksFit, wordsOf } from '#shared/kernel/typed-words.ts'

/** What narrows a list down: words, and of each kind one choice; empty where all are meant. */
export type ListFilter<Kind extends string> = Readonly<Record<Kind | 'text', string>>

/** A kind of thing to choose lines by. */
export interface FilterChoice<Kind extends string> {
  readonly kind: Kind
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Whether a text is meant by what was typed with all its tone marks, some or none: each word begins one of the text's. */
export function finder(typed: string): (text: string) => boolean {
  const asked = wordsOf(typed)
  return text => {
    if (asked.length === 0) return true
    const words = wordsOf(text)
    return asked.every(each => words.some(word => word.plain.startsWith(each.plain) && marksFit(word, each)))
  }
}
