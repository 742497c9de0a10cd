import type { DraftContent, PlacedFile } from './draft.ts'

/** A file that takes the place of pages of another, both counted in. */
export interface SplitPart {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A file that goes into one with others. */
export interface JoinedPart {
  readonly id: string
  readonly pages: number
}

type Citation = DraftContent['assessment']['criteria'][number]['citations'][number]

/** Parts that a file is split into at once. */
export const mostParts = 200

/** The ranges of a file whose parts begin at these pages; the first page begins one in any case. */
export const rangesFrom = (
  starts: ReadonlySet<number>,
  pages: number,
): readonly Pick<SplitPart, 'from' | 'to'>[] => {
  const from = [1, ...[...starts].filter(page => page > 1 && page <= pages).toSorted((a, b) => a - b)]
  return from.map((first, index) => ({ from: first, to: (from[index + 1] ?? pages + 1) - 1 }))
}

/** Whether ranges follow each other and have every page once. */
export const isWhole = (ranges: readonly Pick<SplitPart, 'from' | 'to'>[], pages: number): boolean =>
  ranges.every(({ from, to }, index) => to >= from && from === (ranges[index - 1]?.to ?? 0) + 1) &&
  ranges.at(-1)?.to === pages

/** A draft's content with a file in parts: each is what the file was, and a citation goes where its page went. */
export function splitContent(content: DraftContent, file: string, parts: readonly SplitPart[]): DraftContent {
  const files = content.files.flatMap(placed =>
    placed.id === file
      ? parts.map(({ id, from, to }) => ({
          ...placed,
          id,
          title: partTitle(placed.title, rangeText(from, to)),
        }))
      : [placed],
  )
  return withCitations({ ...content, files }, citation => {
    if (citation.file !== file) return citation
    const { page } = citation
    const part = parts.find(({ from, to }) => page !== null && page >= from && page <= to) ?? parts[0]
    return part ? { ...citation, file: part.id, page: page === null ? null : page - part.from + 1 } : citation
  })
}

/** A draft's content with several files as one, in the place of the first of them in the list. */
export function joinContent(
  content: DraftContent,
  joined: string,
  parts: readonly JoinedPart[],
): DraftContent {
  const before = new Map<string, number>()
  parts.reduce((sum, { id, pages }) => {
    before.set(id, sum)
    return sum + pages
  }, 0)
  const isPart = (placed: PlacedFile): boolean => before.has(placed.id)
  const place = content.files.findIndex(isPart)
  const [model] = parts.flatMap(({ id }) => content.files.filter(placed => placed.id === id))
  const files = content.files.flatMap((placed, index) => {
    if (index === place && model) return [{ ...model, id: joined, turned: 0 as const }]
    return isPart(placed) ? [] : [placed]
  })
  const { picture } = content.product
  const product =
    picture !== null && before.has(picture) ? { ...content.product, picture: null } : content.product
  return withCitations({ ...content, product, files }, citation => {
    const pagesBefore = before.get(citation.file)
    return pagesBefore === undefined
      ? citation
      : { ...citation, file: joined, page: pagesBefore + (citation.page ?? 1) }
  })
}

/** A title has room for 300 letters; what is cut off is of the name before. */
export const partTitle = (title: string, range: string): string =>
  `${title.slice(0, 297 - range.length)} (${range})`

/** Pages as a title tells them, such as 3–5. */
export const rangeText = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

const withCitations = (content: DraftContent, follow: (citation: Citation) => Citation): DraftContent => ({
  ...content,
  assessment: {
    ...content.assessment,
    criteria: content.assessment.criteria.map(criterion => ({
      ...criterion,
      citations: criterion.citations.map(follow),
    })),
  },
})
