import { getManyValues, none } from 'stream-chain/defs.js'
import { jsonParser, type Token } from 'stream-json/core/parser.js'
import { jsonVerifier } from 'stream-json/core/utils/verifier.js'
import type { JsonProblem } from '#shared/kernel/json-problem.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { PieceBuilder, type Found } from './piece-builder.ts'

/** Characters of one string or number, or of the space between two. */
const longest = 1_000_000

/**
 * Reads JSON as its bytes come, and gives its pieces in their order (see `PieceBuilder`): no more is in memory than one of them. What is
 * wrong with it as JSON comes as faults in between; after the last of them nothing more is read.
 *
 * @param split the list of the outermost object whose elements are pieces
 */
export async function* readPieces(
  bytes: AsyncIterable<Uint8Array>,
  split: string,
): AsyncGenerator<Found, void, undefined> {
  const tokensOf = tokenReader()
  const builder = new PieceBuilder(split)
  for await (const text of textOf(bytes)) {
    const tokens = tokensOf(text)
    if (!tokens.ok) {
      const at = tokens.refusal.kind === 'value-too-long' ? builder.at() : []
      return yield { kind: 'fault', at, problem: tokens.refusal, isLast: true }
    }
    for (const token of tokens.value) {
      const found = builder.take(token)
      if (found) yield found
      if (found?.kind === 'fault' && found.isLast) return
    }
  }
}

/** The end of a text, to verifier and parser; they take it though their types say nothing of it. */
const theEnd = none as unknown as string

/** The text of UTF-8 as it comes, without a byte order mark, and then its end; nothing in place of what is not UTF-8. */
async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (piece?: Uint8Array): string | undefined => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      return undefined
    }
  }
  for await (const piece of bytes) yield decoded(piece)
  yield decoded()
  yield theEnd
}

/** Gives the tokens of one text after the other. The verifier knows the place where they stop being JSON, the parser the tokens. */
function tokenReader(): (text: string | undefined) => Result<readonly Token[], JsonProblem> {
  const verify = jsonVerifier()
  const parse = jsonParser({ streamValues: false })
  let sinceToken = 0
  return text => {
    if (text === undefined) return refused({ kind: 'not-utf8' })
    try {
      verify(text)
    } catch (error) {
      if (!isPlaced(error)) throw error
      return refused({ kind: 'not-json', line: error.line, column: error.pos })
    }
    const tokens = parse(text)
    if (tokens !== none) {
      sinceToken = 0
      return ok(getManyValues(tokens))
    }
    sinceToken += text === theEnd ? 0 : text.length
    return sinceToken > longest ? refused({ kind: 'value-too-long', limit: longest }) : ok([])
  }
}

const isPlaced = (error: unknown): error is Error & { readonly line: number; readonly pos: number } =>
  error instanceof Error &&
  'line' in error &&
  typeof error.line === 'number' &&
  'pos' in error &&
  typeof error.pos === 'number'
