import { Agent, request } from 'node:http'
import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { RunningProgram } from './running-program.ts'

/** Asks a running program over one HTTP connection, as a browser of its own does; throws what is refused. */
export type HttpStation = <N extends CommandName>(
  name: N,
  input: Input<N>,
  request?: string,
) => Promise<Answers[N]>

/** One that sends and fetches bytes, too. */
export interface ByteStation {
  readonly ask: HttpStation
  /** Hands a file over. @returns the upload */
  send(bytes: Uint8Array): Promise<string>
  /** @param address below the bytes @throws where there is nothing */
  get(address: string): Promise<Buffer>
}

/** The first one enters with the program's address, which opens once. */
export const enter = async (host: RunningProgram): Promise<HttpStation> => (await enterWithBytes(host)).ask

export async function enterWithBytes(host: RunningProgram): Promise<ByteStation> {
  const entered = await fetch(host.address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async <N extends CommandName>(
    name: N,
    input: Input<N>,
    request: string = crypto.randomUUID(),
  ) => {
    const body = JSON.stringify({ request, name, input })
    const answer = JSON.parse(await post(host.origin, agent, cookie, body)) as {
      readonly ok: boolean
      readonly value: Answers[N]
    }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value
  }
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

function post(origin: string, agent: Agent, cookie: string, body: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    cookie,
    origin,
  }
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const sent = request(`${origin}/call`, { method: 'POST', agent, headers }, response => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => (text += piece))
    response.on('end', () => resolve(text))
    response.on('error', reject)
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}
