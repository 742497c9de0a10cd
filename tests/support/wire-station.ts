import { once } from 'node:events'
import WebSocket from 'ws'
import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { HostFrame } from '#shared/contract/frames.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { RunningProgram } from './running-program.ts'

/** Asks a running program over one socket, as a browser of its own does; throws what is refused. */
export type WireStation = <N extends CommandName>(
  name: N,
  input: Input<N>,
  request?: string,
) => Promise<Answers[N]>

/** One that sends and fetches bytes, too. */
export interface ByteStation {
  readonly ask: WireStation
  /** Hands a file over. @returns the upload */
  send(bytes: Uint8Array): Promise<string>
  /** @param address below the bytes @throws where there is nothing */
  get(address: string): Promise<Buffer>
}

type Address = Pick<RunningProgram, 'address' | 'origin'>

/** The first one enters with the program's address, which opens once. */
export const enter = async (host: Address): Promise<WireStation> => (await enterWithBytes(host)).ask

export async function enterWithBytes(host: Address): Promise<ByteStation> {
  const entered = await fetch(host.address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = await overSocket(host.origin, cookie)
  const fetched = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${host.origin}/bytes/${address}`, {
      ...init,
      headers: { cookie, origin: host.origin },
    })
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    return answer
  }
  return {
    ask,
    async send(bytes) {
      const begun = (await (await fetched('uploads?name=x', { method: 'POST' })).json()) as {
        readonly value: { readonly upload: string }
      }
      const { upload } = begun.value
      await fetched(`uploads/${upload}?at=0`, { method: 'PUT', body: Buffer.from(bytes) })
      return upload
    },
    get: async address => Buffer.from(await (await fetched(address)).arrayBuffer()),
  }
}

/** Of what was asked and not answered when the socket ended. */
export const socketEnded = 'The socket ended'

/** Asks over one socket, with a session that is there. It throws what was not answered when the socket ends. */
export async function overSocket(origin: string, cookie: string): Promise<WireStation> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`, { headers: { cookie, origin } })
  const waiting = new Map<string, PromiseWithResolvers<Result<unknown, Refusal>>>()
  socket.on('message', (text: Buffer) => {
    const frame = JSON.parse(text.toString()) as HostFrame
    if (frame.kind !== 'answer') return
    waiting.get(frame.request)?.resolve(frame.answer)
    waiting.delete(frame.request)
  })
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error(socketEnded))))
  await once(socket, 'open')
  // A program that is killed takes its end along.
  socket.on('error', () => undefined)
  return async <N extends CommandName>(name: N, input: Input<N>, request: string = crypto.randomUUID()) => {
    const call = Promise.withResolvers<Result<unknown, Refusal>>()
    if (socket.readyState !== WebSocket.OPEN) throw new Error(socketEnded)
    waiting.set(request, call)
    socket.send(JSON.stringify({ request, name, input }))
    const answer = await call.promise
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value as Answers[N]
  }
}
