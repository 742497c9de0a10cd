import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentPolicy } from '../app/content-policy.ts'
import { isOurPage, schemes } from './addresses.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

const policy = contentPolicy(`${schemes.bytes.scheme}:`)

/**
 * Serves the renderer's folder at `app://renderer/`. The folder is listed once and only listed files are served: no part of an address
 * ever becomes part of a path, so there is nothing to traverse.
 */
export function pages(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(filesIn(folder).map(file => [addressOf(folder, file), file]))
  return async request => {
    const file =
      request.method === 'GET' && isOurPage(request.url) ? files.get(pathOf(request.url)) : undefined
    return file === undefined
      ? answer(404, 'text/plain; charset=utf-8', '')
      : answer(200, mediaTypeOf(file), await readFile(file))
  }
}

/** Links are not followed, so every file is truly inside. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const inside = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(inside) : entry.isFile() ? [inside] : []
  })
}

const addressOf = (folder: string, file: string): string =>
  pathOf(path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/'))

function pathOf(address: string): string {
  const { pathname } = new URL(address, schemes.pages.start)
  return pathname === '/' ? new URL(schemes.pages.start).pathname : pathname
}

const mediaTypeOf = (file: string): string => mediaTypes[path.extname(file)] ?? 'application/octet-stream'

const answer = (status: number, mediaType: string, body: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': mediaType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  })
