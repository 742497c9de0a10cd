import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { Host } from './host.ts'

/** Gives commands to a host in the same process and takes only yes for an answer: for scripts, where a refusal is a bug and throws. */
export type Ask = <N extends CommandName>(name: N, input: Input<N>) => Promise<Answers[N]>

/** @param station the name of the seat to sit at */
export function askingAs(host: Host, station: string): Ask {
  return async <N extends CommandName>(name: N, input: Input<N>) => {
    const result = await host.answer(station, { request: crypto.randomUUID(), name, input }, 'here')
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`)
    return result.value as Answers[N]
  }
}

/** The bytes of a file, piece by piece: a read stream, or an array of what is in memory already. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Hands a file over as a person would. Throws when the host does not take it. @returns the name under which commands refer to it */
export async function handOver(host: Host, station: string, pieces: Pieces): Promise<string> {
  const base = 'http://host/bytes/uploads'
  const opened = await host.bytes(station, new Request(base, { method: 'POST' }))
  const { value } = (await opened.json()) as { value: { upload: string } }
  let at = 0
  for await (const piece of pieces) {
    const slice = new Request(`${base}/${value.upload}?at=${at}`, {
      method: 'PUT',
      body: Uint8Array.from(piece),
    })
    const { ok } = (await (await host.bytes(station, slice)).json()) as { ok: boolean }
    if (!ok) throw new Error('The host did not take the file')
    at += piece.length
  }
  return value.upload
}
