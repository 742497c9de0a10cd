import { z } from 'zod'
import type { OpinionCopy } from '#shared/contract/opinion.ts'
import { sealedIn } from '#shared/council/opinion-copy.ts'
import {
  answerFileSchema,
  answerStep,
  isOpinionCopy,
  opinionInvitationSchema,
  type OpinionInvitation,
} from '#shared/council/opinion-file.ts'
import { isConcealed } from '#shared/council/concealed.ts'
import { memberOf, type Sitting } from '#shared/council/sitting.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import type { Ports } from '../ports.ts'

/** What a member's machine keeps of an opinion file that was opened there, beside the copy of its sitting. */
const keptSchema = z.strictObject({
  invitation: opinionInvitationSchema,
  /** The last answer as it was given, with SHA-256 of its sheets, so that the same sheets are the same file. */
  last: z.strictObject({ digest: z.string(), answer: answerFileSchema }).exactOptional(),
})
type Kept = z.infer<typeof keptSchema>

type World = Pick<Ports, 'settings' | 'opinionBox' | 'hash' | 'clock'>

export interface OpinionCopies {
  /** Nothing where no opinion file was opened for it. */
  invitationOf(copy: string): OpinionInvitation | undefined
  /** On disk when it returns; a file that is opened late does not set the last day back. */
  keep(copy: string, invitation: OpinionInvitation): void
  viewOf(state: Sitting): OpinionCopy | undefined
  isOver(invitation: Pick<OpinionInvitation, 'until'>): boolean
  /** The file that goes back. Nothing where no sheet is handed in. */
  answer(state: Sitting): Promise<{ readonly text: string; readonly number: number } | undefined>
}

export function opinionCopies({ settings, opinionBox, hash, clock }: World): OpinionCopies {
  const nameOf = (copy: string): string => `opinion ${copy}`
  const read = (copy: string): Kept | undefined => {
    const text = isOpinionCopy(copy) ? settings.read(nameOf(copy)) : undefined
    return text === undefined ? undefined : keptSchema.parse(JSON.parse(text))
  }
  const write = (copy: string, kept: Kept): void => settings.write(nameOf(copy), JSON.stringify(kept))
  const isOver = ({ until }: Pick<OpinionInvitation, 'until'>): boolean => vietnamDay(clock()) > until

  return {
    invitationOf: copy => read(copy)?.invitation,
    keep(copy, invitation) {
      const before = read(copy)
      const until = [before?.invitation.until ?? '', invitation.until].toSorted().at(-1) ?? invitation.until
      write(copy, { ...before, invitation: { ...invitation, until } })
    },
    isOver,
    viewOf(state) {
      const kept = read(state.id)
      if (!kept) return undefined
      const { member, until } = kept.invitation
      const sheets = sheetsOf(state, member)
      return {
        ...{ sitting: state.id, member, until },
        office: memberOf(state, member)?.office ?? '',
        council: state.details.council,
        isOver: isOver(kept.invitation),
        products: state.products.length,
        sealed: sheets.length,
        answeredAt: kept.last?.answer.head.at,
        unanswered: sheets.length > 0 && kept.last?.digest !== hash(canonicalJson(sheets)),
      }
    },
    async answer(state) {
      const kept = read(state.id)
      if (!kept) return undefined
      const { invitation, last } = kept
      const sheets = sheetsOf(state, invitation.member)
      if (sheets.length === 0) return undefined
      const digest = hash(canonicalJson(sheets))
      if (last?.digest === digest) return written(last.answer)
      const { sitting, member, secret, to } = invitation
      const number = (last?.answer.head.number ?? 0) + 1
      const answer = await opinionBox.close(
        { format: 'ocop-opinion/1', sitting, invitation: invitation.invitation, member, number, at: clock() },
        padded(canonicalJson(sheets)),
        to,
        secret,
      )
      write(state.id, { invitation, last: { digest, answer } })
      return written(answer)
    },
  }
}

const written = (answer: z.infer<typeof answerFileSchema>) => ({
  text: canonicalJson(answer),
  number: answer.head.number,
})

/** White space behind JSON is nothing. */
const padded = (text: string): string => text.padEnd(Math.ceil(text.length / answerStep) * answerStep)

/** What goes into an answer: every sheet that is handed in, with the word of its last reopening. */
function sheetsOf(state: Sitting, member: string) {
  return sealedIn(state, member).map(({ product, sheet, seal }) => {
    if (isConcealed(seal)) throw new Error(`The sheet of ${product} is concealed in a copy`)
    const sentBack = state.productById.get(product)?.rounds[0]?.sentBack ?? []
    return {
      product,
      marks: sheet.marks,
      notes: sheet.notes,
      salt: seal.salt,
      word: sentBack.findLast(each => each.member === member)?.reason ?? '',
    }
  })
}
