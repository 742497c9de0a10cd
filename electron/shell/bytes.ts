import type { Host } from '../app/host.ts'
import { schemes, windowStation } from './addresses.ts'

/** What lets our page, and no other, read an answer of another scheme. What is served is looked at, never run. */
const headers = {
  'access-control-allow-origin': schemes.pages.origin,
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
  'access-control-allow-headers': 'content-type, range',
  'access-control-expose-headers': 'accept-ranges, content-length, content-range',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** Hands what the window asks of `council://host/` to the host, and the host's answer to the window. */
export function bytes(host: Host): (request: Request) => Promise<Response> {
  return async request => {
    if (new URL(request.url).host !== schemes.bytes.host) return new Response(null, { status: 404, headers })
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
    const answered = await host.bytes(windowStation, request)
    const response = new Response(answered.body, answered)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  }
}
