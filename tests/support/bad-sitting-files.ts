import type { SittingEvent } from '#shared/council/event.ts'
import {
  largestLog,
  sittingFilePaths as paths,
  type SittingFileRefusalCode,
} from '#shared/council/sitting-file.ts'
import type { RecordFinding } from '#shared/documents/record-report.ts'
import { aSittingOfEverything, rechained } from './a-log.ts'
import { entriesOf, lawText, manifestOf, partsOf, sealedZip, type Parts } from './a-sitting-file.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

type Expected = { readonly code: SittingFileRefusalCode } & Readonly<Record<string, unknown>>

/** A file that must be refused as a sitting, why in words, and what must be said of it. */
export interface BadSittingFile {
  readonly name: string
  readonly bytes: () => Buffer
  /** What opening or reading it is refused with, or what the check of its record finds first. */
  readonly refusal?: Expected
  readonly finding?: { readonly kind: RecordFinding['kind'] } & Readonly<Record<string, unknown>>
}

const spoiled = (name: string, change: (entry: RawEntry) => Partial<RawEntry>) => (): Buffer =>
  sealedZip(entriesOf().map(entry => (entry.name === name ? { ...entry, ...change(entry) } : entry)))

const withManifest = (change: Readonly<Record<string, unknown>>) => (): Buffer =>
  sealedZip(entriesOf(partsOf(), manifestOf(partsOf(), { change })))

/** A file whose lists all agree with these parts, whatever they say. */
const withParts = (change: (parts: Map<string, Buffer>) => void) => (): Buffer => {
  const parts = new Map<string, Buffer>(partsOf())
  change(parts)
  return sealedZip(entriesOf(parts, manifestOf(parts)))
}

const log = aSittingOfEverything().log.filter(({ event }) => !event.kind.startsWith('minutes.'))

