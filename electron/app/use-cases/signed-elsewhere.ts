import type { Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { ReturnedSignature } from '#shared/contract/signed-elsewhere.ts'
import { takeBackMinutes } from '#shared/council/closing.ts'
import type { SignedElsewhere } from '#shared/council/minutes-event.ts'
import type { FieldName, PrintedNames } from '#shared/council/signature-field.ts'
import type { LaidOutPlace } from '#shared/documents/laid-out-place.ts'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { returnedMinutes } from '../returned-minutes.ts'
import { causeOf, type Answer, type UseCases, type Workshop } from '../use-case.ts'
import { wantedKey } from '../wanted-key.ts'

type Names = 'elsewhere.sign' | 'minutes.look-back' | 'minutes.take-back'

/** Minutes of another machine, signed here; and those of this one that come back from there. */
export function signedElsewhereUseCases({ ports, sittings, works }: Workshop): UseCases<Names> {
  const { documents, signatures, signedFiles, uploads, clock } = ports

  async function signHere(
    { field, by, accepts }: Decoded<'elsewhere.sign'>,
    pdf: Uint8Array,
    signal: AbortSignal,
  ): Promise<Answer<'elsewhere.sign'>> {
    const { report, places, proof } = await signatures.examine(pdf)
    const refusal = whyNot(report, places, field)
    if (refusal) return refused(refusal)
    const key = await wantedKey(uploads, by, signal)
    if (!key.ok) return key
    const place = proof.kind === 'worked-out' ? proof.issued.place : ''
    const request = { key: key.value, field, at: clock(), place, printed: printedOn(places), accepts }
    const signed = await signatures.sign(pdf, request)
    if (!signed.ok) return signed
    const { certificate } = signed.value
    // Nobody is handed a file that the other machine would not take.
    const after = await signatures.examine(signed.value.pdf)
    if (isChangedBefore(after.report)) return refused({ code: 'elsewhere.changed-before' })
    const isThere = after.places.some(each => each.field === field && each.isSigned)
    if (!isWhole(after.report) || !isThere) throw new Error(`Signed in ${field}, and ${after.report.kind}`)
    return ok({ ...(await signedFiles.keep(signed.value.pdf)), signer: certificate.subject })
  }

  async function returned({ sitting, upload }: Decoded<'minutes.look-back'>) {
    const found = sittings.read(sitting)
    if (!found.ok) return found
    const bytes = await uploads.read(upload)
    if (!bytes) return refused({ code: 'upload.unknown' } as const)
    const judged = await returnedMinutes(found.value, bytes, ports)
    return judged.ok ? ok({ state: found.value, bytes, returned: judged.value }) : judged
  }

  return {
    async 'elsewhere.sign'(input) {
      const pdf = await uploads.read(input.upload)
      if (!pdf) return refused({ code: 'upload.unknown' })
      const signed = await works.run('sign', input.upload, ({ signal }) => signHere(input, pdf, signal))
      if (signed.ok) {
        await uploads.discard(input.upload)
        if (input.by.kind === 'file') await uploads.discard(input.by.upload)
      }
      return signed
    },
    async 'minutes.look-back'(input) {
      const found = await returned(input)
      return found.ok ? ok(found.value.returned) : found
    },
    async 'minutes.take-back'(input, context) {
      const found = await returned(input)
      if (!found.ok) return found
      const { state, bytes, returned: file } = found.value
      const added = file.kind === 'newer' ? file.added : []
      const [odd, ...more] = added.flatMap(({ oddities }) => oddities)
      const isMeant = [odd, ...more].every(each => !each || input.accepts.includes(each.kind))
      if (odd && !isMeant) return refused({ code: 'signature.odd', oddities: [odd, ...more] })
      const document = await documents.keep(state.id, bytes, 'minutes')
      const taken = {
        over: state.minutes.file ?? '',
        file: document.sha256,
        signed: added.map(kept),
      }
      const saved = sittings.change(state.id, causeOf(context), now => takeBackMinutes(now, taken))
      if (!saved.ok) return saved
      await uploads.discard(input.upload)
      return ok({ ...saved.value, ...document })
    },
  }
}

const isChangedBefore = (report: SignatureReport): boolean =>
  'lacks' in report && report.lacks.some(({ kind }) => kind === 'changed-before')

const isWhole = ({ kind }: SignatureReport): boolean => kind === 'valid' || kind === 'intact'

/** Why nothing is signed in that place; what the signer itself finds out is its own to say. */
function whyNot(
  report: SignatureReport,
  places: readonly LaidOutPlace[],
  field: FieldName,
): Refusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'returned.unreadable', because: report.because }
    case 'altered':
      return { code: 'pdf.altered' }
    case 'unsupported':
      return { code: 'elsewhere.unsure' }
    case 'unsigned':
    case 'intact':
    case 'valid':
  }
  if (!report.record || places.length === 0) return { code: 'elsewhere.not-minutes' }
  if (isChangedBefore(report)) return { code: 'elsewhere.changed-before' }
  if (places.every(({ isSigned }) => isSigned)) return { code: 'elsewhere.full' }
  return places.some(each => each.field === field) ? undefined : { code: 'field.missing', field }
}

const printedOn = (places: readonly LaidOutPlace[]): PrintedNames => ({
  secretary: '',
  chair: '',
  ...Object.fromEntries(places.flatMap(({ field, name }) => (name === '' ? [] : [[field, name]]))),
})

function kept({ place, signature, oddities }: ReturnedSignature): SignedElsewhere {
  const { certificate, claimedAt } = signature
  return {
    field: place.field,
    signer: (certificate?.subject ?? '').slice(0, 1000),
    certificate: (certificate?.serial ?? '').slice(0, 200),
    ...(claimedAt !== null && { claimedAt }),
    ...(oddities.length > 0 && { accepted: oddities.map(({ kind }) => kind) }),
  }
}
