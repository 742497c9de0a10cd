import type { Sitting } from '../council/sitting.ts'

/**
 * What the code on each page of a paper says, in the order of its parts, which have no slash in them: that it is one of ours, what it is, the
 * sitting, which of its papers, and how far the record had come. The printer adds the number of the page.
 */
export const pageCode = (
  { id, head }: Pick<Sitting, 'id' | 'head'>,
  kind: string,
  ...which: readonly string[]
): string => ['OCOP', kind, id, ...which, `${head.number}-${head.hash.slice(0, 20)}`].join('/')
