import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handOver } from '#electron/app/ask.ts'
import { openTrainingSitting } from '#electron/training/training.ts'
import { aHost, laptop, sampleFolder } from '../support/a-host.ts'
import type { BenchRow, Figure } from './bench-row.ts'
import { inBrowser, timed, type InBrowser } from './in-browser.ts'
import { largePackage, productName } from './large-package.ts'

const megabyte = 1e6

/** A package dropped on the page, until its product is on the agenda, against reading and hashing it with the system's own tools. */
export const dropPackage: BenchRow = {
  name: 'drop-package',
  what: 'A package dropped in the browser',
  goal: { kind: 'ratio', atMost: 2.5, to: '`unzip -p FILE | sha256sum`' },
  even: 0.25,
  measure: () => figuresOf([{ megabytes: 250 }, { megabytes: 1000 }], withTools),
}

/** Many packages dropped at once, against a script that hands them to the host and loads them, one after another. */
export const dropPackages: BenchRow = {
  name: 'drop-packages',
  what: 'Packages of 20 MB dropped in the browser together',
  goal: { kind: 'ratio', atMost: 1.5, to: 'a script that loads them' },
  even: 0.25,
  measure: () =>
    figuresOf(
      [18, 35, 70].map(count => ({ megabytes: 20, count })),
      byScript,
    ),
}

interface Load {
  readonly megabytes: number
  readonly count?: number
}

async function figuresOf(
  loads: readonly Load[],
  otherwise: (files: readonly string[]) => Promise<number>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { megabytes, count = 1 } of loads) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
    try {
      const files: string[] = []
      for (let product = 1; product <= count; product += 1)
        files.push(await largePackage(folder, { product, bytes: megabytes * megabyte }))
      const before = await otherwise(files)
      const dropped = await inBrowser(there => drop(there, files))
      // What else the machine does falls on both alike.
      const value = dropped / ((before + (await otherwise(files))) / 2)
      figures.push({ size: `${count} × ${megabytes} MB`, value })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return figures
}

const drop = ({ page }: InBrowser, files: readonly string[]): Promise<number> =>
  timed(async () => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files])
    await page.getByRole('button', { name: `Xem hồ sơ ${productName(files.length)}`, exact: true }).waitFor()
  })

const withTools = (files: readonly string[]): Promise<number> =>
  timed(() => {
    for (const file of files) execFileSync('sh', ['-c', 'unzip -p "$0" | sha256sum', file])
    return Promise.resolve()
  })

async function byScript(files: readonly string[]): Promise<number> {
  const inHand = await aHost()
  try {
    const sitting = await openTrainingSitting(inHand.host, sampleFolder)
    return await timed(async () => {
      for (const file of files) {
        const upload = await handOver(
          inHand.host,
          laptop,
          createReadStream(file, { highWaterMark: 4 * 1024 ** 2 }),
        )
        await inHand.ask('package.load', { sitting, upload })
      }
    })
  } finally {
    await inHand.dispose()
  }
}