/** The log with one event changed and every hash made anew, in a file that agrees with it. */
const forged = (change: (event: SittingEvent) => SittingEvent) => (): Buffer => {
  const anew = rechained(log.map(({ event, ...entry }) => ({ ...entry, event: change(event) })))
  const parts: Parts = partsOf(anew)
  return sealedZip(entriesOf(parts, manifestOf(parts, { log: anew })))
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
const lines = (parts: Parts): string[] => (parts.get(paths.log) ?? Buffer.alloc(0)).toString().split('\n')

const kinds: readonly BadSittingFile[] = [
  { name: 'an empty file', refusal: { code: 'sitting-file.other-kind' }, bytes: () => Buffer.alloc(0) },
  { name: 'a PDF', refusal: { code: 'sitting-file.other-kind' }, bytes: () => Buffer.from('%PDF-1.7 …') },
  {
    name: 'a ZIP of something else',
    refusal: { code: 'sitting-file.other-kind' },
    bytes: () => rawZip([{ name: 'data/dossier.json', data: Buffer.from('{}') }]),
  },
  {
    name: 'a file of a later version',
    refusal: { code: 'sitting-file.newer-format', format: 'ocop-sitting/2' },
    bytes: withManifest({ format: 'ocop-sitting/2', more: true }),
  },
  {
    name: 'a manifest of another program',
    refusal: { code: 'sitting-file.other-kind' },
    bytes: withManifest({ format: 'something else' }),
  },
]

const copies: readonly BadSittingFile[] = [
  {
    name: 'a copy that stopped half way',
    refusal: { code: 'sitting-file.changed' },
    bytes: () => half(sealedZip(entriesOf())),
  },
  {
    name: 'a file without its last byte',
    refusal: { code: 'sitting-file.changed' },
    bytes: () => sealedZip(entriesOf()).subarray(0, -1),
  },
  {
    name: 'a file made again by another program, without a seal',
    finding: { kind: 'file', refusal: { code: 'sitting-file.changed' } },
    bytes: () => rawZip(entriesOf()),
  },
]

const harmful: readonly BadSittingFile[] = [
  {
    name: 'a name that leads out',
    refusal: { code: 'sitting-file.unsafe', path: '../x.pdf' },
    bytes: () => sealedZip([...entriesOf(), { name: '../x.pdf', data: Buffer.from('x') }]),
  },
  {
    name: 'a link in place of the log',
    refusal: { code: 'sitting-file.unsafe', path: paths.log },
    bytes: spoiled(paths.log, () => ({ data: Buffer.from('/etc/passwd'), mode: 0o120777 })),
  },
  {
    name: 'eight megabytes of zeros in a few kilobytes',
    refusal: { code: 'sitting-file.unsafe', path: paths.profile },
    bytes: spoiled(paths.profile, () => ({ data: Buffer.alloc(8 * 1024 ** 2), deflate: true })),
  },
  {
    name: 'a log larger than any sitting has',
    refusal: { code: 'sitting-file.too-large', path: paths.log, size: largestLog + 1, limit: largestLog },
    bytes: () => {
      const [log, ...others] = entriesOf().toSorted(({ name }) => (name === paths.log ? -1 : 1))
      const swollen = { declaredSize: largestLog + 1, declaredPacked: largestLog / 100 }
      return sealedZip(log ? [...others, { ...log, ...swollen }] : [])
    },
  },
  {
    name: 'a password',
    refusal: { code: 'sitting-file.unsafe', path: paths.log },
    bytes: spoiled(paths.log, ({ data }) => ({ flags: 1, deflate: false, declaredPacked: data.length + 12 })),
  },
]

const lists: readonly BadSittingFile[] = [
  {
    name: 'no log',
    refusal: { code: 'sitting-file.entry', path: paths.log, because: 'missing' },
    bytes: () => sealedZip(entriesOf().filter(({ name }) => name !== paths.log)),
  },
  {
    name: 'a log that the manifest does not list',
    refusal: { code: 'sitting-file.malformed', path: paths.manifest },
    bytes: withManifest({ entries: [] }),
  },
  {
    name: 'minutes that the manifest does not list',
    finding: {
      kind: 'file',
      refusal: { code: 'sitting-file.entry', path: 'minutes/x.pdf', because: 'unlisted' },
    },
    bytes: () => sealedZip([...entriesOf(), { name: 'minutes/x.pdf', data: Buffer.from('%PDF-') }]),
  },
  {
    name: 'a manifest that lists a program',
    refusal: { code: 'sitting-file.malformed', path: paths.manifest },
    bytes: withParts(parts => parts.set('autorun.inf', Buffer.from('x'))),
  },
  {
    name: 'a manifest written in another order',
    refusal: { code: 'sitting-file.malformed', path: paths.manifest },
    bytes: () => {
      const parts = partsOf()
      return sealedZip(
        entriesOf(parts, Buffer.from(JSON.stringify(JSON.parse(manifestOf(parts).toString()), null, 1))),
      )
    },
  },
  {
    name: 'a profile changed after the export',
    refusal: { code: 'sitting-file.entry', path: paths.profile, because: 'other' },
    bytes: spoiled(paths.profile, ({ data }) => ({ data: Buffer.from(data.toString().replace('10', '90')) })),
  },
  {
    name: 'a profile that is not the one of the log',
    finding: { kind: 'file', refusal: { code: 'sitting-file.entry', path: paths.profile, because: 'other' } },
    bytes: withParts(parts => {
      const profile = (parts.get(paths.profile) ?? Buffer.alloc(0)).toString()
      parts.set(paths.profile, Buffer.from(profile.replace('10', '90')))
    }),
  },
  {
    name: 'a decision that is none',
    refusal: { code: 'sitting-file.malformed', path: paths.law('qd-26-2026') },
    bytes: withParts(parts => parts.set(paths.law('qd-26-2026'), Buffer.from('{}'))),
  },
  {
    name: 'a decision under the name of another',
    refusal: { code: 'sitting-file.malformed', path: paths.law('qd-26-2026') },
    bytes: withParts(parts => parts.set(paths.law('qd-26-2026'), Buffer.from(lawText('qd-148-2023')))),
  },
  {
    name: 'more decisions than any sitting is held under',
    refusal: { code: 'sitting-file.malformed', path: paths.manifest },
    bytes: withParts(parts => {
      for (let at = 0; at < 17; at += 1) parts.set(paths.law(`qd-${at}`), Buffer.from('{}'))
    }),
  },
  {
    name: 'a package that nobody entered',
    finding: {
      kind: 'file',
      refusal: { code: 'sitting-file.entry', path: paths.manifest, because: 'other' },
    },
    bytes: withManifest({ packages: ['a'.repeat(64)] }),
  },
]

const logs: readonly BadSittingFile[] = [
  {
    name: 'a log of which an event was changed',
    finding: { kind: 'log', fault: { at: 14, kind: 'hash' } },
    bytes: withParts(parts => {
      const changed = lines(parts).map((line, at) => (at === 13 ? line.replace('"at":1', '"at":2') : line))
      parts.set(paths.log, Buffer.from(changed.join('\n')))
    }),
  },
  {
    name: 'a log without its last event',
    finding: {
      kind: 'checkpoint',
      by: { kind: 'export' },
      fault: { at: log.length, kind: 'cut', until: log.length },
    },
    bytes: withParts(parts =>
      parts.set(paths.log, Buffer.from([...lines(parts).slice(0, -2), ''].join('\n'))),
    ),
  },
  {
    name: 'a log without its last line break',
    finding: { kind: 'log', fault: { at: log.length + 1, kind: 'line' } },
    bytes: withParts(parts => parts.set(paths.log, Buffer.from(lines(parts).slice(0, -1).join('\n')))),
  },
  {
    name: 'an empty log',
    finding: { kind: 'checkpoint', by: { kind: 'export' }, fault: { at: 1, kind: 'cut', until: log.length } },
    bytes: withParts(parts => parts.set(paths.log, Buffer.alloc(0))),
  },
  {
    name: 'the log of another sitting than the manifest says',
    finding: { kind: 'checkpoint', fault: { kind: 'other-sitting', found: 'phien-1' } },
    bytes: withManifest({ sitting: 'phien-2' }),
  },
  {
    name: 'a log with a mark changed after its seal, every hash made anew',
    finding: {
      kind: 'log',
      fault: { kind: 'seal', member: 'so-nnmt' },
      offices: ['Sở Nông nghiệp và Môi trường'],
    },
    bytes: forged(event =>
      event.kind === 'sheet.marked' && event.member === 'so-nnmt' && event.criterion === '1.1'
        ? { ...event, choice: 'none' }
        : event,
    ),
  },
  {
    name: 'a log with five stars put in place of four, every hash made anew',
    finding: { kind: 'log', fault: { kind: 'outcome' }, product: 'Chè Thôm Loà' },
    bytes: forged(event =>
      event.kind === 'outcome.settled' && event.outcome.kind === 'rated'
        ? { ...event, outcome: { kind: 'rated', rating: { ...event.outcome.rating, stars: 5 } } }
        : event,
    ),
  },
  {
    name: 'minutes that were signed and are not in it',
    finding: { kind: 'minutes', because: 'missing' },
    bytes: () => {
      const whole = aSittingOfEverything().log
      const parts = partsOf(whole)
      return sealedZip(entriesOf(parts, manifestOf(parts, { log: whole })))
    },
  },
]

/** The drawer: every way in which a sitting file was found to be bad, each with what must be said of it. */
export const badSittingFiles: readonly BadSittingFile[] = [...kinds, ...copies, ...harmful, ...lists, ...logs]
