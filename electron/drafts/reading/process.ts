import { flushCompileCache } from 'node:module'
import { constants, setPriority } from 'node:os'
import type { PageMeasures } from '#shared/dossier/file-measures.ts'
import type { FileAtHand } from '#electron/app/file-reader.ts'
import { parentOfThis } from '#electron/app/parent.ts'
import { readerRequestSchema, type ReaderFault, type ReaderJob } from './jobs.ts'
import { exitOfTooMuch, mostMemory } from './limits.ts'
import { pdfReading } from './pdf-reading.ts'
import { drawSmall, jpegOf, measuredPicture, pictureIn, sizeOf } from './pictures.ts'

// Runs as a process of its own: what others wrote is read by libraries in C, and what ends one of them must not end the program. It is
// ended from outside where it takes too long, and ends itself where it holds too much.

if (process.argv[2] === 'quiet') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const pdfs = pdfReading()

const parent = parentOfThis()
parent.hear(message => {
  const { id, job } = readerRequestSchema.parse(message)
  void done(job, (done, total) => parent.send({ id, done, total }))
    .then(
      value => ({ id, value: value ?? null }),
      (error: unknown) => ({ id, value: null, fault: faultOf(error) }),
    )
    .then(answer => {
      parent.send(answer, () => {
        if (process.memoryUsage.rss() > mostMemory) process.exit()
      })
    })
})

parent.send({ ready: true })

// It is ended and does not end by itself: what it compiled is kept while nobody waits for it, and the next one is ready the sooner.
setTimeout(flushCompileCache, 3000).unref()

setInterval(() => {
  if (process.memoryUsage.rss() > 2 * mostMemory) process.exit(exitOfTooMuch)
}, 250).unref()

// What only some files need is loaded with the first of them, so that a small picture is there the sooner.
const making = () => import('./pdf-making.ts')
const heic = async (file: string) => (await import('./heic.ts')).heicIn(file)

function faultOf(error: unknown): ReaderFault {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { message, ...(stack !== undefined && { stack }), ...(code !== undefined && { code }) }
}

/** @returns nothing where it could not be read */
async function done(job: ReaderJob, tell: (done: number, total: number) => void): Promise<unknown> {
  switch (job.kind) {
    case 'count':
      return pdfs.countPages(job.file)
    case 'measure':
      return job.mediaType === 'application/pdf'
        ? pdfs.measure(job.file, job.first, job.last)
        : [await measured(job)]
    case 'turn':
      return (await import('./turning.ts')).turned(job, job.to)
    case 'draw':
      return draw(job, job.page, job.to)
    case 'facts':
      return pdfs.facts(job.file, job.page)
    case 'show':
      return pdfs.show(job.file, job.page, job.width)
    case 'read':
      return pdfs.read(job.file)
    case 'shrink':
      return jpegOf(pictureIn(job.file).resize(job.width, undefined, { withoutEnlargement: true }))
    case 'split':
      await (await making()).splitPdf(job.file, job.parts, tell)
      return true
    case 'join':
      return (await making()).joinPdf(job.parts, job.to, tell)
    case 'read-book':
      return (await import('#electron/spreadsheets/read-book.ts')).readBook(job.file, job.wanted)
    case 'write-book':
      await (await import('#electron/spreadsheets/write-book.ts')).writeBook(job.book, job.as, job.to)
      return true
  }
}

async function measured({ file, mediaType }: FileAtHand): Promise<PageMeasures> {
  if (mediaType !== 'image/heic') return measuredPicture(pictureIn(file), await sizeOf(file))
  const { picture, size } = await heic(file)
  return measuredPicture(picture, size)
}

async function draw({ file, mediaType }: FileAtHand, page: number, to: string): Promise<boolean> {
  if (mediaType === 'application/pdf') return pdfs.draw(file, page, to)
  await drawSmall(mediaType === 'image/heic' ? (await heic(file)).picture : pictureIn(file, page), to)
  return true
}
