import { z } from 'zod'
import type { DocumentHandle } from './kept.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** What is added to a signed PDF that was handed over, so that its time and its certificates can be checked later. */
export const timestampRows = {
  'timestamp.request': row('secretary', z.strictObject({ upload: id })),
  'timestamp.add': row('secretary', z.strictObject({ upload: id, answer: id })),
  'timestamp.complete': row('secretary', z.strictObject({ upload: id })),
} as const

export interface TimestampAnswers {
  /** A `.tsq` file, in base64. */
  'timestamp.request': { readonly request: string }
  /** They can be fetched until this host closes. */
  'timestamp.add': DocumentHandle
  'timestamp.complete': DocumentHandle
}
