import type { SittingDetails } from '../council/event.ts'
import type { Product } from '../council/sitting.ts'
import { minutesOutline } from '../documents/minutes.ts'
import {
  decreedWords,
  inRows,
  type Block,
  type OutlineSection,
  type SignaturePlace,
  type Table,
} from '../documents/outline.ts'
import { printed } from '../kernel/fraction.ts'
import { printable } from '../kernel/letters.ts'
import { rulesOn } from '../law/in-force.ts'
import { forwardedTo, levelOf } from '../law/level.ts'
import { wordsIn } from '../words/words.ts'
import { rulesOf } from './check-proof.ts'
import { wordsEdition } from './proof.ts'
import type { ProofFinding } from './proof-report.ts'
import type { ReadProof } from './read-proof.ts'

/** Something that must stand on the pages, in the order of the pages. */
export type Piece =
  /** Its letters one after another. */
  | { readonly kind: 'text'; readonly text: string }
  /** Cell by cell; lines of cells that are merged come between. */
  | {
      readonly kind: 'table'
      readonly headings: readonly string[]
      readonly rows: Table['rows']
    }

/** What the pages of minutes must say. */
export type ExpectedPages =
  | { readonly kind: 'all'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'figures'; readonly products: readonly ExpectedFigures[] }

export interface ExpectedFigures {
  readonly product: Extract<ProofFinding, { kind: 'figures' }>['product']
  /** What its part of the minutes begins with, in the words of this version. */
  readonly heading: string
  /** The mean and the tier, or another result; nothing where it has none that could be told. */
  readonly texts: readonly string[]
}

/**
 * The text of pages as it is compared. A hyphen inside a word may have become the end of a line; between two figures a space stays, as a mark,
 * so that 12 and 3 are not 1 and 23. Letters that are not seen, and Khmer, which is drawn in another order than it is written, are left out.
 */
export const bare = (text: string): string =>
  printable(
    text
      .normalize('NFKC')
      .replaceAll(/[\p{Cf}\u1780-\u17ff\u19e0-\u19ff]/gu, '')
      .replaceAll(/(?<=[\p{L}\p{N}])[-\u2010\u2011\ufffe\u00ad][\s\p{Cc}]*(?=[\p{L}\p{N}])/gu, '')
      .replaceAll(/(?<=\p{N})[\s\p{Cc}]+(?=\p{N})/gu, '\u00b7')
      .replaceAll(/[\s\p{Cc}\ufffe]/gu, ''),
  )
    .toLocaleLowerCase('vi')
    .replaceAll('ς', 'σ')

/** Every sentence and row where the words are those of this version and the marks are known; else what each product came to. */
export function expectedPages(read: ReadProof): ExpectedPages {
  const { proof, sitting, superseded, law, said } = read
  if (proof.edition !== wordsEdition || proof.sheets === 'sealed') return figuresOf(read)
  const known = new Map(sitting.products.map(product => [product.entry.criteriaSet, rulesOf(product, read)]))
  const own = law.ruleSets.find(({ ruleSet }) => ruleSet.id === sitting.details.ruleSet.id)
  const rulesOfSet = (id: string) => {
    const rules = known.get(id)
    if (!rules) throw new Error(`No rules for ${id}`)
    return rules
  }
  if (!own) return figuresOf(read)
  const outline = minutesOutline(
    sitting,
    {
      ruleSet: rulesOn(own.ruleSet, sitting.details.date),
      setOf: id => rulesOfSet(id).set,
      rulesOf: ({ id }) => rulesOfSet(id).ruleSet,
    },
    wordsIn.vi,
    proof.issue,
    said,
    superseded,
  )
  return {
    kind: 'all',
    pieces: outline.sections.flatMap(({ blocks }: OutlineSection) => blocks.flatMap(piecesOf)),
  }
}

function piecesOf(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', text: block.text }]
    case 'paragraph':
      return [{ kind: 'text', text: block.runs.map(({ text }) => text).join('') }]
    case 'items':
      return block.items.map(item => ({ kind: 'text', text: item.map(({ text }) => text).join('') }))
    case 'title':
      return [{ kind: 'text', text: `${block.name}${block.about}${block.note ?? ''}` }]
    case 'letterhead': {
      const { parent, issuer, number, dated = '', about = '' } = block
      const { nation, motto } = decreedWords
      return [{ kind: 'text', text: [parent, issuer, nation, motto, number, about, dated].join('\n') }]
    }
    case 'table':
      return [
        {
          kind: 'table',
          headings: block.columns.map(({ heading }) => heading),
          rows: block.rows,
        },
      ]
    case 'signatures':
      return [signedBy([block.left, block.right])]
    case 'more-signatures':
      return [{ kind: 'text', text: block.heading }, ...inRows(block.places).map(signedBy)]
    case 'recipients':
      return [decreedWords.recipients, ...block.lines].map(text => ({ kind: 'text', text }))
    default:
      throw new Error(`Minutes have no ${block.kind}`)
  }
}

/** One place after another, each from its title to its name. */
const signedBy = (places: readonly SignaturePlace[]): Piece => ({
  kind: 'text',
  text: places.flatMap(({ title, hint, name }) => [title, hint, name]).join('\n'),
})

function figuresOf({ sitting, proof }: ReadProof): ExpectedPages {
  const { minutes } = wordsIn.vi
  return {
    kind: 'figures',
    products: sitting.products.map((product, at) => {
      const { code, name } = product.entry
      return {
        product: { code, name },
        heading: minutes.productHeading(at + 1, name, code),
        texts: resultTexts(product, sitting.details, proof.edition === wordsEdition),
      }
    }),
  }
}

/** What a product came to. Where the words are those of this version, as its result says it: minimums speak of tiers, too. */
function resultTexts({ outcome }: Product, details: SittingDetails, isOurs: boolean): readonly string[] {
  const { minutes, common } = wordsIn.vi
  const said = (text: string): string => (isOurs ? `${minutes.result} ${text}` : text)
  switch (outcome?.kind) {
    case 'rated': {
      const { stars, recognition, mean } = outcome.rating
      const tier = common.tier(stars, forwardedTo(recognition, levelOf(details)))
      return [printed(mean, details.profile.decimals), isOurs ? said(minutes.rated(tier)) : tier]
    }
    case 'excluded':
      return isOurs ? [said(minutes.excluded(outcome.ground))] : []
    case 'returned':
      return isOurs ? [said(minutes.returned(outcome.missing))] : []
    case 'stopped':
    case undefined:
      return []
  }
}
