import type { DocumentHandle } from '#shared/contract/kept.ts'
import { issueMinutes, signMinutes, signOnPaper } from '#shared/council/closing.ts'
import { fieldOfMember, type OtherField } from '#shared/council/signature-field.ts'
import { fold } from '#shared/council/evolve.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { printedSigners } from '#shared/documents/minutes-closing.ts'
import { issueOf, supersededMinutes } from '#shared/documents/minutes-issue.ts'
import { whoPresides, whoWrites } from '#shared/documents/minutes-opening.ts'
import { minutesOutline } from '#shared/documents/minutes.ts'
import type { Attachment } from '#shared/documents/outline.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { heldAgainst } from '#shared/proof/examine.ts'
import { proofName, type Proof } from '#shared/proof/proof.ts'
import { proofOf } from '#shared/proof/prove.ts'
import { wordsIn } from '#shared/words/words.ts'
import { documentDesk } from '../document-desk.ts'
import { comparePage } from '../minutes-page.ts'
import { keyFile, wantedKey } from '../wanted-key.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'minutes.preview'
  | 'minutes.issue'
  | 'minutes.sign'
  | 'minutes.signed-on-paper'
  | 'minutes.verify'
  | 'minutes.page'
  | 'key.read'
  | 'training.key'

const trainingPassphrase = 'tap-huan'

/** The minutes: drawn, issued, signed, verified. */
export function minutesUseCases({ ports, sittings, setOf, place, works }: Workshop): UseCases<Names> {
  const { documents, printer, signatures, uploads, clock, pageTexts } = ports

  async function print(
    sitting: Sitting,
    as: 'draft' | 'minutes',
    issue: Proof['issue'],
  ): Promise<DocumentHandle> {
    const { law, words, said } = documentDesk(ports, setOf, sitting)
    const events = ports.log.after(sitting.id, 0)
    const superseded = supersededMinutes(events, number => fold(events.slice(0, number)))
    const outline = minutesOutline(sitting, law, words, issue, said, superseded)
    const attachments = [
      ...(outline.attachments ?? []),
      ...(as === 'minutes' ? [proofFor(sitting, issue)] : []),
    ]
    const pdf = await printer.print({ ...outline, attachments })
    const kept = await documents.keep(sitting.id, pdf, as)
    if (as === 'minutes') signatures.ready({ bytes: pdf, sha256: kept.sha256 })
    return kept
  }

  /** What everything in the minutes can be worked out from again. */
  function proofFor(sitting: Sitting, issue: Proof['issue']): Attachment {
    const proof = proofOf(ports.log.after(sitting.id, 0), sitting, ports.law, issue)
    return { name: proofName, text: canonicalJson(proof) }
  }

  return {
    async 'minutes.preview'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      return ok(await print(found.value, 'draft', { at: found.value.changedAt, number: '' }))
    },
    async 'minutes.issue'({ sitting, number, also }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      if (found.value.phase.kind !== 'closed') return refused({ code: 'sitting.not-closed' })
      const wanted = placesFor(found.value, also)
      const document = await print(found.value, 'minutes', {
        ...issueOf(found.value, number),
        also: wanted,
      })
      const saved = sittings.change(sitting, causeOf(context), state =>
        issueMinutes(state, document.sha256, number, wanted),
      )
      return saved.ok ? ok({ ...saved.value, ...document }) : saved
    },
    async 'minutes.sign'({ sitting, field, by, accepts }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const { minutes, details } = found.value
      const { file = '' } = minutes
      const pdf = file === '' ? undefined : await documents.read(sitting, file)
      if (!pdf) return refused({ code: 'minutes.not-issued' })
      const signed = await works.run('sign', sitting, async ({ signal }) => {
        const key = await wantedKey(uploads, by, signal)
        if (!key.ok) return key
        return signatures.sign(pdf, {
          key: key.value,
          sha256: file,
          field,
          at: clock(),
          place: details.place,
          printed: printedSigners(found.value),
          accepts,
        })
      })
      if (!signed.ok) return signed
      const document = await documents.keep(sitting, signed.value.pdf, 'minutes')
      const { subject: signer, serial: certificate } = signed.value.certificate
      const signature = {
        field,
        over: file,
        file: document.sha256,
        signer,
        certificate,
        ...(accepts.length > 0 && { accepted: accepts }),
      }
      const saved = sittings.change(sitting, causeOf(context), state => signMinutes(state, signature))
      if (!saved.ok) return saved
      signatures.ready({ bytes: signed.value.pdf, sha256: document.sha256 })
      if (by.kind === 'file') await uploads.discard(by.upload)
      return ok({ ...saved.value, ...document, signer })
    },
    async 'minutes.signed-on-paper'({ sitting, field, upload, name, page }, context) {
      const bytes = await uploads.read(upload)
      if (!bytes) return refused({ code: 'upload.unknown' })
      if (!isPdf(bytes)) return refused({ code: 'pdf.unreadable' })
      // It lies beside the minutes; no log names it as minutes, and none is checked against it.
      const { sha256: scan } = await documents.keep(sitting, bytes, 'minutes')
      const saved = sittings.change(sitting, causeOf(context), state =>
        signOnPaper(state, { field, scan, name, page }),
      )
      if (saved.ok) await uploads.discard(upload)
      return saved
    },
    async 'minutes.verify'({ upload }) {
      const [bytes, file] = [await uploads.read(upload), uploads.file(upload)]
      if (!bytes || file === undefined) return refused({ code: 'upload.unknown' })
      const { report, proof, places } = await signatures.examine(bytes)
      const pages = proof.kind === 'worked-out' ? await pageTexts(file) : undefined
      await uploads.discard(upload)
      return ok({ signatures: report, proof: heldAgainst(proof, pages), places })
    },
    'minutes.page': ({ code }) =>
      ok(
        comparePage(code, ports.log, id => {
          const found = sittings.read(id)
          return found.ok ? found.value : undefined
        }),
      ),
    async 'key.read'(file) {
      const key = await keyFile(uploads, file)
      return key.ok ? signatures.read(key.value, clock()) : key
    },
    async 'training.key'({ sitting, field }) {
      if (!place.training) return refused({ code: 'training.only' })
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const commonName = printedSigners(found.value)[field] || wordsIn.vi.common.roles[field]
      const organization = wordsIn.vi.common.product
      const wanted = { commonName, organization, passphrase: trainingPassphrase, at: clock() }
      const fileName = `${field}-training.p12`
      const upload = await uploads.keep(fileName, await signatures.trainingKey(wanted))
      return ok({ upload, passphrase: trainingPassphrase, fileName })
    },
  }
}

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-'

/** The agency first, then members in the order of the roster; whoever signs as secretary or chair has a place already. */
function placesFor(sitting: Sitting, wanted: readonly OtherField[]): readonly OtherField[] {
  const [secretary, chair] = [whoWrites(sitting), whoPresides(sitting)]
  const members = sitting.members.filter(({ id }) => id !== secretary?.id && id !== chair?.id)
  const all: readonly OtherField[] = ['agency', ...members.map(({ id }) => fieldOfMember(id))]
  return all.filter(field => wanted.includes(field))
}
