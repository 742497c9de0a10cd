import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { TimestampRefusal } from '#shared/documents/timestamp-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { wantedData, type WantedOf } from './wanted-data.ts'

/**
 * Puts beside the signatures of a file what later judges need of them (its document security store, PAdES B-LT): the certificates up to whom the
 * office trusts, and the lists of what they revoked that the office has. What is there stays as it is, byte for byte.
 *
 * @param trust certificates of authorities, and lists of what they revoked, each in DER
 */
export async function addValidationData(
  pdf: Uint8Array,
  trust: readonly Uint8Array[],
): Promise<Result<Buffer, TimestampRefusal>> {
  const { wanted, isNew } = await wantedData(pdf, trust)
  if (!wanted.some(({ lists }) => lists.length > 0) || !isNew)
    return refused({ code: 'timestamp.nothing-to-add' })
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  store(document, wanted)
  return ok(Buffer.from(await document.commit({ useObjectStreams: false })))
}

function store(document: PDFDocument, wanted: readonly WantedOf[]): void {
  const { context, catalog } = document
  const before = catalog.lookupMaybe(PDFName.of('DSS'), PDFDict)
  const refs = new Map<string, PDFRef>()
  const refOf = (der: Buffer): PDFRef => {
    const name = createHash('sha256').update(der).digest('hex')
    const ref = refs.get(name) ?? context.register(context.flateStream(der))
    refs.set(name, ref)
    return ref
  }
  const judged = wanted.map(({ key, certificates, lists }) => ({
    key,
    certificates: certificates.map(refOf),
    lists: lists.map(refOf),
  }))
  const grown = (name: string, more: readonly PDFRef[]) =>
    context.obj([...(before?.lookupMaybe(PDFName.of(name), PDFArray)?.asArray() ?? []), ...new Set(more)])
  const perSignature = before?.lookupMaybe(PDFName.of('VRI'), PDFDict)?.clone(context) ?? context.obj({})
  for (const { key, certificates, lists } of judged)
    perSignature.set(PDFName.of(key), context.obj({ Type: 'VRI', Cert: [...certificates], CRL: [...lists] }))
  const dss = before?.clone(context) ?? context.obj({ Type: 'DSS' })
  dss.set(
    PDFName.of('Certs'),
    grown(
      'Certs',
      judged.flatMap(({ certificates }) => certificates),
    ),
  )
  dss.set(
    PDFName.of('CRLs'),
    grown(
      'CRLs',
      judged.flatMap(({ lists }) => lists),
    ),
  )
  dss.set(PDFName.of('VRI'), perSignature)
  catalog.set(PDFName.of('DSS'), context.register(dss))
}
