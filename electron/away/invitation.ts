import { z } from 'zod'
import type { Where } from './pinned-tls.ts'

/** What an invitation says: where, with which key, and the secret. */
export interface ReadInvitation {
  readonly where: Where
  readonly secret: string
  readonly pin: string
}

/** Where a room listens as a rule, for who types an address without it. */
const usualPort = 26_443

/** The address of an invitation out of whatever was copied with it. */
export function invitationIn(text: string): ReadInvitation | undefined {
  const [found] = /https:\/\/[^\s"'<>]+/.exec(text) ?? []
  const url = found === undefined ? null : URL.parse(found)
  const where = url?.pathname === '/join' ? whereIn(url.host) : undefined
  const secret = url?.searchParams.get('invitation') ?? ''
  const pin = url?.searchParams.get('key') ?? ''
  if (!where || !/^[0-9a-f]{32}$/.test(secret) || !/^[\w-]{43}$/.test(pin)) return undefined
  return { where, secret, pin }
}

/** An address as it is printed, or typed: with `https://` or not, with the usual port left out or not. */
export function whereIn(text: string): Where | undefined {
  const [, address, port] =
    /^(?:https:\/\/)?(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?(?:\/.*)?$/i.exec(text.trim()) ?? []
  const where = { address, port: port === undefined ? usualPort : Number(port) }
  return whereSchema.safeParse(where).data
}

export const whereSchema = z.strictObject({ address: z.ipv4(), port: z.int().min(1).max(65_535) })
