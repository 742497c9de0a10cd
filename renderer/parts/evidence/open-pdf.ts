import { getDocument, PDFDataRangeTransport, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import font from 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf?url'
import decoder from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url'

/** Keeps the files that pdf.js asks for by name in the build, under their own names beside these two. */
import.meta.glob('../../../node_modules/pdfjs-dist/{standard_fonts/*.{ttf,pfb},wasm/*_nowasm_fallback.js}', {
  query: '?url',
  eager: true,
})

const folderOf = (file: string): string => new URL('./', new URL(file, import.meta.url)).href
const chunk = 256 * 1024

let worker: PDFWorker | undefined

export interface OpenPdf {
  /** Rejects when it is no PDF, or when its bytes cannot be had. */
  readonly document: Promise<PDFDocumentProxy>
  /** Resolves when bytes cannot be had any more, whether the document was open or not. */
  readonly broken: Promise<void>
  /** Gives the memory back. */
  readonly close: () => void
}

/**
 * Opens a PDF of any size piece by piece, over whatever `fetch` reaches, with no eval and no WebAssembly, so that the strictest content
 * policy lets it work.
 */
export function openPdf(address: string, size: number): OpenPdf {
  worker ??= PDFWorker.create({ port: new Worker() })
  const range = new FileRanges(address, size)
  const task = getDocument({
    range,
    rangeChunkSize: chunk,
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
  // pdf.js takes it badly when it is stopped in the middle of opening.
  const close = (): void => void document.catch(() => undefined).then(() => task.destroy())
  return { document, broken: range.broken, close }
}

/** Reads the pieces that pdf.js asks for. */
class FileRanges extends PDFDataRangeTransport {
  readonly broken: Promise<void>
  readonly #address: string
  readonly #break: () => void
  readonly #stop = new AbortController()

  constructor(address: string, size: number) {
    super(size, null)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.broken = promise
    this.#break = resolve
    this.#address = address
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#read(begin, end)
  }

  override abort(): void {
    this.#stop.abort()
  }

  async #read(begin: number, end: number): Promise<void> {
    const { signal } = this.#stop
    try {
      const answer = await fetch(this.#address, { headers: { range: `bytes=${begin}-${end - 1}` }, signal })
      if (!answer.ok) throw new Error(`${this.#address} answers ${answer.status}`)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (!signal.aborted) this.onDataRange(begin, answer.status === 206 ? bytes : bytes.subarray(begin, end))
    } catch {
      if (!signal.aborted) this.#break()
    }
  }
}
