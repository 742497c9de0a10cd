import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

/**
 * What was measured of a file of a dossier; whoever judges it looks at nothing else. A picture has one page. A film, a sound and a document
 * of Word or Excel have none.
 */
export const fileMeasuresSchema = z.strictObject({
  /** Whether it could be read to its end as what it is. */
  opens: z.boolean(),
  /** Whether it asks for a password; it does not open then. */
  locked: z.boolean(),
  pages: z
    .array(
      z.strictObject({
        /** Millimetres, as it is seen; nothing where a picture does not say how large it is on paper. */
        widthMm: z.number().positive().nullable(),
        heightMm: z.number().positive().nullable(),
        /** The lower of both directions of a picture that covers the page; nothing on a page that is no scan. */
        dpi: z.number().positive().nullable(),
        /** Nothing can be seen on it: it is blank, or what was on it is damaged. */
        blank: z.boolean(),
        /** By the direction of its text; nothing where it has none that could be measured. */
        upsideDown: z.boolean().nullable(),
      }),
    )
    .max(5000),
})

export type FileMeasures = DeepReadonly<z.infer<typeof fileMeasuresSchema>>
export type PageMeasures = FileMeasures['pages'][number]
