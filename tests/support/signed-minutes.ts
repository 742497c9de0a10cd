import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { addSignature, signableDocument, type SignatureRequest } from '#electron/signing/add-signature.ts'
import type { SigningKey } from '#electron/signing/signing-key.ts'
import { signPdf, type MinutesSignature } from '#electron/signing/sign-pdf.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import type { SignatureField } from '#shared/documents/outline.ts'
import { signatureReportLines, type SignatureReport } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { someMinutes } from './outlines.ts'
import { aKey, signingTime } from './signing-keys.ts'

const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))

/** A file that is no PDF, and the letters that signatures are printed in. */
export const fontBytes = readFileSync(path.join(fontFolder, 'Tinos-Regular.ttf'))

export const names = { secretary: 'Văn phòng Điều phối nông thôn mới', chair: 'Sở Nông nghiệp và Môi trường' }

/** The same minutes at every stage, and the keys that signed them. */
export interface SignedMinutes {
  readonly keys: Readonly<Record<SignatureField, SigningKey>>
  readonly unsigned: Uint8Array
  readonly bySecretary: Uint8Array
  readonly byBoth: Uint8Array
}

export async function signedMinutes(): Promise<SignedMinutes> {
  const workerUrl = new URL('../../electron/pdf/worker.ts', import.meta.url)
  const printer = createPdfPrinter({ workerUrl, fontFolder })
  const unsigned = await printer.print(someMinutes())
  await printer.close()
  const keys = { secretary: await aKey(names.secretary), chair: await aKey(names.chair) }
  const bySecretary = await signed(unsigned, request('secretary', keys.secretary))
  const byBoth = await signed(bySecretary, request('chair', keys.chair))
  return { keys, unsigned, bySecretary, byBoth }
}

export type Request = MinutesSignature

export const request = (field: SignatureField, key: SigningKey): Request => ({
  field,
  key,
  at: signingTime,
  reason: wordsIn.vi.signing.reason(field),
  location: 'Tuyên Quang',
  lines: wordsIn.vi.signing.appearance(key.certificate.facts, signingTime),
  fontBytes,
  printed: names,
  accepts: [],
})

async function signed(bytes: Uint8Array, wanted: Request): Promise<Uint8Array> {
  const result = await signPdf(bytes, wanted)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** What a signing tool that asks no questions makes of the file. */
export async function signedBlindly(bytes: Uint8Array, wanted: SignatureRequest): Promise<Uint8Array> {
  const result = await addSignature(bytes, wanted, await signableDocument(bytes, fontBytes))
  if (!result) throw new Error(`No empty field ${wanted.field}`)
  return result
}

export function signaturesOf(report: SignatureReport) {
  if (report.kind === 'unsigned' || report.kind === 'unreadable') throw new Error(report.kind)
  return report.signatures
}

export const flawsOf = async (bytes: Uint8Array) =>
  signaturesOf(await verifyPdf(bytes)).map(({ flaws }) => flaws)

/** The first sentence of the report. */
export const answer = (report: SignatureReport) => signatureReportLines(report, wordsIn.vi.signing)[0]
