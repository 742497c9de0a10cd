import type { Checkpoint } from '../council/checkpoint.ts'
import { attempt } from '../kernel/attempt.ts'
import type { Hasher } from '../kernel/canonical.ts'
import { checkProof } from './check-proof.ts'
import { comparePages } from './compare-pages.ts'
import { expectedPages, type ExpectedPages } from './printed-text.ts'
import type { ProofReport } from './proof-report.ts'
import { readProof } from './read-proof.ts'

type WorkedOut = Extract<ProofReport, { kind: 'worked-out' }>

/** A proof that was worked out, before anybody looked at the pages. */
export type CarriedProof =
  | Exclude<ProofReport, WorkedOut>
  | (Omit<WorkedOut, 'compared'> & { readonly expected: ExpectedPages | undefined })

/**
 * Works out what a document carries.
 *
 * @param text of its attachment; nothing where there is none
 * @param record how far the record had come by the document itself
 */
export function examineProof(
  text: string | undefined,
  record: Checkpoint | null,
  hash: Hasher,
): CarriedProof {
  if (text === undefined) return { kind: 'none' }
  const read = readProof(text, record, hash)
  if (!read.ok) return { kind: 'unreadable', fault: read.refusal }
  const { value } = read
  const worked = attempt(() => checkProof(value, hash))
  if (!worked) return { kind: 'unreadable', fault: { kind: 'malformed' } }
  // Where the law is not here whole, its sentences cannot be written again.
  const expected = worked.findings.some(({ kind }) => kind === 'law')
    ? undefined
    : attempt(() => expectedPages(value))
  return { kind: 'worked-out', sheets: value.proof.sheets, ...worked, expected }
}

/** @param pages the text of each page; nothing where it could not be taken out */
export function heldAgainst(carried: CarriedProof, pages: readonly string[] | undefined): ProofReport {
  if (carried.kind !== 'worked-out') return carried
  const { expected, ...worked } = carried
  if (!expected || !pages) return { ...worked, compared: 'nothing' }
  const findings = [...worked.findings, ...comparePages(expected, pages)]
  return { ...worked, findings, compared: expected.kind }
}
