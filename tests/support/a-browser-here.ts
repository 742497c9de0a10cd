import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { request, type IncomingHttpHeaders } from 'node:http'
import WebSocket from 'ws'
import type { HostFrame } from '#shared/contract/frames.ts'

export interface AnswerHere {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One request of a browser on this machine. */
export async function askHere(
  address: string,
  how: {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  } = {},
): Promise<AnswerHere> {
  const answered = Promise.withResolvers<AnswerHere>()
  const asked = request(
    address,
    { method: how.method ?? 'GET', headers: how.headers ?? {}, agent: false },
    response => {
      const { statusCode = 0, headers } = response
      void text(response).then(
        body => answered.resolve({ status: statusCode, headers, text: body }),
        answered.reject,
      )
    },
  )
  asked.on('error', answered.reject)
  asked.end(how.body)
  return answered.promise
}

/** Follows the address that an application gave. @returns the cookie with which the browser comes again */
export async function entersBy(
  address: string,
): Promise<{ readonly origin: string; readonly cookie: string }> {
  const { status, headers } = await askHere(address)
  if (status !== 303) throw new Error(`Not let in: ${status}`)
  return { origin: new URL(address).origin, cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

/** One call over the socket of a page that is shown there. */
export async function callsOver(
  { origin, cookie }: { readonly origin: string; readonly cookie: string },
  name: string,
  input: unknown,
): Promise<unknown> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`, { headers: { cookie, origin } })
  const answer = Promise.withResolvers<unknown>()
  socket.on('message', (bytes: Buffer) => {
    const frame = JSON.parse(bytes.toString()) as HostFrame
    if (frame.kind === 'answer') answer.resolve(frame.answer)
  })
  await once(socket, 'open')
  socket.on('error', answer.reject)
  socket.send(JSON.stringify({ request: crypto.randomUUID(), name, input }))
  const said = await answer.promise
  socket.terminate()
  return said
}
