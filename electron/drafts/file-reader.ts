import { z } from 'zod'
import type { FileAtHand, FileReader } from '#electron/app/file-reader.ts'
import { fileMeasuresSchema, type FileMeasures, type PageMeasures } from '#shared/dossier/file-measures.ts'
import { mediaTypes, type MediaType } from '#shared/dossier/media-type.ts'
import type { StartReader } from './reader-process.ts'
import { readerQueue, type ReaderQueue } from './reader-queue.ts'

/** Pages that are measured at a time. */
const slice = 8
/** Milliseconds. */
const patience = { count: 60_000, slice: 300_000, draw: 15_000, read: 10_000, make: 300_000 }

const countSchema = z.union([z.int().min(0), z.enum(['locked', 'broken'])])
const textsSchema = z.array(z.string()).optional()
const pagesSchema = fileMeasuresSchema.shape.pages

/** @param start of the process that reads @param incident hears of each such process that ended by itself */
export function createFileReader(start: StartReader, incident: (error: Error) => unknown): FileReader {
  // What somebody looks at waits for nothing else that is read, and what nobody waits for makes way.
  const drawing = readerQueue(start, { incident })
  const making = readerQueue(start, { incident })
  const measuring = readerQueue(start, { isQuiet: true, incident })
  let isClosed = false
  return {
    prepare: drawing.start,
    async pagesOf(file) {
      if (isPicture(file.mediaType)) return 1
      const count = await countOf(making, file)
      return typeof count === 'number' ? count : null
    },
    async measure(file) {
      const measures = await measured(measuring, file)
      return isClosed ? undefined : measures
    },
    async turn(file, to, watch) {
      const made = await making.ask({ kind: 'turn', ...atHand(file), to }, { limit: patience.make, watch })
      return z.enum(mediaTypes).optional().parse(made)
    },
    async draw(file, page, to, signal) {
      const job = { kind: 'draw', ...atHand(file), page, to } as const
      return (await drawing.ask(job, { limit: patience.draw, newestFirst: true, signal })) === true
    },
    async split(file, parts, watch) {
      const job = { kind: 'split', ...atHand(file), parts } as const
      return (await making.ask(job, { limit: patience.make, watch })) === true
    },
    async join(parts, to, watch) {
      const made = await making.ask({ kind: 'join', parts, to }, { limit: patience.make, watch })
      return z.array(z.int().min(1)).optional().parse(made)
    },
    textOf: async file =>
      textsSchema.parse(await drawing.ask({ kind: 'read', file }, { limit: patience.read })),
    async close() {
      isClosed = true
      await Promise.all([drawing, making, measuring].map(queue => queue.close()))
    },
  }
}

/** What this program reads itself; of the rest nothing is known but that it is there. */
const isPicture = (mediaType: MediaType): boolean => mediaType.startsWith('image/')

const atHand = ({ file, mediaType }: FileAtHand): FileAtHand => ({ file, mediaType })

async function countOf(
  queue: ReaderQueue,
  file: FileAtHand,
): Promise<number | 'locked' | 'broken' | undefined> {
  if (file.mediaType !== 'application/pdf') return undefined
  const count = await queue.ask({ kind: 'count', ...atHand(file) }, { limit: patience.count })
  return countSchema.optional().parse(count)
}

async function measured(queue: ReaderQueue, file: FileAtHand): Promise<FileMeasures> {
  if (!isPicture(file.mediaType) && file.mediaType !== 'application/pdf')
    return { opens: true, locked: false, pages: [] }
  const count = isPicture(file.mediaType) ? 1 : await countOf(queue, file)
  if (typeof count !== 'number') return { opens: false, locked: count === 'locked', pages: [] }
  const pages: PageMeasures[] = []
  for (let first = 1; first <= count; first += slice) {
    const job = { kind: 'measure', ...atHand(file), first, last: Math.min(count, first + slice - 1) } as const
    const found = pagesSchema.optional().parse(await queue.ask(job, { limit: patience.slice }))
    if (!found) return { opens: false, locked: false, pages: [] }
    pages.push(...found)
  }
  return { opens: true, locked: false, pages }
}
