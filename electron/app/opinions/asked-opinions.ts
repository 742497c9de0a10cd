import type { LookedAtAnswer, OpinionRefusal } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { fold } from '#shared/council/evolve.ts'
import { logOfCopy, copyForOpinion } from '#shared/council/opinion-copy.ts'
import {
  answerFileSchema,
  answerSheetsSchema,
  copyOf,
  largestAnswer,
  type AnswerFile,
  type OpinionInvitation,
} from '#shared/council/opinion-file.ts'
import { fatesOf, receiveOpinion, type Opinion } from '#shared/council/opinions.ts'
import { sealCode } from '#shared/council/seal.ts'
import { sealOf } from '#shared/council/scoring.ts'
import { memberOf, productOf, type Sitting } from '#shared/council/sitting.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import type { Ports, SittingFileContents } from '../ports.ts'
import { contentsOf } from '../outgoing-sitting.ts'

type World = Pick<Ports, 'vault' | 'opinionBox' | 'uploads' | 'hash' | 'clock' | 'law'>

/** An answer that was opened, and what would become of it. */
export interface OpenedAnswer {
  readonly opinion: Opinion
  readonly looked: LookedAtAnswer
}

/** What a laptop needs to ask for opinions in files and to read the answers; its keys are all made of its own. */
export interface AskedOpinions {
  /** The key that answers to this invitation are signed with. */
  signingKey(sitting: string, invitation: string): string
  /** The file for a member, see `SittingFiles.write`. */
  contents(
    sitting: Sitting,
    asked: Pick<OpinionInvitation, 'member' | 'invitation' | 'until'> & {
      readonly products: readonly string[]
    },
  ): Promise<SittingFileContents>
  /** Reads an answer that was handed over, every check made; the sitting is not changed. */
  read(upload: string, sitting: Sitting): Promise<Result<OpenedAnswer, Refusal>>
}

export function askedOpinions({ vault, opinionBox, uploads, hash, clock, law }: World): AskedOpinions {
  const signing = (sitting: string, invitation: string): string =>
    vault.seatKey(invitation, `opinion signing ${sitting}`)
  const reading = (sitting: string): string => vault.seatKey(sitting, 'opinion reading')

  async function sheetsIn(answer: AnswerFile, sitting: Sitting): Promise<Result<Opinion, Refusal>> {
    const { member, invitation, number } = answer.head
    if (answer.head.sitting !== sitting.id) return refused({ code: 'opinion-file.other-sitting' })
    const asked = sitting.opinions.get(member)
    if (asked?.invitation !== invitation) return refused({ code: 'opinion.unknown' })
    if (!opinionBox.isSignedBy(answer, asked.key)) return refused({ code: 'opinion-file.changed' })
    const file = hash(canonicalJson(answer))
    const may = receiveOpinion(sitting, { member, number, file })
    if (!may.ok) return may
    if (vietnamDay(clock()) > asked.until) return refused({ code: 'opinion-file.over', until: asked.until })
    const text = await opinionBox.open(answer, reading(sitting.id))
    if (text === undefined) return refused({ code: 'opinion-file.other-laptop' })
    const sheets = answerSheetsSchema.safeParse(parsed(text))
    if (!sheets.success) return refused({ code: 'opinion-file.unreadable' })
    return ok({ member, invitation, number, file, sheets: sheets.data })
  }

  return {
    signingKey: (sitting, invitation) => opinionBox.signingKey(signing(sitting, invitation)),
    async contents(sitting, { member, invitation, until, products }) {
      const copy = copyOf(invitation)
      const log = logOfCopy(copy, copyForOpinion(sitting, products), clock(), hash)
      const state = fold(log)
      if (!state) throw new Error('No copy')
      const opinion = {
        ...{ sitting: sitting.id, invitation, member, until },
        secret: signing(sitting.id, invitation),
        to: await opinionBox.encryptionKey(reading(sitting.id)),
      }
      return { ...contentsOf(state, log, law), opinion }
    },
    async read(upload, sitting) {
      const answer = await answerIn(upload, uploads)
      if (!answer.ok) return answer
      const opinion = await sheetsIn(answer.value, sitting)
      if (!opinion.ok) return opinion
      return ok({
        opinion: opinion.value,
        looked: lookedAt(sitting, opinion.value, answer.value.head.at, hash),
      })
    },
  }
}

async function answerIn(
  upload: string,
  uploads: World['uploads'],
): Promise<Result<AnswerFile, OpinionRefusal | { readonly code: 'upload.unknown' }>> {
  const bytes = await uploads.read(upload)
  if (!bytes) return refused({ code: 'upload.unknown' })
  if (isZip(bytes)) return refused({ code: 'opinion-file.is-request' })
  if (bytes.length > 2 * largestAnswer) return refused({ code: 'opinion-file.unreadable' })
  const text = new TextDecoder().decode(bytes)
  const decoded = answerFileSchema.safeParse(parsed(text))
  if (!decoded.success) return refused({ code: 'opinion-file.unreadable' })
  return canonicalJson(decoded.data) === text ? ok(decoded.data) : refused({ code: 'opinion-file.changed' })
}

/** How every ZIP begins. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lookedAt(sitting: Sitting, opinion: Opinion, at: number, hash: Ports['hash']): LookedAtAnswer {
  const { member, number, sheets } = opinion
  const nameOf = (product: string): string => productOf(sitting, product)?.entry.name ?? product
  const fates = fatesOf(sitting, opinion, hash)
  const asked = sitting.opinions.get(member)?.products ?? []
  return {
    ...{ member, number, at },
    office: memberOf(sitting, member)?.office ?? '',
    sheets: sheets.map((sheet, index) => ({
      product: sheet.product,
      name: nameOf(sheet.product),
      code: sealCode(sealOf(sheet.product, 1, { ...sheet, member }, sheet.salt, hash)),
      word: sheet.word,
      fate: fates[index]?.fate ?? 'not-awaited',
    })),
    missing: asked.filter(id => !sheets.some(({ product }) => product === id)).map(nameOf),
  }
}
