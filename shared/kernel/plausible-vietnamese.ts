import { inUnicode, letterings, type Lettering } from './old-letters.ts'
import { wordsOf } from './typed-words.ts'

const onset = 'b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x'
/** A vowel, and the ends that it has in some word, without the mark of its tone. */
const rhymes: readonly (readonly [string, string])[] = [
  ['a', '|c|ch|i|m|n|ng|nh|o|p|t|u|y'],
  ['ă', 'c|m|n|ng|p|t'],
  ['â', 'c|m|n|ng|p|t|u|y'],
  ['e', '|c|m|n|ng|o|p|t'],
  ['ê', '|ch|m|n|ng|nh|p|t|u|c|o'],
  ['i', '|a|ch|m|n|nh|p|t|u|êc|êm|ên|êng|êp|êt|êu'],
  ['o', '|c|i|m|n|ng|p|t|a|ac|ach|ai|am|an|ang|anh|ao|ap|at|ay|ăc|ăm|ăn|ăng|ăt|e|en|eo|et|oc|ong'],
  ['ô', '|c|i|m|n|ng|p|t'],
  ['ơ', '|i|m|n|p|t'],
  ['u', '|a|c|i|m|n|ng|p|t|ân|âng|ât|ây|ê|ênh|êch|y|ya|ych|yn|ynh|yt|yp|yu|yên|yêt|ơ|ôc|ôi|ôm|ôn|ông|ôt'],
  ['ư', '|a|c|i|m|n|ng|t|u|ơc|ơi|ơm|ơn|ơng|ơp|ơt|ơu'],
  ['y', '|t|nh|ch|êm|ên|êng|êt|êu'],
]
const syllable = new RegExp(
  `^(?:${onset})?(?:${rhymes.map(([vowel, ends]) => `${vowel}(?:${ends})`).join('|')})$`,
)
/** A syllable that ends so bears one of two tones. */
const stopped = /(?:[cpt]|ch)$/
const [acute, dotBelow] = ['\u0301', '\u0323']

/** Whether a word could be one of Vietnamese. */
function isSyllable(text: string): boolean {
  const [word, more] = wordsOf(text)
  if (!word || more || word.tone.length > 1 || !syllable.test(word.letters)) return false
  return !stopped.test(word.letters) || word.tone === acute || word.tone === dotBelow
}

/** Words with what old fonts were typed over: letters with marks, and the signs of Western Europe. */
const marked =
  /[\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7]*[^\p{ASCII}\s\p{P}][\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7]*/gu

/** Of the words of these texts that have marks, the part that could be Vietnamese; nothing where none has any. */
export function plausibility(texts: Iterable<string>): number | undefined {
  let [count, good] = [0, 0]
  for (const text of texts)
    for (const [word] of text.matchAll(marked)) {
      count += 1
      if (isSyllable(word)) good += 1
    }
  return count === 0 ? undefined : good / count
}

/** How texts are most likely written: as they are, unless another reading makes clearly more Vietnamese of them. */
export function likeliestLettering(texts: readonly string[]): Lettering {
  const scores = letterings.map(
    lettering => [lettering, plausibility(texts.map(text => inUnicode(text, lettering))) ?? 0] as const,
  )
  const [asIs = 0] = scores.map(([, score]) => score)
  const [best] = scores
    .filter(([, score]) => score > asIs && score >= least)
    .toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? 'unicode'
}

const least = 0.6
