import { getManyValues, none } from 'stream-chain/defs.js'
import { jsonParser, type Token } from 'stream-json/core/parser.js'
import { jsonVerifier } from 'stream-json/core/utils/verifier.js'
import type { JsonProblem } from '#shared/kernel/json-problem.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { PieceBuilder, type Found } from './piece-builder.ts'

/** Characters of one string or number, or of the space between two. */
const longest = 1_000_000

/** Bytes that become tokens at once: few enough that those are garbage before the collector looks twice. */
const step = 16_384

/**
 * Reads JSON as its bytes come, and gives its pieces in their order (see `PieceBuilder`): no more is in memory than one of them. What is
 * wrong with it as JSON comes as faults in between; after the last of them nothing more is read.
 *
 * @param read the bytes from their beginning; asked for once more where they stop being JSON, to find the place
 * @param split the list of the outermost object whose elements are pieces
 */
export async function* readPieces(
  read: () => AsyncIterable<Uint8Array>,
  split: string,
): AsyncGenerator<Found, void, undefined> {
  const tokensOf = tokenReader()
  const builder = new PieceBuilder(split)
  for await (const text of textOf(read())) {
    const tokens = tokensOf(text)
    if (!tokens.ok) {
      const at = tokens.refusal === 'value-too-long' ? builder.at() : []
      return yield { kind: 'fault', at, problem: await problemOf(tokens.refusal, read), isLast: true }
    }
    for (const token of tokens.value) {
      const found = builder.take(token)
      if (found) yield found
      if (found?.kind === 'fault' && found.isLast) return
    }
  }
}

/** The end of a text, to parser and verifier; they take it though their types say nothing of it. */
const theEnd = none as unknown as string

/** The text of UTF-8 in small steps, without a byte order mark, and then its end; nothing in place of what is not UTF-8. */
async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (piece?: Uint8Array): string | undefined =>
    orNothing(() => decoder.decode(piece, { stream: piece !== undefined }))
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += step) yield decoded(piece.subarray(at, at + step))
  }
  yield decoded()
  yield theEnd
}

/** For a step that throws at what it cannot read. */
function orNothing<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}

type Unreadable = 'not-utf8' | 'not-json' | 'value-too-long'

/** Gives the tokens of one text after the other, or why there are no more. */
function tokenReader(): (text: string | undefined) => Result<readonly Token[], Unreadable> {
  const parse = jsonParser({ streamValues: false })
  let sinceToken = 0
  return text => {
    if (text === undefined) return refused('not-utf8')
    const tokens = orNothing(() => parse(text))
    if (tokens === undefined) return refused('not-json')
    if (tokens !== none) {
      sinceToken = 0
      return ok(getManyValues(tokens))
    }
    sinceToken += text === theEnd ? 0 : text.length
    return sinceToken > longest ? refused('value-too-long') : ok([])
  }
}

async function problemOf(kind: Unreadable, read: () => AsyncIterable<Uint8Array>): Promise<JsonProblem> {
  switch (kind) {
    case 'not-utf8':
      return { kind }
    case 'value-too-long':
      return { kind, limit: longest }
    case 'not-json':
      return { kind, ...(await endOfJson(read())) }
  }
}

/** Where a text stops being JSON. That it does is known from the parser, which is quick and does not say where. */
async function endOfJson(bytes: AsyncIterable<Uint8Array>): Promise<{ line: number; column: number }> {
  const verify = jsonVerifier()
  for await (const text of textOf(bytes)) {
    try {
      verify(text ?? '')
    } catch (error) {
      if (isPlaced(error)) return { line: error.line, column: error.pos }
      throw error
    }
  }
  throw new Error('What the parser refused is JSON to the verifier')
}

const isPlaced = (error: unknown): error is Error & { readonly line: number; readonly pos: number } =>
  error instanceof Error &&
  'line' in error &&
  typeof error.line === 'number' &&
  'pos' in error &&
  typeof error.pos === 'number'
