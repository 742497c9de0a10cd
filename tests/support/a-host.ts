import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askingAs, type Ask } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { openTrainingSitting, readTrainingCouncil } from '#electron/training/training.ts'

export const sampleFolder = path.join(import.meta.dirname, '..', '..', 'resources', 'sample')

/** A host over a folder of its own, and the secretary at its only keyboard. */
export interface HostInHand {
  host: Host
  readonly folder: string
  /** At the shared laptop. */
  ask: Ask
  /** Closes the host and opens it again over the same folder, as after a restart. */
  reopen(): Promise<void>
  dispose(): Promise<void>
}

export const laptop = 'laptop'

export async function aHost({ training = true, time, fileReading }: HostMatters = {}): Promise<HostInHand> {
  return hostOver(await mkdtemp(path.join(tmpdir(), 'ocop-test-')), training, time, fileReading)
}

interface HostMatters {
  readonly training?: boolean
  /** The real time, unless a test turns it by hand. */
  readonly time?: Time | undefined
  /** What takes the place of the process that reads files. */
  readonly fileReading?: URL | undefined
}
type Time = Parameters<typeof openHost>[1]

/** A host over a folder that is there. */
export async function hostOver(
  folder: string,
  training = true,
  time?: Time,
  fileReading?: URL,
): Promise<HostInHand> {
  const place = placeFromSource(folder, training)
  const open = (): Promise<Host> => openHost({ ...place, ...(fileReading && { fileReading }) }, time)
  const host = await open()
  const inHand: HostInHand = {
    host,
    folder,
    ask: askingAs(host, laptop),
    async reopen() {
      await inHand.host.close()
      inHand.host = await open()
      inHand.ask = askingAs(inHand.host, laptop)
    },
    async dispose() {
      await inHand.host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return inHand
}

/** The training sitting, everyone present, started. @returns its id and its products, in order */
export async function aStartedSitting(
  { host, ask }: HostInHand,
  profile?: string,
): Promise<{ sitting: string; products: readonly string[] }> {
  const sitting = await openTrainingSitting(host, sampleFolder, profile)
  const { members } = await readTrainingCouncil(sampleFolder)
  for (const { id } of members)
    await ask('attendance.record', { sitting, member: id, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  const { products } = await ask('sitting.read', { sitting })
  return { sitting, products: products.map(({ id }) => id) }
}

/** A training sitting whose dossiers are all returned, closed, with minutes that nobody has signed. @returns its id */
export async function anIssuedSitting(inHand: HostInHand): Promise<string> {
  const { sitting, products } = await aStartedSitting(inHand)
  const { ask } = inHand
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  for (const product of products)
    await ask('outcome.dismiss', { sitting, product, dismissal, vote: { kind: 'consensus' } })
  await ask('sitting.close', { sitting })
  await ask('minutes.issue', { sitting })
  return sitting
}

/** The same, with minutes that both have signed. @returns its id */
export async function aSignedSitting(inHand: HostInHand): Promise<string> {
  const sitting = await anIssuedSitting(inHand)
  const { ask } = inHand
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await ask('training.key', { sitting, field })
    await ask('minutes.sign', { sitting, field, by: { kind: 'file', upload, passphrase } })
  }
  return sitting
}
