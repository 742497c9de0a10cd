import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFileReader } from '#electron/drafts/file-reader.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { minutesOutline } from '#shared/documents/minutes.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { proofName } from '#shared/proof/proof.ts'
import { proofOf } from '#shared/proof/prove.ts'
import { readProof, type ReadProof } from '#shared/proof/read-proof.ts'
import { eventText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { HeldSitting } from './a-sitting.ts'
import { sha256, someDetails } from './plain-sitting.ts'
import { law, ruleSet, teaSet } from './shipped-law.ts'
import { startReader } from './start-reader.ts'

/** When minutes of these tests are issued, in UTC milliseconds. */
export const issuedAt = Date.UTC(2026, 7, 18, 4, 30)

/** Sittings of these tests freeze a hash that is made up; here it is the decision's own. */
const frozen = law.ruleSetOf(teaSet.id)?.hash ?? ''

/** What is attached to the minutes of a closed sitting, under the hash that it froze. */
export const ownProofTextOf = ({ log, now }: HeldSitting, number = ''): string =>
  canonicalJson(proofOf(log, now, law, { at: issuedAt, number }))

/** As `ownProofTextOf`, under the hash of the decision. */
export const proofTextOf = (sitting: HeldSitting, number = ''): string =>
  ownProofTextOf(sitting, number).replaceAll(`"hash":"${someDetails.ruleSet.hash}"`, `"hash":"${frozen}"`)

/** What the minutes carry, read back from its text alone. */
export function provenFrom(sitting: HeldSitting, text = proofTextOf(sitting)): ReadProof {
  const read = readProof(text, recordOf(sitting), sha256)
  if (!read.ok) throw new Error(`No proof: ${read.refusal.kind}`)
  return read.value
}

export const recordOf = ({ now: { id, head } }: HeldSitting) => ({ sitting: id, ...head })

/** The minutes of a closed sitting as they are issued, with what is attached to them. */
export function issuedOutline(held: HeldSitting, attached = proofTextOf(held), number = ''): Outline {
  const { now, log } = held
  const proven = provenFrom(held).sitting
  const outline = minutesOutline(
    // As frozen under the decision's own hash, of which the minutes print the check code.
    { ...now, details: proven.details },
    { ruleSet, setOf: () => teaSet, rulesOf: () => ruleSet },
    wordsIn.vi,
    { at: issuedAt, number },
    event => {
      const { members, details, products } = now
      const named = { members, details, products: products.map(({ entry }) => entry) }
      const logged = log[event - 1]
      if (!logged) throw new Error(`No event ${event}`)
      return eventText(logged.event, named, wordsIn.vi)
    },
  )
  const files = outline.attachments ?? []
  return { ...outline, attachments: [...files, { name: proofName, text: attached }] }
}

const source = (name: string): URL => new URL(`../../${name}`, import.meta.url)

/** Prints outlines, and takes the text out of pages, as the program does. */
export function printing() {
  const printer = createPdfPrinter({
    workerUrl: source('electron/pdf/worker.ts'),
    fontFolder: fileURLToPath(source('resources/fonts')),
  })
  const reader = createFileReader(startReader(), () => undefined)
  return {
    print: (outline: Outline) => printer.print(outline),
    pagesOf: async (file: string) => (await reader.textOf(path.resolve(file))) ?? [],
    close: () => Promise.all([printer.close(), reader.close()]),
  }
}
