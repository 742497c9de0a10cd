import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { attachedSeals } from '#shared/documents/attached-seals.ts'
import { examineProof, heldAgainst } from '#shared/proof/examine.ts'
import type { ProofReport } from '#shared/proof/proof-report.ts'
import { aProduct, aProfile, aSitting, byConsensus, type HeldSitting } from './a-sitting.ts'
import { sha256 } from './plain-sitting.ts'
import { issuedOutline, printing, proofTextOf, recordOf } from './proven.ts'

/** Tea scored twice since the first round lay too far apart, tea held back by a minimum, tea that is excluded, and tea for another day. */
export function aDay(matters: Parameters<typeof aProfile>[0] = {}): HeldSitting {
  const sitting = aSitting({
    details: { profile: aProfile({ reScoring: { rounds: 3, startsFrom: 'blank' }, ...matters }) },
    products: ['che', 'tra', 'nam', 'mai'].map(id => aProduct({ id, name: `Chè ${id}` })),
  }).start()
  return sitting
    .recuses('tra', 'so-y-te', 'là người thân của chủ thể')
    .scores('che', { 'so-y-te': 55, 'hoi-nong-dan': 73, others: 75 })
    .scores('che', { 'so-cong-thuong': 71, others: 74 })
    .confirms('che')
    .settles('che')
    .scores('tra', { 'so-khcn': 90, others: 93 })
    .confirms('tra', { '1.1': 'none' })
    .settles('tra')
    .dismisses('nam', { kind: 'excluded', ground: 'không thuộc nhóm sản phẩm' }, byConsensus)
    .carriesOver('mai')
    .closes()
}

/** The minutes of such a day, printed, and what is attached to them. */
export interface ProvenDay {
  readonly day: HeldSitting
  readonly proof: string
  readonly pages: readonly string[]
  readonly tools: ReturnType<typeof printing>
  /** The text of the pages of a PDF. */
  pagesOf(pdf: Uint8Array): Promise<readonly string[]>
  /** What comes of its proof and its pages, or of others. */
  report(proof?: string, pages?: readonly string[]): ProofReport
  close(): Promise<void>
}

export async function aProvenDay(): Promise<ProvenDay> {
  const folder = await mkdtemp(path.join(tmpdir(), 'council-proof-'))
  const tools = printing()
  const day = aDay()
  let files = 0
  const pagesOf = async (pdf: Uint8Array): Promise<readonly string[]> => {
    const file = path.join(folder, `${(files += 1)}.pdf`)
    await writeFile(file, pdf)
    return tools.pagesOf(file)
  }
  const proof = proofTextOf(day)
  const pages = await pagesOf(await tools.print(issuedOutline(day)))
  return {
    ...{ day, proof, pages, tools, pagesOf },
    report: (text = proof, printed = pages) =>
      heldAgainst(
        examineProof({ proof: text, seals: attachedSeals(day.now).text }, recordOf(day), sha256),
        printed,
      ),
    async close() {
      await tools.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Which kinds of things are found, each once; what it is where it is no proof. */
export function foundIn(found: ProofReport): readonly string[] {
  if (found.kind !== 'worked-out') return [found.kind === 'unreadable' ? found.fault.kind : found.kind]
  return [...new Set(found.findings.map(({ kind }) => kind))].toSorted()
}

export type Steps = readonly (string | number)[]
export const at = (json: unknown, ...steps: Steps): unknown =>
  steps.reduce((value: unknown, step) => Reflect.get(Object(value), step), json)

export function listAt(json: unknown, ...steps: Steps): unknown[] {
  const list = at(json, ...steps)
  if (!Array.isArray(list)) throw new Error(`No list at ${steps.join('.')}`)
  return list
}

/** Puts a value where one stands. */
export function put(json: unknown, steps: Steps, value: unknown): void {
  const holder = Object(at(json, ...steps.slice(0, -1)))
  const name = steps.at(-1) ?? ''
  if (!(name in holder)) throw new Error(`Nothing at ${steps.join('.')}`)
  Reflect.set(holder, name, value)
}

/** The proof with something changed in it, as somebody would who knows how it is made. */
export function forged(
  proof: string,
  change: (proof: unknown, event: (kind: string, nth?: number) => unknown) => void,
): string {
  const json: unknown = JSON.parse(proof)
  change(json, (kind, nth = 0) => {
    const found = listAt(json, 'entries').filter(each => at(each, 'event', 'kind') === kind)[nth]
    if (found === undefined) throw new Error(`No ${kind}`)
    return at(found, 'event')
  })
  return JSON.stringify(json)
}
