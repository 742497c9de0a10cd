import { createHash } from 'node:crypto'
import type { LoggedEvent } from '#shared/council/event.ts'
import { fold } from '#shared/council/evolve.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { sittingFilePaths as paths } from '#shared/council/sitting-file.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { setsOf } from '#shared/law/import-law.ts'
import { aSittingOfEverything } from './a-log.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'
import { law } from './shipped-law.ts'

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** The parts of a sitting file by their path, less the manifest. */
export type Parts = ReadonlyMap<string, Buffer>

/** A decision as it lies in a sitting file, and in every hash of it. */
export function lawText(id: string): string {
  const rules = law.ruleSets.find(({ ruleSet }) => ruleSet.id === id)
  if (!rules) throw new Error(`No ${id}`)
  const { ruleSet } = rules
  return canonicalJson({ ruleSet, criteriaSets: setsOf(law, ruleSet) })
}

const everything = aSittingOfEverything().log.filter(({ event }) => !event.kind.startsWith('minutes.'))

/** A closed sitting without minutes, at which all else has happened. */
export const partsOf = (log: readonly LoggedEvent[] = everything): Parts =>
  new Map([
    [paths.law('qd-26-2026'), Buffer.from(lawText('qd-26-2026'))],
    [paths.log, Buffer.from(log.map(logged => `${lineOf(logged)}\n`).join(''))],
    [paths.profile, Buffer.from(canonicalJson(fold(log)?.details.profile))],
  ])

export interface ManifestMatters {
  readonly log?: readonly LoggedEvent[]
  readonly change?: Readonly<Record<string, unknown>>
}

/** The manifest that fits these parts, and whatever it should say otherwise. */
export function manifestOf(parts: Parts, { log = everything, change = {} }: ManifestMatters = {}): Buffer {
  const last = log.at(-1)
  const entries = [...parts]
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const packages = [...new Set(fold(log)?.products.map(({ entry }) => entry.package))]
  const head = { number: last?.number, hash: last?.hash }
  const manifest = { format: 'ocop-sitting/1', sitting: last?.sitting, head, entries, packages, ...change }
  return Buffer.from(canonicalJson(manifest))
}

/** The entries of a sound sitting file, ready to be spoiled. */
export const entriesOf = (parts: Parts = partsOf(), manifest = manifestOf(parts)): readonly RawEntry[] => [
  { name: paths.manifest, data: manifest, deflate: true },
  ...[...parts].map(([name, data]) => ({ name, data, deflate: true })),
]

/** A ZIP of these entries under a seal that holds. */
export function sealedZip(entries: readonly RawEntry[]): Buffer {
  const zip = rawZip(entries)
  zip.writeUInt16LE(71, zip.length - 2)
  return Buffer.concat([zip, Buffer.from(`sha256:${sha256(zip)}`)])
}
