import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LoggedEvent } from '#shared/council/event.ts'
import { fold } from '#shared/council/evolve.ts'
import { lineOf, readLine } from '#shared/council/log-lines.ts'
import type { Result } from '#shared/kernel/result.ts'
import { handOver, type Ask } from '../app/ask.ts'
import type { Host } from '../app/host.ts'
import type { SittingFileInHand } from '../app/ports.ts'
import { openSittingFile } from '../sitting-files/read-sitting-file.ts'
import { writeSittingFile } from '../sitting-files/write-sitting-file.ts'

const unwatched = { progress: () => undefined, signal: new AbortController().signal }

/**
 * Lets the record of a sitting go on elsewhere, as on another laptop: it leaves as a sitting file and comes back as a newer one, which the
 * host checks from its first event to its last before it takes it.
 *
 * @param goOn is given the whole log and gives it back with what follows
 */
export async function lengthenRecord(
  host: Host,
  ask: Ask,
  sitting: string,
  goOn: (log: readonly LoggedEvent[]) => readonly LoggedEvent[],
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-canh-'))
  try {
    const there = path.join(folder, 'ra.phien')
    const { path: address } = await ask('sitting.export', { sitting })
    const { ok, body } = await host.bytes('training', new Request(`http://host/bytes/${address}`))
    if (!ok || !body) throw new Error('The sitting file is not there')
    await writeFile(there, body)
    const file = must(await openSittingFile(there, unwatched))
    const back = path.join(folder, 'vao.phien')
    await writeLonger(file, back, goOn).finally(() => file.close())
    await ask('sitting.import', { upload: await handOver(host, 'training', createReadStream(back)) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same sitting file with a longer log, and without its packages, which are where it came from. */
async function writeLonger(
  file: SittingFileInHand,
  target: string,
  goOn: (log: readonly LoggedEvent[]) => readonly LoggedEvent[],
): Promise<void> {
  const log = goOn(
    [...must(await file.log()).lines].filter(line => line !== '').map(line => must(readLine(line))),
  )
  const last = log.at(-1)
  const profile = fold(log)?.details.profile
  if (!last || !profile) throw new Error('No log')
  const law = await Promise.all(file.law.map(async id => ({ id, text: must(await file.decision(id)) })))
  const contents = {
    sitting: last.sitting,
    head: { number: last.number, hash: last.hash },
    lines: log.map(lineOf),
    profile,
    law,
    minutes: [],
    packages: { all: file.manifest.packages, included: [] },
  }
  await writeSittingFile(target, contents, unwatched)
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
