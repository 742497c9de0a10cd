import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { handOver } from '#electron/app/ask.ts'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { laptop, type HostInHand } from './a-host.ts'

/** A sitting as the file that a person would carry to another laptop. */
export async function carried({ host, ask }: HostInHand, sitting: string): Promise<Uint8Array> {
  const { path: address, size } = await ask('sitting.export', { sitting })
  const response = await host.bytes(laptop, new Request(`http://host/bytes/${address}/phien.phien`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length !== size) throw new Error(`${bytes.length} bytes came of ${size}`)
  return bytes
}

/** What another laptop says to the file. */
export async function imported(inHand: HostInHand, bytes: Uint8Array): Promise<Answers['sitting.import']> {
  return inHand.ask('sitting.import', { upload: await handOver(inHand.host, laptop, [bytes]) })
}

/** Everything under a folder that outlasts a host, by path; the database is looked at by what it answers. */
export async function filesOf({ folder }: Pick<HostInHand, 'folder'>): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names
    .filter(name => name.isFile())
    .map(name => path.relative(folder, path.join(name.parentPath, name.name)))
    .filter(name => /^(packages|documents|sitting-files|uploads|law)\//.test(name))
    .toSorted()
}

/** The record of a sitting as it stands on a laptop: how far it goes, and what it is worth. */
export async function recordOf({ ask }: HostInHand, sitting: string) {
  const { head, findings, checked } = await ask('record.check', { sitting })
  return { head, findings, checked }
}

/** A call whose answer may be no. */
export const asked = (
  { host }: HostInHand,
  name: string,
  input: unknown,
): Promise<Result<unknown, Refusal>> =>
  host.answer(laptop, { request: crypto.randomUUID(), name, input }, 'here')
