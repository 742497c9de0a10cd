import { z } from 'zod'
import type { PagePictures } from '#electron/app/page-pictures.ts'
import { pageFactsSchema } from '#shared/contract/page-facts.ts'
import type { StartReader } from './reader-process.ts'
import { readerQueue } from './reader-queue.ts'

/** Milliseconds: for a file to open, for a page to be read, and for it to be drawn, also coarsely. */
const patience = { open: 60_000, read: 6000, draw: 10_000, coarse: 20_000 }
/** Pixels across: a picture no wider is made also of a page that is too large. */
const coarsest = 800

const countSchema = z.union([z.int().min(1), z.literal(0), z.enum(['locked', 'broken'])]).optional()
const drawnSchema = z.instanceof(Uint8Array).optional()

/** @param start of the process that reads @param incident hears of each such process that ended by itself */
export function createPagePictures(start: StartReader, incident: (error: Error) => unknown): PagePictures {
  // A page that takes long to be drawn coarsely is in the way of no other.
  const showing = readerQueue(start, { incident })
  const coarse = readerQueue(start, { incident })
  const pdf = 'application/pdf'

  return {
    async facts(file, page, signal) {
      const asked = { newestFirst: true, signal }
      const counting = { kind: 'count', file, mediaType: pdf } as const
      const pages = countSchema.parse(await showing.ask(counting, { ...asked, limit: patience.open }))
      if (typeof pages !== 'number' || page > pages) return undefined
      const found = await showing.outcome({ kind: 'facts', file, page }, { ...asked, limit: patience.read })
      if (signal.aborted) return undefined
      const facts = pageFactsSchema.optional().parse(found?.kind === 'done' ? found.value : undefined)
      // It opened; what is on this page could not be read to its end in time, or is no page to this reader: perhaps to a browser's.
      const kind = found?.kind === 'done' || found?.kind === 'threw' ? 'written' : 'too-large'
      return facts ?? { kind, pages, width: 595, height: 842 }
    },
    async draw(file, page, width, signal) {
      const [queue, limit] = width > coarsest ? [showing, patience.draw] : [coarse, patience.coarse]
      const job = { kind: 'show', file, page, width } as const
      return drawnSchema.parse(await queue.ask(job, { limit, newestFirst: true, signal }))
    },
    async shrink(file, width, signal) {
      const asked = { limit: patience.draw, newestFirst: true, signal }
      return drawnSchema.parse(await showing.ask({ kind: 'shrink', file, width }, asked))
    },
    async close() {
      await Promise.all([showing.close(), coarse.close()])
    },
  }
}
