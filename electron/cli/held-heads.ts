import { holdsHead, readHead, type HeadFound, type KeptHead } from '#shared/council/checkpoint.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import type { ExchangeWords } from '#shared/words/vi/exchange.ts'

type FoundWords = ExchangeWords['checkpoint']['found']

/** The heads that somebody photographed or copied during a sitting (`--head CODE`), held against the records that are looked at. */
export interface HeldHeads {
  hold(log: readonly LoggedEvent[]): void
  /** What each came to. @returns whether a record was found for every one of them */
  tell(): boolean
}

/** @returns nothing where what was asked is not `--head` and a code, again and again */
export function heldHeads(asked: readonly string[], words: FoundWords): HeldHeads | undefined {
  const heads: { readonly head: KeptHead; readonly found: Set<HeadFound> }[] = []
  for (let at = 0; at < asked.length; at += 2) {
    const head = asked[at] === '--head' ? readHead(asked[at + 1] ?? '') : undefined
    if (!head) return undefined
    heads.push({ head, found: new Set() })
  }
  return {
    hold(log) {
      for (const { head, found } of heads) found.add(holdsHead(log, head))
    },
    tell() {
      for (const { head, found } of heads) console.log(verdict(head, found, words))
      return heads.every(({ found }) => found.has('held'))
    },
  }
}

/** A code that was copied by hand says nothing of whose record it is: where one of several has it, the others are no contradiction. */
function verdict({ number }: KeptHead, found: ReadonlySet<HeadFound>, words: FoundWords): string {
  if (found.has('held')) return words.held(number)
  if (found.has('other')) return words.other(number)
  return found.has('cut') ? words.cut(number) : words.elsewhere(number)
}
