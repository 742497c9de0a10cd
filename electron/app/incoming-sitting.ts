import { relationOf } from '#shared/council/compare-logs.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import type { FrozenRules } from '#shared/council/frozen-rules.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { sittingFilePaths as paths } from '#shared/council/sitting-file.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { minutesNamedIn } from './check-record.ts'
import { lawInUse } from './law-in-use.ts'
import { partOf } from './long-work.ts'
import type { Ports, SittingFileInHand } from './ports.ts'
import type { Watch } from './watch.ts'
import { checkRecordInFile } from './record-in-file.ts'
import type { Workshop } from './use-case.ts'

/** A sitting in a file from elsewhere whose record was checked whole and holds. Of this host, nothing has changed yet. */
export interface IncomingSitting {
  /** Where the file lies that was handed over. */
  readonly handedOver: string
  readonly file: SittingFileInHand
  readonly log: readonly LoggedEvent[]
  readonly state: Sitting
}

/** How the log of a file is related to what this host has of the sitting. */
export type RelationToHere =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'older' | 'newer'; readonly events: number }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'broken'; readonly number: number }
  /** The log here says that it was chosen over the other. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'fork'; readonly common: number; readonly here: readonly LoggedEvent[] }

/** Opens what was handed over, checks it whole, and closes it again when `act` is done with it. */
export async function withIncoming<T>(
  upload: string,
  { ports, place }: Pick<Workshop, 'ports' | 'place'>,
  watch: Watch,
  act: (incoming: IncomingSitting) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const handedOver = ports.uploads.file(upload)
  if (handedOver === undefined) return refused({ code: 'upload.unknown' })
  const file = await ports.sittingFiles.open(handedOver, partOf(watch, 0, 0.5))
  if (!file.ok) return file
  try {
    const incoming = await checkIncoming(file.value, ports, place.training)
    return incoming.ok ? await act({ handedOver, ...incoming.value }) : incoming
  } finally {
    await file.value.close()
  }
}

/** Checks everything that this host does not have to take on trust. */
async function checkIncoming(
  file: SittingFileInHand,
  ports: Ports,
  training: boolean,
): Promise<Result<Omit<IncomingSitting, 'handedOver'>, Refusal>> {
  if (file.flaw) return refused(file.flaw)
  const { law, hash, signatures, vault } = ports
  const { decipher } = vault
  const checked = await checkRecordInFile(file, {
    hash,
    decipher,
    law,
    verifyPdf: pdf => signatures.verify(pdf),
  })
  if (!checked.ok) return checked
  const { report, log } = checked.value
  // Minutes that its laptop had lost say nothing against the record; what is there must be what the record names.
  const finding = report.findings.find(one => !(one.kind === 'minutes' && one.because === 'missing'))
  if (finding) return refused({ code: 'import.broken', finding })
  const { state, events } = log
  if (!state) return refused({ code: 'sitting-file.malformed', path: paths.log })
  if (state.details.training !== training) return refused({ code: 'import.training-mixed' })
  const other = otherLaw(state, ports)
  return other
    ? refused({ code: 'import.other-law', decision: other.decision })
    : ok({ file, log: events, state })
}

/** A decision of the sitting that is not used here, or with another text: its results could not be shown, let alone gone on with. */
function otherLaw({ details, products }: Sitting, ports: Ports): FrozenRules | undefined {
  const { law } = ports
  const inUse = lawInUse(ports)
  const isHere = ({ id, hash }: FrozenRules): boolean =>
    law.ruleSets.some(rules => rules.ruleSet.id === id && rules.hash === hash && inUse.has(rules))
  if (!isHere(details.ruleSet)) return details.ruleSet
  for (const { entry } of products) {
    const frozen = entry.otherRules?.ratedUnder ?? details.ruleSet
    const isSheetHere = law.ruleSetOf(entry.criteriaSet)?.hash === frozen.hash
    if (!isSheetHere || !isHere(frozen)) return frozen
  }
  return undefined
}

