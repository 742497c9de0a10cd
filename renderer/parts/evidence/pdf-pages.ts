import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { DrawingTurns } from './drawing-turns.ts'
import { hostPages, type HostPages } from './host-pages.ts'
import type { OpenPdf } from './open-pdf.ts'
import { pageBudget } from './page-budget.ts'
import { stillCanvas, turnedOn } from './still-canvas.ts'

/** How a page is to be shown. */
export interface Showing {
  /** Of the page as shown, in pixels of the screen. */
  readonly width: number
  /** Degrees clockwise, beside what the page itself says. */
  readonly turned: number
}

export type DrawnPage =
  | { readonly kind: 'drawn'; readonly canvas: HTMLCanvasElement }
  /** It takes more than a page may, or cannot be read; what can be had of it in its stead comes later, or is nothing. */
  | { readonly kind: 'too-large' | 'broken'; readonly coarse: Promise<HTMLCanvasElement | undefined> }

/** The pages of a PDF, drawn by whoever is good at it: scans by the host, letters here. */
export interface PdfPages {
  readonly count: number
  /** Height by width of the page it was opened at, as the file has it. */
  readonly shape: number
  /** Another page is in hand: it is drawn before those around it. */
  handTo(page: number): void
  /** Rejects where the file cannot be read at all. Stops when the signal says so, and nobody hears of that. */
  draw(page: number, showing: Showing, signal: AbortSignal): Promise<DrawnPage | undefined>
}

interface PdfMatters {
  readonly address: string
  readonly size: number
  /** To be opened at. */
  readonly page: number
  /** Whether the host is asked about its pages: it is for what others made. */
  readonly asksHost: boolean
  readonly signal: AbortSignal
  /** Its bytes cannot be had any more. */
  readonly broken: () => void
}

/** Rejects where it is no PDF, or its bytes cannot be had. It is closed by the signal. */
export async function openPages({
  address,
  size,
  page,
  asksHost,
  signal,
  broken,
}: PdfMatters): Promise<PdfPages> {
  const host = asksHost ? hostPages(address) : undefined
  let opened: Promise<OpenPdf> | undefined
  const open = (): Promise<OpenPdf> => {
    if (opened) return opened
    const mine = openedHere(address, size)
    const tell = (): void => void (signal.aborted || opened !== mine || broken())
    void mine.then(pdf => pdf.broken).then(tell, tell)
    return (opened = mine)
  }
  // What holds one page up is given up with all that it holds.
  const giveUp = (): void => {
    void opened?.then(pdf => pdf.close()).catch(() => undefined)
    opened = undefined
  }
  signal.addEventListener('abort', giveUp)

  const facts = await host?.facts(page, signal)
  const turns = new DrawingTurns(page)
  return {
    ...(facts ? { count: facts.pages, shape: facts.height / facts.width } : await firstOf(open())),
    handTo: number => turns.handTo(number),
    async draw(number, showing, unwanted) {
      const wanted = AbortSignal.any([signal, unwanted])
      const hands = { host, open, giveUp }
      try {
        return await turns.take(number, wanted, () => drawn(number, showing, wanted, hands))
      } catch (cause) {
        if (wanted.aborted) return undefined
        throw cause
      }
    },
  }
}

/** pdf.js is a megabyte that a scan does without: it comes with the first page of letters. */
const openedHere = async (address: string, size: number): Promise<OpenPdf> =>
  (await import('./open-pdf.ts')).openPdf(address, size)

async function firstOf(opened: Promise<OpenPdf>): Promise<Pick<PdfPages, 'count' | 'shape'>> {
  const pdf = await (await opened).document
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { count: pdf.numPages, shape: height / width }
}

interface Hands {
  readonly host: HostPages | undefined
  readonly open: () => Promise<OpenPdf>
  readonly giveUp: () => void
}

async function drawn(
  number: number,
  showing: Showing,
  signal: AbortSignal,
  { host, open, giveUp }: Hands,
): Promise<DrawnPage | undefined> {
  const facts = await host?.facts(number, signal)
  let kind: 'too-large' | 'broken' = 'too-large'
  if (host && facts && facts.kind !== 'written') {
    const lying = showing.turned % 180 !== 0
    const width = Math.round(Math.min(4000, showing.width * (lying ? facts.width / facts.height : 1)))
    const picture = facts.kind === 'scan' ? await host.picture(number, width, signal) : undefined
    if (picture) return { kind: 'drawn', canvas: turnedOn(picture, showing.turned) }
  } else {
    const canvas = await drawnByPdfJs(number, showing, signal, open)
    if (typeof canvas === 'object') return { kind: 'drawn', canvas }
    if (canvas === 'late') giveUp()
    else kind = 'broken'
  }
  const coarse = host?.picture(number, pageBudget.coarse, signal).catch(() => undefined)
  return {
    kind,
    coarse: Promise.resolve(coarse).then(picture => picture && turnedOn(picture, showing.turned)),
  }
}

/** @returns why not: it takes longer than a page may, or this page of a sound file cannot be read */
async function drawnByPdfJs(
  number: number,
  showing: Showing,
  signal: AbortSignal,
  open: () => Promise<OpenPdf>,
): Promise<HTMLCanvasElement | 'late' | 'broken'> {
  const { document, closed } = await open()
  const stop = AbortSignal.any([signal, closed])
  let pdf: PDFDocumentProxy | undefined
  try {
    pdf = await unless(stop, document)
    const page = await unless(stop, pdf.getPage(number))
    return (await drawnHere(page, showing, stop)) ?? 'late'
  } catch (cause) {
    // Another page took the document with it: this one is drawn of a new one.
    if (closed.aborted && !signal.aborted) return drawnByPdfJs(number, showing, signal, open)
    if (pdf && !signal.aborted) return 'broken'
    throw cause
  }
}

async function drawnHere(
  page: PDFPageProxy,
  { width, turned }: Showing,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | undefined> {
  const rotation = page.rotate + turned
  const natural = page.getViewport({ scale: 1, rotation })
  const widest = Math.sqrt(pageBudget.pixels / (natural.height * natural.width))
  const viewport = page.getViewport({ scale: Math.min(width / natural.width, widest), rotation })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const task = page.render({ canvas, viewport })
  const late = AbortSignal.timeout(pageBudget.drawing)
  try {
    await unless(AbortSignal.any([signal, late]), task.promise)
    page.cleanup()
    const picture = await createImageBitmap(canvas)
    canvas.width = canvas.height = 0
    return stillCanvas(picture)
  } catch (cause) {
    task.cancel()
    if (late.aborted && !signal.aborted) return undefined
    throw cause
  }
}

/** Rejects at once when the signal says so, also where what is under way does not hear of it. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}
