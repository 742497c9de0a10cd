import { read } from '@e965/xlsx'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askingAs } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { laptop } from '../support/a-host.ts'
import { registerEngines, type RegisterEngine } from '../support/a-register.ts'
import { manyListed } from '../support/many-listed.ts'
import { sentFile } from '../support/sent-file.ts'
import { aWorkbook } from '../support/sheet-files.ts'
import { median, type BenchRow, type Figure, type Goal } from './bench-row.ts'

const sizes = [5_000, 20_000] as const
const turns = 3

const timeOf = async (work: () => unknown): Promise<number> => {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** From the file that was handed over to its last row in the register, as from a window: looked at, then taken. */
async function taking(file: Buffer, registerAt: string | undefined): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-list-'))
  const host = await openHost({ ...placeFromSource(folder, false), ...(registerAt && { registerAt }) })
  try {
    const ask = askingAs(host, laptop)
    const upload = await sentFile({ host }, file)
    return await timeOf(async () => {
      const { seen } = await ask('register.preview-list', { upload })
      await ask('register.take-list', { upload, name: 'ds.xlsx', seen })
    })
  } finally {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param counted what the figure of a size is, of the milliseconds that it took */
const rowsOf = (
  name: string,
  goal: Goal,
  counted: (took: number, size: number, file: Buffer) => Promise<number>,
): readonly BenchRow[] =>
  registerEngines
    .filter(({ why }) => why === undefined)
    .map(engine => ({
      name: `${name}-${engine.name.toLowerCase()}`,
      what: `A list of an office is looked at and taken into the register, in ${engine.name}`,
      goal,
      even: 0.5,
      measure: () => measured(engine, counted),
    }))

async function measured(
  { name, start }: RegisterEngine,
  counted: Parameters<typeof rowsOf>[2],
): Promise<readonly Figure[]> {
  const engine = await start()
  const figures: Figure[] = []
  for (const size of sizes) {
    const file = aWorkbook(manyListed(size))
    const took: number[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      const place = engine.place()
      took.push(await counted(await taking(file, name === 'SQLite' ? undefined : place.address), size, file))
      await place.close()
    }
    figures.push({ size: `${size.toLocaleString('en')} rows`, value: median(took) })
  }
  await engine.stop()
  return figures
}

export const registerListRows: readonly BenchRow[] = [
  ...rowsOf(
    'register-list',
    { kind: 'ratio', atMost: 20, to: 'the library reading the file' },
    async (took, _, file) => took / (await timeOf(() => read(file, { dense: true }))),
  ),
  ...rowsOf(
    'register-list-time',
    { kind: 'time', atMost: 30_000, per: `${sizes[1].toLocaleString('en')} rows` },
    (took, size) => Promise.resolve((took * sizes[1]) / size),
  ),
]
