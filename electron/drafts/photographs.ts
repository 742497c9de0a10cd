import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PagePictures } from '#electron/app/page-pictures.ts'
import {
  mostPhotographBytes,
  mostSourceBytes,
  photographWidth,
  type Photographs,
} from '#electron/app/photographs.ts'
import type { FileReader } from '#electron/app/file-reader.ts'
import type { Register } from '#electron/app/register.ts'
import { mediaTypeOf } from './media-type-of.ts'

interface PhotographMatters {
  readonly reader: Pick<FileReader, 'turn'>
  readonly pages: Pick<PagePictures, 'shrink'>
  readonly register: Pick<Register, 'keepPhotograph' | 'photograph'>
  /** Replaces a file so that a cut leaves the one before. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
}

/** Kinds that are drawn as they are, and those of telephones and scanners that are turned first; nothing else is a photograph. */
const drawn: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
const turned: ReadonlySet<string> = new Set(['image/heic', 'image/tiff'])

/** Under a folder, `SHA256.jpg` each. What was handed over is drawn anew, in a process of its own with limits, and never kept itself. */
export function createPhotographs(
  folder: string,
  { register, write, ...drawing }: PhotographMatters,
): Photographs {
  const fileOf = (sha256: string): string => path.join(folder, `${sha256}.jpg`)

  async function find(sha256: string): ReturnType<Photographs['find']> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
    const file = fileOf(sha256)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) return { file, size: found.size }
    const bytes = await register.photograph(sha256)
    if (bytes === undefined || hashOf(bytes) !== sha256) return undefined
    await write(file, bytes)
    return { file, size: bytes.length }
  }

  return {
    find,
    async keep(file) {
      if ((await stat(file)).size > mostSourceBytes) return 'too-large'
      const bytes = await drawnAnew(file, drawing)
      if (bytes === undefined) return 'unreadable'
      const sha256 = hashOf(bytes)
      await register.keepPhotograph(sha256, bytes)
      await write(fileOf(sha256), bytes)
      return { sha256, size: bytes.length }
    },
    async share(sha256) {
      const found = await find(sha256)
      if (found) await register.keepPhotograph(sha256, await readFile(found.file))
      return found !== undefined
    },
    async read(sha256, width) {
      const found = await find(sha256)
      const bytes = found && (await drawing.pages.shrink(found.file, width, new AbortController().signal))
      return bytes && Buffer.from(bytes).toString('base64')
    },
  }
}

type Drawing = Pick<PhotographMatters, 'reader' | 'pages'>

async function drawnAnew(file: string, { reader, pages }: Drawing): Promise<Uint8Array | undefined> {
  const mediaType = await mediaTypeOf(file)
  if (mediaType === undefined) return undefined
  if (drawn.has(mediaType)) return shrunk(file, pages)
  if (!turned.has(mediaType)) return undefined
  const aside = `${file}.turned`
  try {
    const made = await reader.turn({ file, mediaType }, aside)
    return made !== undefined && drawn.has(made) ? await shrunk(aside, pages) : undefined
  } finally {
    await rm(aside, { force: true })
  }
}

async function shrunk(file: string, pages: Drawing['pages']): Promise<Uint8Array | undefined> {
  const { signal } = new AbortController()
  for (const width of [photographWidth, photographWidth / 2]) {
    const bytes = await pages.shrink(file, width, signal)
    if (bytes === undefined || bytes.length <= mostPhotographBytes) return bytes
  }
  return undefined
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
