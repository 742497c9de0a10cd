import type { FileHandle } from 'node:fs/promises'
import { limits } from './limits.ts'

const endSignature = Buffer.from('PK\x05\x06', 'latin1')
const endSize = 22
const longestComment = 0xffff

/**
 * Where a ZIP that is followed by nothing but zeros ends, in bytes from the beginning; nothing where it is followed by nothing, or by
 * something else. Its last record may end in zeros itself, so that cannot be told from the last byte.
 */
export async function paddedEnd(input: FileHandle, size: number): Promise<number | undefined> {
  const from = Math.max(0, size - limits.padding - endSize - longestComment)
  const { buffer, bytesRead } = await input.read(Buffer.alloc(size - from), 0, size - from, from)
  const tail = buffer.subarray(0, bytesRead)
  let lastSign = tail.length - 1
  while (lastSign >= 0 && tail[lastSign] === 0) lastSign -= 1
  const at = tail.lastIndexOf(endSignature, lastSign)
  if (at < 0 || at + endSize > tail.length) return undefined
  const end = at + endSize + tail.readUInt16LE(at + endSize - 2)
  return end > lastSign && end < tail.length ? from + end : undefined
}
