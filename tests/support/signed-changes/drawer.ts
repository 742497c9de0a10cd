import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import type { RevisionChange, SignatureReport } from '#shared/documents/signature-report.ts'
import type { SignatureField } from '#shared/documents/outline.ts'
import type { SigningKey } from '#electron/signing/signing-key.ts'
import { aDay } from '../a-proven-day.ts'
import { issuedOutline, printing } from '../proven.ts'
import { names, request, signedBlindly } from '../signed-minutes.ts'
import { aKey } from '../signing-keys.ts'

/** Minutes with everything that is attached to them: as issued, signed by the secretary, and by the chair too. */
export interface Drawer {
  readonly issued: Uint8Array
  readonly bySecretary: Uint8Array
  readonly byBoth: Uint8Array
  readonly keys: Readonly<Record<SignatureField, SigningKey>>
}

export async function aDrawer(): Promise<Drawer> {
  const tools = printing()
  const issued = await tools.print(issuedOutline(aDay()))
  await tools.close()
  const keys = { secretary: await aKey(names.secretary), chair: await aKey(names.chair) }
  const bySecretary = await signedBlindly(issued, request('secretary', keys.secretary))
  return {
    ...{ issued, keys, bySecretary },
    byBoth: await signedBlindly(bySecretary, request('chair', keys.chair)),
  }
}

/** What is changed, how, and what is said of the file then. */
export type Line = readonly [
  sentence: string,
  change: (drawer: Drawer) => Uint8Array | Promise<Uint8Array>,
  verdict: string,
]

/**
 * The verdict in short: what the file is, how many of its signatures stand, and what is told of the others or of what was changed. Such as
 * `intact 2/2` or `altered 0/2: annotation`.
 */
export async function verdictOn(bytes: Uint8Array): Promise<string> {
  const report = await verifyPdf(bytes)
  if (report.kind === 'unreadable') return `unreadable: ${report.because}`
  if (report.kind === 'unsigned') return 'unsigned'
  const { signatures } = report
  const standing = signatures.filter(({ intact }) => intact).length
  const told = [...new Set(toldOf(report))].toSorted()
  return `${report.kind} ${standing}/${signatures.length}${told.length > 0 ? `: ${told.join(', ')}` : ''}`
}

function toldOf(report: Extract<SignatureReport, { signatures: unknown }>): readonly string[] {
  const flaws = report.signatures.flatMap(each => each.flaws).filter(flaw => flaw !== 'changed-after')
  if (report.kind !== 'altered') return flaws
  return [...flaws, ...report.changes.map(changeName), ...(report.appended ? ['appended'] : [])]
}

const changeName = (change: RevisionChange): string =>
  change.kind === 'field' || change.kind === 'appearance' ? `${change.kind} ${change.name}` : change.kind
