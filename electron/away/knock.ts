import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { CodeHash } from '../app/room/code-hash.ts'
import { cookiesAfter, cookieOf, type Cookies } from './cookies.ts'
import { answerOver, nameOf, PinnedAgent, type Shown, type Where } from './pinned-tls.ts'

/** What a room has answered at its door. */
export type Knocked =
  | { readonly kind: 'in' | 'waiting'; readonly cookies: Cookies }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const answerSchema = z.union([
  z.object({ kind: z.enum(['in', 'waiting']) }),
  z.object({
    kind: z.literal('refused'),
    refusal: z.union([
      z.object({ code: z.enum(['room.closed', 'invitation.unknown', 'joining.gone']) }),
      z.object({ code: z.literal('invitation.too-many'), until: z.int() }),
    ]),
  }),
])
const proofsSchema = z.object({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  proofs: z.array(z.string()).max(200),
})

const form = (where: Where, path: string, fields: Readonly<Record<string, string>>) => ({
  path,
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    host: nameOf(where),
    origin: `https://${nameOf(where)}`,
  },
})

/** Shows an invitation to the host whose key it names. @throws {OtherKey} before anything is written */
export const knock = (
  agent: PinnedAgent,
  where: Where,
  fields: { readonly device: string } & ({ readonly secret: string } | { readonly code: string }),
): Promise<Knocked> => answerOver(agent, where, form(where, '/join', fields)).then(answer => read(answer, {}))

/** Asks what became of one that waits. @throws {OtherKey} */
export async function askAgain(agent: PinnedAgent, where: Where, cookies: Cookies): Promise<Knocked> {
  const headers = { accept: 'application/json', host: nameOf(where), cookie: cookieOf(cookies) }
  return read(await answerOver(agent, where, { path: '/join/wait', headers }), cookies)
}

async function read(answer: IncomingMessage, before: Cookies): Promise<Knocked> {
  const said = answerSchema.parse(JSON.parse(await text(answer)))
  if (said.kind === 'refused') return said
  return { kind: said.kind, cookies: cookiesAfter(before, answer.headers['set-cookie']) }
}

/**
 * Whose key answers there, where that host knows the code: it proves so over a number of ours and over the key that we have seen. Whoever
 * passes our question on to the true host has its answer over another key than their own. The code stays here.
 */
export async function proven(where: Where, code: string, codes: CodeHash): Promise<Result<Shown, Refusal>> {
  const agent = new PinnedAgent(where)
  try {
    const nonce = randomBytes(16).toString('hex')
    const answer = await answerOver(agent, where, form(where, '/join/proof', { nonce }))
    const { salt, proofs } = proofsSchema.parse(JSON.parse(await text(answer)))
    const { shown } = agent
    const expected = codes.proof(await codes.slow(code, salt), nonce, shown?.pin ?? '')
    return shown && proofs.includes(expected)
      ? ok(shown)
      : refused({ code: 'away.unproven', fingerprint: shown?.fingerprint ?? '' })
  } finally {
    agent.destroy()
  }
}
