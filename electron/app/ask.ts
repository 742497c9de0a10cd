import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Host } from './host.ts'

/** Gives commands to a host in the same process. */
export type Call = <N extends CommandName>(name: N, input: Input<N>) => Promise<Result<Answers[N], Refusal>>

/** @param station the name of the seat to sit at */
export function callingAs(host: Host, station: string): Call {
  return async <N extends CommandName>(name: N, input: Input<N>) =>
    (await host.answer(station, { request: crypto.randomUUID(), name, input }, 'here')) as Result<
      Answers[N],
      Refusal
    >
}

/** Gives commands to a host in the same process and takes only yes for an answer: for scripts, where a refusal is a bug and throws. */
export type Ask = <N extends CommandName>(name: N, input: Input<N>) => Promise<Answers[N]>

/** @param station the name of the seat to sit at */
export function askingAs(host: Host, station: string): Ask {
  const call = callingAs(host, station)
  return async (name, input) => {
    const result = await call(name, input)
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`)
    return result.value
  }
}

/** The bytes of a file, piece by piece: a read stream, or an array of what is in memory already. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Hands a file over as a person would. Throws when the host does not take it. @returns the name under which commands refer to it */
export async function handOver(host: Host, station: string, pieces: Pieces): Promise<string> {
  const handed = await handedOver(host, station, pieces)
  if (!handed.ok) throw new Error(`The host did not take the file: ${handed.refusal.code}`)
  return handed.value
}

/** As `handOver`. Of a file that the host does not take, or whose pieces end with a fault, which is thrown, nothing is left there. */
export async function handedOver(
  host: Host,
  station: string,
  pieces: Pieces,
): Promise<Result<string, Refusal>> {
  const base = 'http://host/bytes/uploads'
  const ask = async <T>(address: string, method: string, body?: Uint8Array<ArrayBuffer>) => {
    const request = new Request(address, body ? { method, body } : { method })
    return (await (await host.bytes(station, request)).json()) as Result<T, Refusal>
  }
  const opened = await ask<{ readonly upload: string }>(base, 'POST')
  if (!opened.ok) return opened
  const { upload } = opened.value
  let isThere = false
  try {
    let at = 0
    for await (const piece of pieces) {
      const taken = await ask<unknown>(`${base}/${upload}?at=${at}`, 'PUT', Uint8Array.from(piece))
      if (!taken.ok) return taken
      at += piece.length
    }
    isThere = true
    return ok(upload)
  } finally {
    if (!isThere) await ask(`${base}/${upload}`, 'DELETE')
  }
}
