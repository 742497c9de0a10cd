import { z } from 'zod'

/** What a room has given this machine to be known by. */
export const cookiesSchema = z.record(
  z.string().regex(/^__Host-(room|ticket)$/),
  z.string().regex(/^[0-9a-f]{1,200}$/),
)
export type Cookies = Readonly<z.infer<typeof cookiesSchema>>

/** Those that are kept after an answer that sets some; an empty one is let go. */
export function cookiesAfter(before: Cookies, set: readonly string[] | undefined): Cookies {
  const after = new Map(Object.entries(before))
  for (const each of set ?? []) {
    const [, name = '', value = ''] = /^(__Host-(?:room|ticket))=([0-9a-f]*)(?:;|$)/.exec(each) ?? []
    if (value === '') after.delete(name)
    else after.set(name, value)
  }
  return Object.fromEntries(after)
}

export const cookieOf = (cookies: Cookies): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

export const isIn = (cookies: Cookies): boolean => '__Host-room' in cookies
