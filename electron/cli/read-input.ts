import { createReadStream } from 'node:fs'

/** What a command is given to read: the bytes of a file, or why there are none. */
export type Input =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large'; readonly limit: number }

/** The bytes of the input, as they come. @param file its path, or `-` for standard input */
export const inputStream = (file: string): AsyncIterable<Buffer> =>
  file === '-' ? process.stdin : createReadStream(file)

/** Reads the whole of an input that is not larger than `limit` bytes. @param file its path, or `-` for standard input */
export async function readInput(file: string, limit: number): Promise<Input> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of inputStream(file)) {
      size += piece.length
      if (size > limit) return { kind: 'too-large', limit }
      pieces.push(piece)
    }
  } catch {
    return { kind: 'unreadable' }
  }
  return { kind: 'bytes', bytes: Buffer.concat(pieces) }
}
