import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist'
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import font from 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf?url'
import { partsOf, type AskedPart } from './file-parts.ts'
import decoder from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url'

/** Keeps the files that pdf.js asks for by name in the build, under their own names beside these two. */
import.meta.glob('../../../node_modules/pdfjs-dist/{standard_fonts/*.{ttf,pfb},wasm/*_nowasm_fallback.js}', {
  query: '?url',
  eager: true,
})

const folderOf = (file: string): string => new URL('./', new URL(file, import.meta.url)).href
/**
 * Bytes, at least, of what pdf.js asks for at a time. A PDF whose pages stand in one flat list has every page's object read before one is
 * shown, and these lie as far apart as the scans between them: the less comes with each, the better.
 */
const chunk = 16 * 1024
/** Of what pdf.js asks for at once, so many parts go into one request. */
const partsAtOnce = 150

/** Milliseconds that a worker has to clear up in before it is ended: one that is busy with a page does not hear of it. */
const clearingUp = 1000

/** One that has started before there is a document for it. */
let spare: Worker | undefined

function nextWorker(): Worker {
  const worker = spare ?? new Worker()
  spare = undefined
  return worker
}

export interface OpenPdf {
  /** Rejects when it is no PDF, or when its bytes cannot be had. */
  readonly document: Promise<PDFDocumentProxy>
  /** Resolves when bytes cannot be had any more, whether the document was open or not. */
  readonly broken: Promise<void>
  /** Gives the memory back, whatever it is busy with. */
  readonly close: () => void
  readonly closed: AbortSignal
}

/**
 * Opens a PDF of any size piece by piece, over whatever `fetch` reaches, with no eval and no WebAssembly, so that the strictest content
 * policy lets it work. Each has a worker of its own: what takes long in one is in no other's way.
 */
export function openPdf(address: string, size: number): OpenPdf {
  const port = nextWorker()
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS })
  const closed = new AbortController()
  const range = new FileRanges(address, size)
  const task = getDocument({
    range,
    rangeChunkSize: chunk,
    // What is the matter with a file is said on the screen.
    verbosity: VerbosityLevel.ERRORS,
    disableStream: true,
    disableAutoFetch: true,
    worker,
    useWasm: false,
    useWorkerFetch: true,
    standardFontDataUrl: folderOf(font),
    wasmUrl: folderOf(decoder),
  })
  const document = Promise.race([
    task.promise,
    range.broken.then(() => Promise.reject(new Error(`No bytes from ${address}`))),
  ])
  void document.catch(() => undefined).then(() => (spare ??= new Worker()))
  // pdf.js takes it badly when it is stopped in the middle of opening.
  const clearUp = (): Promise<unknown> => document.catch(() => undefined).then(() => task.destroy())
  const close = (): void => {
    closed.abort()
    void Promise.race([clearUp(), waited(clearingUp)]).finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  return { document, broken: range.broken, close, closed: closed.signal }
}

const waited = (milliseconds: number): Promise<void> =>
  new Promise(resolve => void setTimeout(resolve, milliseconds))

/** Reads the pieces that pdf.js asks for: those it asks for together, with one request. */
class FileRanges extends PDFDataRangeTransport {
  readonly broken: Promise<void>
  readonly #address: string
  readonly #break: () => void
  readonly #stop = new AbortController()
  #asked: AskedPart[] = []

  constructor(address: string, size: number) {
    super(size, null)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.broken = promise
    this.#break = resolve
    this.#address = address
  }

  override requestDataRange(begin: number, end: number): void {
    if (this.#asked.length === 0) setTimeout(() => this.#readAsked())
    this.#asked.push({ begin, end })
  }

  override abort(): void {
    this.#stop.abort()
  }

  #readAsked(): void {
    const asked = this.#asked
    this.#asked = []
    for (let at = 0; at < asked.length; at += partsAtOnce) void this.#read(asked.slice(at, at + partsAtOnce))
  }

  async #read(asked: readonly AskedPart[]): Promise<void> {
    const { signal } = this.#stop
    const range = `bytes=${asked.map(({ begin, end }) => `${begin}-${end - 1}`).join(',')}`
    try {
      const answer = await fetch(this.#address, { headers: { range }, signal })
      if (!answer.ok) throw new Error(`${this.#address} answers ${answer.status}`)
      const { status, headers } = answer
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const parts = partsOf(bytes, asked, { status, mediaType: headers.get('content-type') ?? '' })
      if (!signal.aborted)
        for (const [at, { begin }] of asked.entries()) this.onDataRange(begin, parts[at] ?? null)
    } catch {
      if (!signal.aborted) this.#break()
    }
  }
}
