import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { useLink } from './link.ts'

const slice = 4 * 1024 * 1024

/**
 * Hands a file to the host, slice by slice, so that one of any size needs little memory.
 *
 * @param progress is told the bytes that have arrived
 * @returns the name under which commands refer to the file; a cancelled upload rejects with the signal's reason
 */
export async function upload(
  file: File,
  { progress, signal }: { progress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Result<string, Refusal>> {
  const { bytes } = useLink()
  const opening = `${bytes}uploads?name=${encodeURIComponent(file.name)}`
  const opened = await ask<{ upload: string }>(opening, { method: 'POST' }, signal)
  if (!opened.ok) return opened
  const name = opened.value.upload
  for (let at = 0; at < file.size; at += slice) {
    const body = await bytesOf(file.slice(at, at + slice))
    if (!body) return refused({ code: 'package.unreadable' })
    const taken = await ask(`${bytes}uploads/${name}?at=${at}`, { method: 'PUT', body }, signal)
    if (!taken.ok) return taken
    progress?.(Math.min(at + slice, file.size))
  }
  return ok(name)
}

/** None where the file cannot be read any more: it was changed, or its drive was pulled out. */
const bytesOf = (part: Blob): Promise<ArrayBuffer | undefined> => part.arrayBuffer().catch(() => undefined)

async function ask<T>(
  address: string,
  request: RequestInit,
  signal?: AbortSignal,
): Promise<Result<T, Refusal>> {
  try {
    const response = await fetch(address, { ...request, ...(signal ? { signal } : {}) })
    return (await response.json()) as Result<T, Refusal>
  } catch {
    signal?.throwIfAborted()
    return refused({ code: 'host.unreachable' })
  }
}
