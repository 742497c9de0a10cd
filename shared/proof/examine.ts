import type { Checkpoint } from '../council/checkpoint.ts'
import type { PrintedNames } from '../council/signature-field.ts'
import { attachedSeals } from '../documents/attached-seals.ts'
import { printedSigners } from '../documents/minutes-closing.ts'
import { attempt } from '../kernel/attempt.ts'
import type { Hasher } from '../kernel/canonical.ts'
import { checkProof } from './check-proof.ts'
import { procedureFaults } from './check-procedure.ts'
import { comparePages } from './compare-pages.ts'
import { expectedPages, type ExpectedPages } from './printed-text.ts'
import type { ProofFinding, ProofReport } from './proof-report.ts'
import { readProof } from './read-proof.ts'

type WorkedOut = Extract<ProofReport, { kind: 'worked-out' }>

/** The texts of what minutes carry, under `proofName` and `sealsName`. */
export interface CarriedFiles {
  readonly proof: string | undefined
  readonly seals: string | undefined
}

/** A proof that was worked out, before anybody looked at the pages. */
export type CarriedProof =
  | Exclude<ProofReport, WorkedOut>
  | (Omit<WorkedOut, 'compared'> & {
      readonly expected: ExpectedPages | undefined
      /** Where the sitting was held, and whose names its minutes print where they are signed. */
      readonly issued: { readonly place: string; readonly printed: PrintedNames }
    })

/**
 * Works out what a document carries.
 *
 * @param files that are attached to it; nothing where there is none
 * @param record how far the record had come by the document itself
 */
export function examineProof(
  { proof: text, seals }: CarriedFiles,
  record: Checkpoint | null,
  hash: Hasher,
): CarriedProof {
  if (text === undefined) return { kind: 'none' }
  const read = readProof(text, record, hash)
  if (!read.ok) return { kind: 'unreadable', fault: read.refusal }
  const { value } = read
  const worked = attempt(() => checkProof(value, hash))
  // Where the law is not here whole, its sentences cannot be written again.
  const isKnown = worked && worked.findings.every(({ kind }) => kind !== 'law')
  const expected = isKnown ? attempt(() => expectedPages(value)) : undefined
  const isTold = expected !== undefined || (worked?.findings.length ?? 0) > 0
  if (!worked || !isTold) return { kind: 'unreadable', fault: { kind: 'malformed' } }
  const isSameSeals = attempt(() => attachedSeals(value.sitting).text === seals)
  const findings: readonly ProofFinding[] = [
    ...worked.findings,
    ...(attempt(() => procedureFaults(value)) ?? []),
    ...(isSameSeals ? [] : [{ kind: 'seals' } as const]),
  ]
  const { training, place } = value.sitting.details
  return {
    kind: 'worked-out',
    sheets: value.proof.sheets,
    training,
    checked: worked.checked,
    findings,
    expected,
    issued: { place, printed: printedSigners(value.sitting, value.proof.issue.also) },
  }
}

/** @param pages the text of each page; nothing where it could not be taken out */
export function heldAgainst(carried: CarriedProof, pages: readonly string[] | undefined): ProofReport {
  if (carried.kind !== 'worked-out') return carried
  const { expected, kind, sheets, training, checked } = carried
  const worked = { kind, sheets, training, checked }
  if (!expected || !pages) return { ...worked, findings: carried.findings, compared: 'nothing' }
  const findings = [...carried.findings, ...comparePages(expected, pages)]
  return { ...worked, findings, compared: expected.kind }
}
