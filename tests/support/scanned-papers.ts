import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { commandIsThere } from './command-is-there.ts'
import { aSheet } from './office-files.ts'

const run = promisify(execFile)

/** Programs that offices put scans together with: Debian's img2pdf and ImageMagick. */
export const hasScanTools = commandIsThere('img2pdf') && commandIsThere('convert')

/** A scan of so many pages as img2pdf makes it of a scanner's JPEGs; each page has as many lines as its number says. */
export const papersByImg2pdf = (pages: number): Promise<Buffer> =>
  inFolder(async folder => {
    const names = await sheetsIn(folder, pages)
    await run('img2pdf', ['--pagesize', 'A4', '--output', 'scan.pdf', ...names], { cwd: folder })
    return 'scan.pdf'
  })

/** The same as a TIFF of many pages, as ImageMagick writes it. */
export const papersByImageMagick = (pages: number): Promise<Buffer> =>
  inFolder(async folder => {
    const names = await sheetsIn(folder, pages)
    await run('convert', [...names, '-compress', 'lzw', 'scan.tif'], { cwd: folder })
    return 'scan.tif'
  })

async function sheetsIn(folder: string, pages: number): Promise<readonly string[]> {
  const names = Array.from({ length: pages }, (_, index) => `trang-${index + 1}.jpg`)
  for (const [index, name] of names.entries())
    await writeFile(
      path.join(folder, name),
      await aSheet({ lines: 3 * (index + 1) })
        .jpeg()
        .toBuffer(),
    )
  return names
}

async function inFolder(make: (folder: string) => Promise<string>): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-scans-'))
  try {
    return await readFile(path.join(folder, await make(folder)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
