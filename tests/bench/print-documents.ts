import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { minutesOutline } from '#shared/documents/minutes.ts'
import { summaryOutline } from '#shared/documents/summary-document.ts'
import { deskOf } from '../support/a-desk.ts'
import { memoryOfStart } from '../support/command-line.ts'
import { aFullSitting, fullProducts } from '../support/a-full-sitting.ts'
import { inFolderWith } from './bench-folder.ts'
import { bundledScript } from './bundled-script.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { htmlOf } from './html-of-outline.ts'

const execute = promisify(execFile)
const resources = path.resolve(import.meta.dirname, '../../resources')
/** Hosts that are started, and how often each prints. */
const [runs, turns] = [3, 4]
/** The page of 200 products has sent LibreOffice 7.4 round and round for minutes: it is asked for a full day alone. */
const [beside, grown] = [[fullProducts], [fullProducts, 200]] as const

interface Turn {
  /** Milliseconds that each of the later turns took, and the first, in which nothing had warmed up. */
  readonly took: readonly number[]
  readonly first: number
  /** The most bytes that the host ever held. */
  readonly peak: number
}

/**
 * Minutes and summary of a day of two rounds and thirteen members, by the host as it stands; LibreOffice takes turns with it, one run for the
 * web pages of both with the same words.
 */
export const printDocuments: BenchRow = {
  name: 'documents',
  what: 'The minutes and the summary of a full day, printed by a host that has printed before',
  goal: { kind: 'ratio', atMost: 0.2, to: 'LibreOffice converting the same content from HTML in one run' },
  measure: () => atSizes(beside, ({ took, theirs }) => median(took) / median(theirs)),
}

export const printDocumentsFirst: BenchRow = {
  name: 'documents-first',
  what: 'The same, the first that a host prints after it was started and has shown what there is to print',
  goal: { kind: 'ratio', atMost: 0.2, to: 'LibreOffice converting the same content from HTML in one run' },
  measure: () => atSizes(beside, ({ first, theirs }) => first / median(theirs)),
}

export const printDocumentsLinear: BenchRow = {
  name: 'documents-linear',
  what: 'The minutes and the summary, for each product',
  goal: { kind: 'time', atMost: 50, per: 'a product' },
  even: 0.25,
  measure: () => atSizes(grown, ({ took, products }) => median(took) / products),
}

export const printDocumentsMemory: BenchRow = {
  name: 'documents-memory',
  what: 'The most memory that a host ever holds while it prints them',
  goal: { kind: 'memory', atMost: 400 },
  measure: () => atSizes(grown, ({ peak }) => peak / 1_000_000),
}

interface Measured extends Turn {
  readonly products: number
  readonly theirs: readonly number[]
}

const measured = new Map<number, Promise<Measured>>()

/** All rows are of the same runs. */
async function atSizes(
  sizes: readonly number[],
  figureOf: (measured: Measured) => number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const products of sizes) {
    const known = measured.get(products) ?? measure(products)
    measured.set(products, known)
    figures.push({ size: `${products} products`, value: figureOf(await known) })
  }
  return figures
}

/** They take turns; what LibreOffice needs to make its profile does not count. */
const measure = (products: number): Promise<Measured> =>
  inFolderWith(products, async folder => {
    const office = products === fullProducts ? officeWith(products) : undefined
    try {
      await office?.convert()
      const [ours, theirs]: [Turn[], number[]] = [[], []]
      for (let run = 0; run < runs; run += 1) {
        ours.push(await hostPrints(folder))
        if (office) theirs.push(await office.convert(), await office.convert())
      }
      return {
        ...{ products, theirs },
        took: ours.flatMap(({ took }) => took),
        first: median(ours.map(({ first }) => first)),
        peak: Math.max(...ours.map(({ peak }) => peak)),
      }
    } finally {
      office?.close()
    }
  })

async function hostPrints(folder: string): Promise<Turn> {
  const script = await bundledScript('documents-once')
  const { stdout } = await execute(process.execPath, [
    ...memoryOfStart,
    script,
    folder,
    String(turns),
    resources,
  ])
  const numbers = stdout.trim().split('\n').map(Number)
  return { first: numbers[0] ?? NaN, took: numbers.slice(1, -1), peak: numbers.at(-1) ?? NaN }
}

function officeWith(products: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  const profile = path.join(folder, 'profile')
  mkdirSync(profile)
  const desk = deskOf(aFullSitting(products))
  const issue = { at: desk.sitting.changedAt, number: '' }
  const outlines = [
    minutesOutline(desk.sitting, desk.law, desk.words, issue, desk.said),
    summaryOutline(desk, 'A4'),
  ]
  const files = outlines.map((outline, at) => {
    const file = path.join(folder, `${at}.html`)
    writeFileSync(file, htmlOf(outline))
    return file
  })
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    ...['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder],
    ...files,
  ]
  return {
    /** @returns milliseconds */
    async convert(): Promise<number> {
      const begun = performance.now()
      await execute('soffice', args)
      const took = performance.now() - begun
      for (const file of files) expectPages(file.replace('.html', '.pdf'), products)
      return took
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What it made has at least a page for every ten products, or it was no conversion. */
function expectPages(file: string, products: number): void {
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1])
  if (!(pages >= products / 20)) throw new Error(`LibreOffice made ${pages} pages of ${file}`)
}
