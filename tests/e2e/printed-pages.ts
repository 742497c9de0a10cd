import { test, type Page } from '@playwright/test'
import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const pictures = path.join(import.meta.dirname, 'pictures')

/** A sheet of paper as a printer would give it. */
interface PrintedPage {
  readonly text: string
  /** How much of it is quite white, from 0 to 1. */
  readonly white: number
}

/**
 * What a printer would get of the page as it is; pictures of it are with the results of the run.
 *
 * @param name of the picture of the first, where it is kept for the README
 */
export async function printedPages(page: Page, name?: string): Promise<readonly PrintedPage[]> {
  const folder = path.join(test.info().outputDir, `printed-${Date.now()}`)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'printed.pdf')
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  execFileSync('pdftoppm', ['-r', '100', '-png', file, path.join(folder, 'page')])
  if (name !== undefined && process.env['OCOP_PICTURES'])
    copyFileSync(path.join(folder, 'page-1.png'), path.join(pictures, `${name}.png`))
  execFileSync('pdftoppm', ['-r', '50', '-gray', file, path.join(folder, 'gray')])
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').slice(0, -1)
  const whites = globSync('gray*.pgm', { cwd: folder })
    .toSorted()
    .map(name => whiteOf(readFileSync(path.join(folder, name))))
  return pages.map((each, at) => ({ text: each, white: whites[at] ?? 0 }))
}

/**
 * The pages of a PDF of the program's, as text; pictures of them are with the results of the run. A socket to the program is heard on while
 * they are drawn.
 *
 * @param keep those for the README by number, with their names
 */
export async function paperPages(
  pdf: Uint8Array,
  name: string,
  keep: Readonly<Record<number, string>> = {},
): Promise<readonly string[]> {
  const folder = path.join(test.info().outputDir, 'papers', name.trim())
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  await run('pdftoppm', ['-r', '80', '-png', file, path.join(folder, 'page')])
  const drawn = globSync('page-*.png', { cwd: folder }).toSorted()
  if (process.env['OCOP_PICTURES'])
    for (const [page, as] of Object.entries(keep))
      copyFileSync(path.join(folder, drawn[Number(page) - 1] ?? ''), path.join(pictures, `${as}.png`))
  const { stdout } = await run('pdftotext', ['-layout', file, '-'])
  return stdout.split('\f').slice(0, -1)
}

const run = promisify(execFile)

/** @param picture a PGM, whose last bytes are its pixels */
function whiteOf(picture: Buffer): number {
  const [, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1')) ?? []
  const pixels = picture.subarray(-Number(width) * Number(height))
  return pixels.filter(each => each === 255).length / pixels.length
}
