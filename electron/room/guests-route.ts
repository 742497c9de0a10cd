import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { longestDeviceName } from '#shared/council/device-event.ts'
import type { Host } from '../app/host.ts'
import type { Entry, Shown } from '../app/room/room-door.ts'
import { contentPolicy } from '../app/content-policy.ts'
import { deviceName } from './device-name.ts'
import { doorStyle, joinPage } from './join-page.ts'
import { answerPage } from './host-server.ts'

/** Cookies that only this origin can set, over TLS. */
const sessionName = '__Host-room'
const ticketName = '__Host-ticket'
/** Seconds; longer than any sitting lasts. */
const longestSitting = 14 * 24 * 60 * 60
const attributes = 'Secure; HttpOnly; SameSite=Strict; Path=/'

/** From one address in a minute: a whole council may come in behind one router. */
const mostKnocks = 60

/** From one address in a minute: each asks the codes of everybody who is invited. */
const mostChallenges = 30

/** How often a device that waits asks again, in seconds. */
const askAgain = 3

export const sessionOf = (request: FastifyRequest): string => cookie(request, sessionName)

const secretSchema = z.string().regex(/^[0-9a-f]{32}$/)
const challengeSchema = z.strictObject({ nonce: secretSchema })
const formSchema = z.object({
  secret: secretSchema.optional(),
  code: z.string().max(40).optional(),
  device: z.string().max(longestDeviceName).default(''),
})

/** The door of the room: an invitation is shown, a person says yes, and the device has its seat. Nobody is let in by following a link alone. */
export function mountGuests(server: FastifyInstance, host: Host): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  server.get('/door.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(doorStyle))
  server.get('/join', (request, reply) => {
    const { invitation } = request.query as { invitation?: unknown }
    const secret = secretSchema.safeParse(invitation).data
    const device = deviceName(request.headers['user-agent'] ?? '')
    return door(
      reply,
      200,
      joinPage(secret === undefined ? { kind: 'code', device } : { kind: 'ask', secret, device }),
    )
  })
  server.post(
    '/join',
    { config: { rateLimit: { max: mostKnocks, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const form = formSchema.safeParse(request.body)
      if (!form.success) return door(reply, 400, joinPage({ kind: 'code' }))
      const { secret, code = '', device } = form.data
      const shown: Shown = secret === undefined ? { code } : { secret }
      const named = device.trim() || deviceName(request.headers['user-agent'] ?? '')
      return answer(reply, await host.door.join(shown, { device: named, address: request.ip }), code)
    },
  )
  server.post(
    '/join/proof',
    { config: { rateLimit: { max: mostChallenges, timeWindow: '1 minute' } } },
    (request, reply) => {
      const asked = challengeSchema.safeParse(request.body)
      return asked.success ? reply.send(host.door.prove(asked.data.nonce)) : reply.code(400).send({})
    },
  )
  server.get('/join/wait', (request, reply) => answer(reply, host.door.ask(cookie(request, ticketName)), ''))
}

function answer(reply: FastifyReply, entry: Entry, code: string): FastifyReply {
  if (reply.request.headers.accept === 'application/json') return answerProgram(reply, entry)
  switch (entry.kind) {
    case 'in':
      return remember(reply, entry).redirect('/', 303)
    case 'waiting':
      remember(reply, entry)
      reply.header('refresh', `${askAgain}; url=/join/wait`)
      return door(reply, 200, joinPage({ kind: 'waiting' }))
    case 'refused':
      return door(reply, 403, joinPage({ kind: 'refused', refusal: entry.refusal, code }))
  }
}

/** To our application on another machine: `Knock` there reads it. */
function answerProgram(reply: FastifyReply, entry: Entry): FastifyReply {
  const { kind } = entry
  return remember(reply, entry).send(kind === 'refused' ? { kind, refusal: entry.refusal } : { kind })
}

function remember(reply: FastifyReply, entry: Entry): FastifyReply {
  if (entry.kind === 'waiting')
    reply.header('set-cookie', `${ticketName}=${entry.ticket}; Max-Age=600; ${attributes}`)
  if (entry.kind === 'in')
    reply.header('set-cookie', [
      `${sessionName}=${entry.session}; Max-Age=${longestSitting}; ${attributes}`,
      `${ticketName}=; Max-Age=0; ${attributes}`,
    ])
  return reply
}

/** The one page with a form. A browser names the origin of a form only where it may name a referrer (Fetch, 3.2). */
export const door = (reply: FastifyReply, code: number, page: string): FastifyReply =>
  answerPage(
    reply.headers({
      'content-security-policy': contentPolicy().replace("form-action 'none'", "form-action 'self'"),
      'referrer-policy': 'same-origin',
    }),
    code,
    page,
  )

const cookie = ({ headers }: FastifyRequest, name: string): string =>
  new RegExp(`(?:^|; )${name}=([0-9a-f]+)`).exec(headers.cookie ?? '')?.[1] ?? ''
