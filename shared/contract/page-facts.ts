import { z } from 'zod'

/**
 * A page of a PDF as the host finds it: `GET …?page=N` beside the address of the file. A `scan` is drawn by the host, which is faster at
 * pictures than a browser; a `written` one by whoever shows it; of one that is `too-large` there is a coarse picture at most.
 */
export const pageFactsSchema = z.strictObject({
  kind: z.enum(['scan', 'written', 'too-large']),
  /** Of the whole file. */
  pages: z.int().min(1),
  /** Points, as the page is seen; any square where nobody could say in time. */
  width: z.number().positive(),
  height: z.number().positive(),
})
export type PageFacts = Readonly<z.infer<typeof pageFactsSchema>>

/** What may be asked of a page in the query of an address: its facts, or with `width` a JPEG of it that is so many pixels wide; of a picture only that. */
export const askedPageSchema = z.strictObject({
  page: z.coerce.number().pipe(z.int().min(1).max(100_000)),
  width: z.coerce.number().pipe(z.int().min(16).max(4000)).optional(),
})
