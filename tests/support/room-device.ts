import { once } from 'node:events'
import { request as secureRequest } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import WebSocket from 'ws'
import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { HostFrame } from '#shared/contract/frames.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What came back over the room's network. */
export interface RoomAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One request to an open room, whatever its certificate. */
export function askRoom(
  address: string,
  how: {
    readonly method?: string
    readonly form?: Readonly<Record<string, string>>
    readonly cookie?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<RoomAnswer> {
  const { origin } = new URL(address)
  const { method = how.form ? 'POST' : 'GET', form, cookie, headers = {} } = how
  const answered = Promise.withResolvers<RoomAnswer>()
  const asked = secureRequest(
    address,
    {
      method,
      rejectUnauthorized: false,
      agent: false,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(method === 'GET' ? {} : { origin }),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
    },
    response => {
      const { statusCode = 0, headers: answer } = response
      void readText(response).then(
        text => answered.resolve({ status: statusCode, headers: answer, text }),
        answered.reject,
      )
    },
  )
  asked.on('error', answered.reject)
  asked.end(form ? new URLSearchParams(form).toString() : undefined)
  return answered.promise
}

/** The cookies that an answer sets, as they are sent back. */
export const cookiesOf = ({ headers }: RoomAnswer): string =>
  (headers['set-cookie'] ?? [])
    .map(each => each.split(';')[0] ?? '')
    .filter(each => !each.endsWith('='))
    .join('; ')

/** Shows an invitation and says yes. @param address of the invitation @returns the answer, with the session in its cookies where there is one */
export function enterRoom(address: string, device = 'Máy thử'): Promise<RoomAnswer> {
  const { origin, searchParams } = new URL(address)
  return askRoom(`${origin}/join`, { form: { secret: searchParams.get('invitation') ?? '', device } })
}

/** A device of its own in the room, over its own socket. */
export interface RoomDevice {
  readonly cookie: string
  /** Everything that the host said to it, as it came. */
  readonly heard: readonly string[]
  call<N extends CommandName>(
    name: N,
    input: Input<N>,
    options?: { readonly request?: string; readonly seen?: number },
  ): Promise<Result<Answers[N], Refusal>>
  /** Takes only yes for an answer. */
  ask<N extends CommandName>(name: N, input: Input<N>): Promise<Answers[N]>
  /** When the host or the network has ended the socket. */
  readonly ended: Promise<void>
  leave(): void
}

/** Opens the wire of a device that was let in. @param origin of the room */
export async function deviceAt(origin: string, cookie: string): Promise<RoomDevice> {
  const socket = new WebSocket(`${origin.replace('https', 'wss')}/wire`, {
    rejectUnauthorized: false,
    headers: { cookie, origin },
  })
  const waiting = new Map<string, PromiseWithResolvers<Result<unknown, Refusal>>>()
  const heard: string[] = []
  const ended = Promise.withResolvers<void>()
  socket.on('message', (bytes: Buffer) => {
    const text = bytes.toString()
    heard.push(text)
    const frame = JSON.parse(text) as HostFrame
    if (frame.kind !== 'answer') return
    waiting.get(frame.request)?.resolve(frame.answer)
    waiting.delete(frame.request)
  })
  socket.on('close', () => {
    ended.resolve()
    for (const { reject } of waiting.values()) reject(new Error('The socket ended'))
  })
  await once(socket, 'open')
  socket.on('error', () => undefined)
  const call = async <N extends CommandName>(
    name: N,
    input: Input<N>,
    { request = crypto.randomUUID(), seen }: { request?: string; seen?: number } = {},
  ) => {
    const answer = Promise.withResolvers<Result<unknown, Refusal>>()
    waiting.set(request, answer)
    socket.send(JSON.stringify({ request, name, input, seen }))
    return (await answer.promise) as Result<Answers[N], Refusal>
  }
  return {
    cookie,
    heard,
    call,
    async ask(name, input) {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`)
      return answer.value
    },
    ended: ended.promise,
    leave: () => socket.terminate(),
  }
}

/** Comes in with an invitation, as the first device that shows it. */
export async function aDevice(address: string, name?: string): Promise<RoomDevice> {
  const entered = await enterRoom(address, name)
  if (entered.status !== 303) throw new Error(`Not let in: ${entered.status} ${entered.text}`)
  return deviceAt(new URL(address).origin, cookiesOf(entered))
}
