import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { aMember } from './a-rating-file.ts'
import { council, type Said } from './command-line.ts'

/** Sheets of so many points. */
export const members = (...totals: readonly number[]) => totals.map(total => aMember(total))

export const ratedSchema = z.looseObject({
  outcome: z.looseObject({ kind: z.string(), rating: z.looseObject({ stars: z.int() }).optional() }),
  reason: z.looseObject({ vi: z.array(z.string()), en: z.array(z.string()) }),
})

/** What the command answers to a file of marks, which is written into `folder`. */
export function rate(folder: string, json: unknown): Said {
  const file = path.join(folder, 'phiếu.json')
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json))
  return council(['rate', file])
}
