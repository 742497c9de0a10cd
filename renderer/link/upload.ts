import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { useLink } from './link.ts'
import { zipped, zippedSize, type FolderOfFiles } from './zipped.ts'

/** Bytes; the host takes no more than 16 million at a time. */
const slice = 15 * 1024 * 1024

/** A file, or a folder that goes as one ZIP, which is made on the way. */
export type Outgoing = File | FolderOfFiles

/** Bytes that are on their way when all of it has arrived. */
export const outgoingSize = (outgoing: Outgoing): number =>
  outgoing instanceof File ? outgoing.size : zippedSize(outgoing)

/**
 * Hands a file or folder to the host, slice by slice, so that one of any size needs little memory.
 *
 * @param progress is told the bytes that have arrived
 * @returns the name under which commands refer to the file; a cancelled upload rejects with the signal's reason
 */
export async function upload(
  outgoing: Outgoing,
  { progress, signal }: { progress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Result<string, Refusal>> {
  const { bytes } = useLink()
  const opening = `${bytes}uploads?name=${encodeURIComponent(outgoing.name)}`
  const opened = await ask<{ upload: string }>(opening, { method: 'POST' }, signal)
  if (!opened.ok) return opened
  const name = opened.value.upload
  const sent = await sendSlices(`${bytes}uploads/${name}`, outgoing, progress, signal).catch(
    async (reason: unknown) => {
      await discardUpload(name)
      throw reason
    },
  )
  if (sent.ok) return ok(name)
  await discardUpload(name)
  return sent
}

/** Takes back what was handed over and is no longer wanted, a signing key above all. */
export async function discardUpload(name: string): Promise<void> {
  await ask(`${useLink().bytes}uploads/${name}`, { method: 'DELETE' })
}

async function sendSlices(
  address: string,
  outgoing: Outgoing,
  progress: ((done: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<unknown, Refusal>> {
  let at = 0
  const parts = outgoing instanceof File ? slicesOf(outgoing) : zipped(outgoing, slice)
  for (;;) {
    // A file of a folder is read here, not by the request that sends it.
    const next = await parts.next().catch(() => undefined)
    if (!next) return refused({ code: 'package.unreadable' })
    if (next.done) return ok({})
    const part = next.value
    const body = streams(address) ? part : await bytesOf(part)
    if (!body) return refused({ code: 'package.unreadable' })
    const taken = await ask(`${address}?at=${at}`, { method: 'PUT', body }, signal)
    if (!taken.ok) return (await bytesOf(part)) ? taken : refused({ code: 'package.unreadable' })
    at += part.size
    progress?.(at)
  }
}

async function* slicesOf(file: File): AsyncGenerator<Blob> {
  for (let at = 0; at < file.size; at += slice) yield file.slice(at, at + slice)
}

/**
 * Whether the browser reads a file by itself as it sends it, which takes an eighth of the time. The window's own scheme is given what the
 * page has in memory.
 */
const streams = (address: string): boolean => address.startsWith('http')

/**
 * None where the file cannot be read any more: it was changed, or its drive was pulled out. A request that sends a part of such a file
 * fails like one that nobody hears.
 */
const bytesOf = (part: Blob): Promise<ArrayBuffer | undefined> => part.arrayBuffer().catch(() => undefined)

async function ask<T>(
  address: string,
  request: RequestInit,
  signal?: AbortSignal,
): Promise<Result<T, Refusal>> {
  try {
    const response = await fetch(address, { ...request, ...(signal ? { signal } : {}) })
    const answer: unknown = await response.json()
    return isResult<T>(answer) ? answer : refused({ code: 'host.unreachable' })
  } catch {
    signal?.throwIfAborted()
    return refused({ code: 'host.unreachable' })
  }
}

const isResult = <T>(answer: unknown): answer is Result<T, Refusal> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