/** Compares the logs as they are now. */
export function relationToHere(
  { log: there, state }: IncomingSitting,
  { log }: Pick<Ports, 'log'>,
): RelationToHere {
  if (!log.sittings().includes(state.id)) return { kind: 'new' }
  const here = log.read(state.id)
  const number = log.broken().get(state.id)
  if (number !== undefined) return { kind: 'broken', number }
  const relation = relationOf(here, there)
  switch (relation.kind) {
    case 'same':
    case 'stranger':
      return relation
    case 'older':
    case 'newer':
      return { kind: relation.kind, events: Math.abs(here.length - there.length) }
    case 'fork':
      return wasSettled(here, there) ? { kind: 'settled' } : { kind: 'fork', common: relation.common, here }
  }
}

const wasSettled = (here: readonly LoggedEvent[], there: readonly LoggedEvent[]): boolean =>
  here.some(({ event }) => event.kind === 'fork.settled' && event.other.hash === there.at(-1)?.hash)

/**
 * Keeps the evidence and the minutes of a file while `take` decides whether its log is taken. When it is not, or anything fails, none of
 * it stays.
 *
 * @param take hears which products have their evidence neither in the file nor here, by name
 */
export async function keepingItsFiles<T>(
  incoming: IncomingSitting,
  { ports, evidence }: Pick<Workshop, 'ports' | 'evidence'>,
  watch: Watch,
  take: (withoutEvidence: readonly string[]) => Result<T, Refusal> | Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const packages: string[] = []
  const minutes: string[] = []
  let isTaken = false
  try {
    const without = await keepPackages(incoming, ports, watch, packages)
    if (!without.ok) return without
    const refusal = await keepMinutes(incoming, ports, minutes)
    if (refusal) return refused(refusal)
    watch.signal.throwIfAborted()
    const taken = await take(without.value)
    isTaken = taken.ok
    return taken
  } finally {
    for (const hash of packages) await evidence.release(hash)
    if (!isTaken) for (const name of minutes) await ports.documents.discard(incoming.state.id, name)
  }
}

/** @param kept what was admitted that was not here before @returns the products without evidence, by name */
async function keepPackages(
  { file, state: { products } }: IncomingSitting,
  ports: Ports,
  watch: Watch,
  kept: string[],
): Promise<Result<readonly string[], Refusal>> {
  const without: string[] = []
  for (const [index, { entry }] of products.entries()) {
    const { name, package: hash } = entry
    if (await ports.packages.read(hash)) continue
    if (!file.packages.includes(hash)) {
      without.push(name)
      continue
    }
    const share = partOf(watch, index / products.length, (index + 1) / products.length)
    const admitted = await admit(hash, file, ports, share)
    if (!admitted.ok) return admitted
    kept.push(admitted.value)
    if (admitted.value !== hash)
      return refused({ code: 'sitting-file.entry', path: paths.package(hash), because: 'other' })
  }
  return ok(without)
}

const admit = (
  hash: string,
  file: SittingFileInHand,
  { sittingFiles, packages }: Ports,
  watch: Watch,
): Promise<Result<string, Refusal>> =>
  sittingFiles.lendPackage<string>(file, hash, async lent => {
    const admitted = await packages.admit(lent, watch, { recorded: [hash] })
    return admitted.ok ? ok(admitted.value.hash) : admitted
  })

/** @param kept what was not here before */
async function keepMinutes(
  { file, log, state }: IncomingSitting,
  { documents }: Ports,
  kept: string[],
): Promise<Refusal | undefined> {
  const here = await documents.list(state.id)
  for (const name of minutesNamedIn(log)) {
    if (!file.minutes.includes(name) || here.includes(name)) continue
    const bytes = await file.minutesFile(name)
    if (!bytes.ok) return bytes.refusal
    kept.push(name)
    await documents.keep(state.id, bytes.value, 'minutes')
  }
  return undefined
}
