import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { PagePictures } from '#electron/app/page-pictures.ts'
import { askedPageSchema } from '#shared/contract/page-facts.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { holdsSheet, type Seat } from '#shared/council/seat.ts'
import { byteRanges, multipart, type ByteRange, type Multipart } from './byte-ranges.ts'
import type { DocumentFiles } from './documents.ts'
import type { UploadFiles } from './uploads.ts'

interface Served {
  readonly file: string
  readonly size: number
  readonly mediaType: string
}

/** Files that wait to be fetched. @param of the sitting or draft that it is of */
interface NamedFiles {
  find(of: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

export interface ByteSources {
  readonly maySeeEvidence: (seat: Seat, hash: string) => boolean
  /** Whether that file is the picture of a product that the room's screen may show. */
  readonly isOnScreen: (seat: Seat, hash: string, path: string) => Promise<boolean>
  readonly uploads: UploadFiles
  readonly documents: DocumentFiles
  readonly sittingFiles: NamedFiles
  readonly signedFiles: NamedFiles
  readonly draftExports: NamedFiles
  readonly formPrints: NamedFiles
  readonly visitPapers: NamedFiles
  readonly photographs: { find(sha256: string): Promise<Pick<Served, 'file' | 'size'> | undefined> }
  readonly books: NamedFiles
  readonly drafts: {
    open(draft: string, sha256: string): Promise<Served | undefined>
    thumbnail(draft: string, sha256: string, page: number, signal: AbortSignal): Promise<Served | undefined>
  }
  readonly pages: Pick<PagePictures, 'facts' | 'draw' | 'shrink'>
  readonly evidence: {
    open(hash: string, path: string): Promise<Served | 'changed' | undefined>
  }
}

/** Answers a web-standard request for bytes; see `Host.bytes` for the addresses. Knows no wire, so every wire can mount it. */
export async function serveBytes(sources: ByteSources, seat: Seat, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const asked = askedIn(request)
  if (!asked) return nowhere()
  const { what, parts } = asked
  switch (what) {
    case 'POST uploads':
      return answer(ok({ upload: sources.uploads.begin() }))
    case 'PUT uploads':
      return take(sources.uploads, parts[0] ?? '', Number(searchParams.get('at')), request)
    case 'DELETE uploads':
      await sources.uploads.discard(parts[0] ?? '')
      return answer(ok({}))
    case 'GET evidence':
      return shown(sources.pages, await evidenceOf(sources, seat, parts), request)
    case 'GET documents':
      return file(await documentOf(sources.documents, seat, parts), request)
    case 'GET sitting-files':
      return file(await secretaryFileOf(sources.sittingFiles, seat, parts, 'application/zip'), request)
    case 'GET signed-files':
      return file(await secretaryFileOf(sources.signedFiles, seat, parts, 'application/pdf'), request)
    case 'GET visit-papers':
      return file(await madeFileOf(sources.visitPapers, seat, parts, 'application/pdf'), request)
    case 'GET photographs':
      return shown(sources.pages, await madeFileOf(sources.photographs, seat, parts, 'image/jpeg'), request)
    case 'GET draft-files':
      return shown(sources.pages, await draftFileOf(sources.drafts, seat, parts), request)
    case 'GET draft-packages':
      return file(await madeFileOf(sources.draftExports, seat, parts, 'application/zip'), request)
    case 'GET draft-forms':
      return file(await madeFileOf(sources.formPrints, seat, parts, 'application/pdf'), request)
    case 'GET sheet-files':
      return file(await madeFileOf(sources.books, seat, parts, 'application/octet-stream'), request)
    case 'GET draft-thumbs':
      return thumb(sources.drafts, seat, parts, request)
    default:
      return nowhere()
  }
}

/** To a device in the room: evidence that its member may see, to the room's screen the pictures of products, and nothing else. */
export async function serveEvidence(sources: ByteSources, seat: Seat, request: Request): Promise<Response> {
  const { what, parts: [hash = '', ...path] = [] } = askedIn(request) ?? {}
  if (what !== 'GET evidence') return nowhere()
  const mayHave = holdsSheet(seat) || (await sources.isOnScreen(seat, hash, path.join('/')))
  return mayHave ? serveBytes(sources, seat, request) : nowhere()
}

/** What is asked for, by method and first word, and the parts of the path behind it; nothing where nothing is. */
function askedIn({
  url,
  method,
}: Request): { readonly what: string; readonly parts: readonly string[] } | undefined {
  const [, kind, rest = ''] = addresses.exec(new URL(url).pathname) ?? []
  const parts = partsOf(rest)
  return parts && { what: `${method === 'HEAD' ? 'GET' : method} ${kind ?? ''}`, parts }
}

const addresses =
  /\/(evidence|documents|sitting-files|signed-files|visit-papers|photographs|draft-files|draft-thumbs|draft-packages|draft-forms|sheet-files|uploads)(?:\/(.*))?$/

export const nowhere = (): Response => new Response(undefined, { status: 404 })

/** The parts of a path as they were meant; nothing where its encoding is not one. */
function partsOf(encoded: string): readonly string[] | undefined {
  try {
    return encoded.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** A recused member sees nothing of a product, whatever address is typed. */
async function evidenceOf(
  { evidence, maySeeEvidence }: ByteSources,
  seat: Seat,
  [hash = '', ...path]: readonly string[],
): Promise<Served | 'changed' | undefined> {
  return maySeeEvidence(seat, hash) ? evidence.open(hash, path.join('/')) : undefined
}

/** Minutes hold everybody's marks, so they are the secretary's to open. */
async function documentOf(
  documents: DocumentFiles,
  seat: Seat,
  parts: readonly string[],
): Promise<Served | undefined> {
  if (seat.kind !== 'secretary') return undefined
  const found = await documents.find(parts[0] ?? '', parts[1] ?? '')
  return found && { ...found, mediaType: 'application/pdf' }
}

/** A sitting file holds everything, sheets that nobody has revealed among it; minutes of another machine do too. */
async function secretaryFileOf(
  files: NamedFiles,
  seat: Seat,
  parts: readonly string[],
  mediaType: string,
): Promise<Served | undefined> {
  if (seat.kind !== 'secretary') return undefined
  const found = await files.find(parts[0] ?? '', parts[1] ?? '')
  return found && { ...found, mediaType }
}

/** Drafts are for whoever has no sheet in front of them. */
const draftFileOf = async (
  drafts: ByteSources['drafts'],
  seat: Seat,
  parts: readonly string[],
): Promise<Served | undefined> => (holdsSheet(seat) ? undefined : drafts.open(parts[0] ?? '', parts[1] ?? ''))

/** What is made of drafts and sheets likewise; what follows a name is what a browser calls the file. */
async function madeFileOf(
  files: NamedFiles,
  seat: Seat,
  parts: readonly string[],
  mediaType: string,
): Promise<Served | undefined> {
  const found = holdsSheet(seat) ? undefined : await files.find(parts[0] ?? '', parts[1] ?? '')
  return found && { ...found, mediaType }
}

/** Of a file that is there and has no such page, or one that cannot be drawn, there is nothing to say. */
async function thumb(
  drafts: ByteSources['drafts'],
  seat: Seat,
  [draft = '', sha256 = '', page = '']: readonly string[],
  request: Request,
): Promise<Response> {
  if (holdsSheet(seat)) return file(undefined, request)
  const found = await drafts.thumbnail(draft, sha256, Number(page), request.signal)
  return !found && (await drafts.open(draft, sha256)) ? nothingToSay() : file(found, request)
}

async function take(uploads: UploadFiles, upload: string, at: number, request: Request): Promise<Response> {
  try {
    const taken = await uploads.write(upload, at, bodyOf(request))
    const isTooLarge = !taken.ok && taken.refusal.code === 'call.malformed'
    return answer(taken, isTooLarge ? 413 : 200)
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error
    return answer(refused({ code: 'upload.unknown' }), 400)
  }
}

/** Its sender went away before the end of a body, or was too slow. */
class BrokenOff extends Error {}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    if (request.body) yield* request.body
  } catch (cause) {
    throw new BrokenOff('A body was broken off', { cause })
  }
}

const answer = (result: Result<unknown, Refusal>, status = 200): Response => Response.json(result, { status })

/** A file, or what is asked about one page of it. */
async function shown(
  pages: ByteSources['pages'],
  served: Served | 'changed' | undefined,
  request: Request,
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  if (!searchParams.has('page') || typeof served !== 'object') return file(served, request)
  const asked = askedPageSchema.safeParse(Object.fromEntries(searchParams))
  if (!asked.success) return notFound()
  const { page, width } = asked.data
  if (shrinkable.has(served.mediaType) && page === 1 && width !== undefined)
    return jpeg(await pages.shrink(served.file, width, request.signal))
  if (served.mediaType !== 'application/pdf') return nothingToSay()
  if (width === undefined) {
    const facts = await pages.facts(served.file, page, request.signal)
    return facts ? Response.json(facts, { headers: headersOf('application/json') }) : nothingToSay()
  }
  return jpeg(await pages.draw(served.file, page, width, request.signal))
}

/** Pictures that a browser shows too, but not 24 million pixels of each on a board. */
const shrinkable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

const jpeg = (picture: Uint8Array | undefined): Response =>
  picture ? new Response(Buffer.from(picture), { headers: headersOf('image/jpeg') }) : nothingToSay()

/** The viewer goes on by itself. */
const nothingToSay = (): Response => new Response(undefined, { status: 204 })
const notFound = (): Response => Response.json(refused({ code: 'upload.unknown' }), { status: 404 })

function file(served: Served | 'changed' | undefined, request: Request): Response {
  if (served === 'changed') return answer(refused({ code: 'evidence.changed' }), 409)
  if (!served) return notFound()
  const { size, mediaType } = served
  // A part can only be asked for with the bytes themselves (RFC 9110 §14.2).
  const asksForBytes = request.method === 'GET'
  const ranges = asksForBytes ? byteRanges(request.headers.get('range'), size) : undefined
  if (ranges === 'unsatisfiable') {
    return new Response(undefined, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  }
  const [first, another] = ranges ?? []
  if (ranges && another) return severalParts(served, ranges)
  const { from, to } = first ?? { from: 0, to: size - 1 }
  const headers = {
    ...headersOf(mediaType),
    'content-length': String(to - from + 1),
    'accept-ranges': 'bytes',
    ...(first ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
  }
  const body =
    size === 0 || !asksForBytes
      ? undefined
      : Readable.toWeb(createReadStream(served.file, { start: from, end: to }))
  return new Response(body as ReadableStream | undefined, { status: first ? 206 : 200, headers })
}

function severalParts({ file: name, size, mediaType }: Served, ranges: readonly ByteRange[]): Response {
  const answered = multipart(ranges, { size, mediaType, boundary: randomUUID() })
  const body = Readable.toWeb(Readable.from(bytesOfParts(name, answered)))
  const headers = {
    ...headersOf(answered.mediaType),
    'content-length': String(answered.length),
    'accept-ranges': 'bytes',
  }
  return new Response(body as ReadableStream, { status: 206, headers })
}

async function* bytesOfParts(name: string, { parts, end }: Multipart): AsyncGenerator<Uint8Array> {
  await using input = await open(name)
  for (const { head, from, to } of parts) {
    yield Buffer.from(head)
    yield* input.createReadStream({ start: from, end: to, autoClose: false })
  }
  yield Buffer.from(end)
}

const headersOf = (mediaType: string): Readonly<Record<string, string>> => ({
  'content-type': mediaType,
  // Whoever sits here next, at the same browser, may not be the one who may see it.
  'cache-control': 'no-store',
  'content-disposition': 'inline',
  'x-content-type-options': 'nosniff',
})
