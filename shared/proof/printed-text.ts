import { minutesOutline } from '../documents/minutes.ts'
import {
  decreedWords,
  inRows,
  type Block,
  type OutlineSection,
  type SignaturePlace,
} from '../documents/outline.ts'
import { printed } from '../kernel/fraction.ts'
import { printable } from '../kernel/letters.ts'
import { rulesOn } from '../law/in-force.ts'
import { forwardedTo, levelOf, type CouncilLevel } from '../law/level.ts'
import type { Rating } from '../law/rate.ts'
import { wordsIn } from '../words/words.ts'
import { rulesOf } from './check-proof.ts'
import { wordsEdition } from './proof.ts'
import type { ProofFinding } from './proof-report.ts'
import type { ReadProof } from './read-proof.ts'

/** Something that must stand on the pages, in the order of the pages. */
export type Piece =
  /** Its letters one after another. */
  | { readonly kind: 'text'; readonly text: string }
  /** Beside each other, so that their lines come in any order. */
  | { readonly kind: 'beside'; readonly texts: readonly string[] }
  | {
      readonly kind: 'table'
      readonly headings: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** What the pages of minutes must say. */
export type ExpectedPages =
  | { readonly kind: 'all'; readonly pieces: readonly Piece[]; readonly watermark: string }
  | { readonly kind: 'figures'; readonly products: readonly ExpectedFigures[] }

export interface ExpectedFigures {
  readonly product: Extract<ProofFinding, { kind: 'figures' }>['product']
  /** The mean and the tier; nothing where there is none. */
  readonly texts: readonly string[]
}

/** The text of pages as it is compared: without spaces, hyphens, and differences of capital and small letters. */
export const bare = (text: string): string =>
  printable(text.normalize('NFC').replaceAll(/[\s\u00ad\ufffe\u2010\u2011-]/g, '')).toLocaleLowerCase('vi')

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
    watermark: outline.watermark ?? '',
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
      return [{ kind: 'beside', texts: [parent, issuer, number, dated, about, nation, motto] }]
    }
    case 'table':
      return [
        {
          kind: 'table',
          headings: block.columns.map(({ heading }) => heading),
          rows: block.rows.map(row => row.map(cell => cell ?? '')),
        },
      ]
    case 'signatures':
      return [signedBy([block.left, block.right])]
    case 'more-signatures':
      return [{ kind: 'text', text: block.heading }, ...inRows(block.places).map(signedBy)]
    case 'recipients':
      return [{ kind: 'beside', texts: [decreedWords.recipients, ...block.lines] }]
    default:
      throw new Error(`Minutes have no ${block.kind}`)
  }
}

const signedBy = (places: readonly SignaturePlace[]): Piece => ({
  kind: 'beside',
  texts: places.flatMap(({ title, hint, name }) => [title, hint, name]),
})

/** Where the words are those of this version, as the result says it: minimums speak of tiers, too. */
function tierText({ stars, recognition }: Rating, level: CouncilLevel, edition: number): string {
  const { common, minutes } = wordsIn.vi
  const tier = common.tier(stars, forwardedTo(recognition, level))
  return edition === wordsEdition ? `${minutes.result} ${minutes.rated(tier)}` : tier
}

function figuresOf({ sitting, proof }: ReadProof): ExpectedPages {
  const { details, products } = sitting
  return {
    kind: 'figures',
    products: products.map(({ entry: { code, name }, outcome }) => ({
      product: { code, name },
      texts:
        outcome?.kind === 'rated'
          ? [
              printed(outcome.rating.mean, details.profile.decimals),
              tierText(outcome.rating, levelOf(details), proof.edition),
            ]
          : [],
    })),
  }
}
