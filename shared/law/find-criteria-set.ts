import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { marksFit, wordReader, wordsOf, type Word } from '../kernel/typed-words.ts'
import { isOffered } from './in-force.ts'
import type { CriteriaSet, CriteriaSetId } from './rule-set.ts'

/**
 * What people call their products, by the criteria sets that rate them. It is our own list, no part of a decision; a word may lead to several
 * sets, and a set that no group names is found by its own name.
 */
export const everydayWordsSchema = z.strictObject({
  format: z.literal(1),
  groups: z
    .array(
      z.strictObject({
        sets: z.array(z.string().max(60)).min(1).max(20),
        words: z.array(z.string().min(1).max(60)).min(1).max(200),
      }),
    )
    .max(200),
})
export type EverydayWords = DeepReadonly<z.infer<typeof everydayWordsSchema>>

/** Where a criteria set was found: by an everyday word, by its own name (phân nhóm), or by its group or sector (nhóm, ngành). */
export type FoundBy = 'word' | 'name' | 'group' | 'sector'

export interface FoundCriteriaSet {
  readonly id: CriteriaSetId
  readonly number: number
  readonly name: string
  /** Ngành and Nhóm of Phụ lục I. */
  readonly sector: string
  readonly group: string
  /** New dossiers may be scored on it. */
  readonly offered: boolean
  readonly at: { readonly by: FoundBy; readonly text: string }
}

/** What a set is found by, in words. */
interface Phrase {
  readonly by: FoundBy
  readonly text: string
  readonly words: readonly Word[]
}

/** How much it says that a typed word stands in a phrase: one that was typed to its end, and one that was only begun. */
const worth: Readonly<Record<FoundBy, { readonly whole: number; readonly begun: number }>> = {
  word: { whole: 10, begun: 8 },
  name: { whole: 9, begun: 6 },
  group: { whole: 5, begun: 4 },
  sector: { whole: 3, begun: 2 },
}
/** A phrase whose marks are others than those that were typed is another word: "mận" is not "mắn". */
const otherMarks = 5
/** The first word says what a product is, the others what it is made of: "bánh mật ong" is a cake. */
const headWeight = 3
const mostWords = 20
/** A set that says less than this share of what the likeliest says is not meant: "tinh dầu" is no "dầu lạc". */
const farFetched = 0.4

/**
 * The criteria sets that a product may belong to, the likeliest first, by what its producer calls it: "mật ong", "tra tui loc dau den". Words
 * may have their marks or not, and the last may be only begun.
 */
export function findCriteriaSets(
  sets: readonly CriteriaSet[],
  everyday: EverydayWords,
  text: string,
): readonly FoundCriteriaSet[] {
  const typed = wordsOf(text).slice(0, mostWords)
  const read = wordReader()
  const found = sets.flatMap(set => {
    const best = bestOf(typed, phrasesOf(set, everyday, read))
    return best ? [{ set, ...best }] : []
  })
  const likeliest = Math.max(...found.map(({ score }) => score))
  return found
    .filter(({ score }) => score > 0 && score >= likeliest * farFetched)
    .sort((a, b) => b.score - a.score || a.left - b.left || a.set.number - b.set.number)
    .map(({ set, phrase: { by, text: found } }) => {
      const { id, number, name, sector, group } = set
      return { id, number, name, sector, group, offered: isOffered(set), at: { by, text: found } }
    })
}

/** Whether a set is called just what was typed, by an everyday word or by its whole name; marks that were typed are heeded. */
export function saysJustThat({ at }: FoundCriteriaSet, text: string): boolean {
  const [typed, said] = [wordsOf(text), wordsOf(at.text)]
  return (
    (at.by === 'word' || at.by === 'name') &&
    typed.length === said.length &&
    said.every((word, index) => {
      const given = typed[index]
      return given !== undefined && word.plain === given.plain && marksFit(word, given)
    })
  )
}

function phrasesOf(
  { id, name, group, sector }: CriteriaSet,
  { groups }: EverydayWords,
  read: (text: string) => readonly Word[],
): readonly Phrase[] {
  const phrase = (by: FoundBy, text: string): Phrase => ({ by, text, words: read(text) })
  const own = groups.filter(({ sets }) => sets.includes(id)).flatMap(({ words }) => words)
  return [
    ...own.map(word => phrase('word', word)),
    ...[name, ...name.split(/[,(…)]/)].flatMap(part => endsOf(phrase('name', part.trim()))),
    ...[phrase('group', group), phrase('sector', sector)].flatMap(endsOf),
  ].filter(({ words }) => words.length > 0)
}

/** A name is found from each of its words on: "mật ong" in "các sản phẩm từ mật ong". */
const endsOf = (phrase: Phrase): readonly Phrase[] =>
  phrase.words.map((_, start) => ({ ...phrase, words: phrase.words.slice(start) }))

interface Best {
  readonly score: number
  readonly phrase: Phrase
  /** Words of that phrase that were not typed. */
  readonly left: number
}

/** Each typed word counts once, where it says most; the phrase that says most of all is the one that is told. */
function bestOf(typed: readonly Word[], phrases: readonly Phrase[]): Best | undefined {
  const says = typed.map(() => 0)
  let best: Best | undefined
  for (const phrase of phrases)
    for (const start of typed.keys()) {
      const length = standsAt(phrase.words, typed, start)
      if (length === 0) continue
      const value = worthOf(phrase, typed.slice(start, start + length))
      let score = 0
      for (let at = start; at < start + length; at++) {
        const said = value * (at === 0 ? headWeight : 1)
        says[at] = Math.max(says[at] ?? 0, said)
        score += said
      }
      const left = phrase.words.length - length
      if (!best || score > best.score || (score === best.score && left < best.left))
        best = { score, phrase, left }
    }
  return best && { ...best, score: says.reduce((sum, said) => sum + said, 0) }
}

/** How many typed words from there on are those of the phrase: all of it, or its beginning where nothing more was typed. */
function standsAt(words: readonly Word[], typed: readonly Word[], start: number): number {
  const length = Math.min(words.length, typed.length - start)
  const last = typed.length - 1
  for (let index = 0; index < length; index++) {
    const [word, given] = [words[index], typed[start + index]]
    if (!word || !given) return 0
    const fits = start + index === last ? word.plain.startsWith(given.plain) : word.plain === given.plain
    if (!fits) return 0
  }
  return length
}

function worthOf({ by, words }: Phrase, typed: readonly Word[]): number {
  const isWhole = typed.length === words.length && typed.at(-1)?.plain === words.at(-1)?.plain
  const misfits = typed.some((given, index) => {
    const word = words[index]
    return word !== undefined && !marksFit(word, given)
  })
  return Math.max(0, worth[by][isWhole ? 'whole' : 'begun'] - (misfits ? otherMarks : 0))
}
