import { createHash } from 'node:crypto'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { aDossier, smallFile } from './a-dossier.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

/** The files of a bag by their path in the package. */
export type Payload = ReadonlyMap<string, Buffer>

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const jsonOf = (dossier: unknown): Buffer => Buffer.from(JSON.stringify(dossier))

/** The files of the bag: the dossier's text and what it declares. */
export function payloadOf(dossier: Dossier, json = jsonOf(dossier)): Payload {
  return new Map([
    ['data/dossier.json', json],
    ...dossier.files.map(({ path }) => [`data/${path}`, smallFile(path)] as const),
  ])
}

export const manifestOf = (payload: Payload): string =>
  [...payload].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')

/** A sound bag, entry by entry, ready to be spoiled. */
export function bagEntries(
  payload: Payload = payloadOf(aDossier()),
  manifest = manifestOf(payload),
): RawEntry[] {
  return [
    { name: 'bagit.txt', data: Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    { name: 'manifest-sha256.txt', data: Buffer.from(manifest), deflate: true },
    ...[...payload].map(([name, data]) => ({ name, data, deflate: name.endsWith('.json') })),
  ]
}

/** The sound bag with one entry more. */
export const withEntry = (entry: RawEntry) => (): Buffer => rawZip([...bagEntries(), entry])

/** The sound bag less one entry. */
export const without = (name: string) => (): Buffer =>
  rawZip(bagEntries().filter(entry => entry.name !== name))

/** The sound bag with one entry changed. */
export const spoiled = (name: string, change: (entry: RawEntry) => Partial<RawEntry>) => (): Buffer =>
  rawZip(bagEntries().map(entry => (entry.name === name ? { ...entry, ...change(entry) } : entry)))

/** A bag whose lists all agree with this text of the dossier, whatever it says. */
export const withDossier = (json: unknown) => (): Buffer =>
  rawZip(bagEntries(payloadOf(aDossier(), jsonOf(json))))
