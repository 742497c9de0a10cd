import { sealCode } from '../council/seal.ts'
import { countedSheets, expectedOf } from '../council/round.ts'
import { readingOf } from '../council/halt.ts'
import {
  memberOf,
  productOf,
  type Product,
  type Round,
  type Sheet,
  type Sitting,
} from '../council/sitting.ts'
import { toldApart } from '../council/told-apart.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import type { DocumentDesk, DocumentSubject } from './document-kind.ts'
import { scorersOf } from './member-columns.ts'
import type { Outline, OutlineSection } from './outline.ts'
import { pageCode } from './page-code.ts'
import { scoreSheet, type FilledSheet, type SheetOfProduct } from './score-sheet.ts'

/** The products of which some sheet may be shown to the council. */
export const productsWithSheets = (sitting: Sitting): readonly DocumentSubject[] =>
  sitting.products.filter(product => openSheets(sitting, product).length > 0).map(subjectOf)

/** The products that are still to be scored. */
export const productsToScore = (sitting: Sitting): readonly DocumentSubject[] =>
  sitting.phase.kind === 'closed'
    ? []
    : sitting.products.filter(({ outcome, departure }) => !outcome && !departure).map(subjectOf)

const subjectOf = ({ id, entry }: Product): DocumentSubject => ({ id, name: entry.name })

/** Sheets that the minutes count: of rounds that were revealed, and readable here. */
const openSheets = (
  sitting: Sitting,
  product: Product,
): readonly { readonly round: Round; readonly sheet: Sheet }[] =>
  product.rounds
    .filter(({ revealedAt }) => revealedAt !== undefined)
    .flatMap(round =>
      countedSheets(sitting, product, round)
        .filter(({ dark }) => dark.size === 0)
        .map(sheet => ({ round, sheet })),
    )

/** Every sheet of a product that was opened to the council, one after the other, by round and in the order of the roster. */
export function filledSheets(desk: DocumentDesk, id: string): Outline | undefined {
  const at = sheetsAt(desk, id)
  if (!at) return undefined
  const { sitting, product, set } = at
  const order = scorersOf(sitting, desk.words.minutes.annex).map(each => each.id)
  const { notStopped } = readingOf(sitting, product, set)
  const sheets = openSheets(sitting, product).toSorted(
    (a, b) =>
      a.round.number - b.round.number || order.indexOf(a.sheet.member) - order.indexOf(b.sheet.member),
  )
  return outlineOf(
    desk,
    product,
    desk.words.documents.kinds['score-sheets'].name,
    sheets.map(({ round, sheet }) => {
      const code = sheet.seal ? sealCode(sheet.seal) : ''
      const filled = { ...sheet, round: round.number, code, notStopped }
      return section(at, officeOf(at, sheet.member), filled, sheet.member, String(round.number), code)
    }),
  )
}

/** A sheet to be filled by hand for each member who is to score the product, in the order of the roster. */
export function blankSheets(desk: DocumentDesk, id: string): Outline | undefined {
  const at = sheetsAt(desk, id)
  if (!at) return undefined
  const { sitting, product } = at
  const { phase, former } = sitting
  const round = String((product.rounds.at(-1)?.number ?? 0) || 1)
  const asked = new Set(expectedOf(sitting, product))
  const who = scorersOf(sitting, desk.words.minutes.annex).filter(member =>
    phase.kind === 'preparing' ? !former.has(member.id) : asked.has(member.id),
  )
  return outlineOf(
    desk,
    product,
    desk.words.documents.kinds['blank-sheets'].name,
    who.map(member => section(at, officeOf(at, member.id), undefined, member.id, round, '')),
  )
}

interface SheetsAt extends SheetOfProduct {
  readonly product: Product
}

function sheetsAt({ sitting: held, law, words }: DocumentDesk, id: string): SheetsAt | undefined {
  const product = productOf(held, id)
  if (!product) return undefined
  const sitting = { ...held, members: toldApart(held.members) }
  const set: CriteriaSet = law.setOf(product.entry.criteriaSet)
  return { sitting, product, entry: product.entry, set, words }
}

const officeOf = ({ sitting }: SheetsAt, id: string): { readonly office: string; readonly name: string } =>
  memberOf(sitting, id) ?? { office: sitting.details.council, name: '' }

function section(
  at: SheetsAt,
  who: { readonly office: string; readonly name: string },
  filled: FilledSheet | undefined,
  ...[member, round, code]: readonly [string, string, string]
): OutlineSection {
  return {
    orientation: 'portrait',
    code: pageCode(at.sitting, 'PHIEU', at.product.id, round, member, code || '-'),
    blocks: scoreSheet(at, who, filled),
  }
}

function outlineOf(
  { sitting, words }: DocumentDesk,
  { entry }: Product,
  title: string,
  sections: readonly OutlineSection[],
): Outline | undefined {
  if (sections.length === 0) return undefined
  return {
    title: `${title} – ${entry.name}`,
    createdAt: sitting.changedAt,
    ...(sitting.details.training ? { watermark: words.minutes.training } : {}),
    sections,
  }
}
