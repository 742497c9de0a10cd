import { RegisterOutOfReach } from '#electron/app/province.ts'
import type { ServerShown } from '#shared/contract/province-rows.ts'

/** What of an address may be shown. @throws {RegisterOutOfReach} where it is none */
export function shownOf(address: string): ServerShown {
  const url = urlOf(address)
  const host = url.searchParams.get('host') ?? url.hostname
  return {
    host: url.port === '' ? host : `${host}:${url.port}`,
    database: decoded(url.pathname.slice(1)),
    user: decoded(url.username),
  }
}

/** What is thrown names no address: it may have a password. */
export function urlOf(address: string): URL {
  const url = URL.parse(address)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2 || url.username === '')
    throw new RegisterOutOfReach('address')
  decoded(url.password)
  return url
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new RegisterOutOfReach('address')
  }
}
