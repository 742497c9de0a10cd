import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { SittingId } from '#shared/council/ids.ts'

/** The sittings of which a data folder keeps something beside its database: minutes, or files of records that were kept for good. */
export async function toldSittings(folder: string): Promise<readonly SittingId[]> {
  const told = new Set<SittingId>()
  for (const [kept, form] of keepers)
    for (const sitting of await readdir(path.join(folder, kept)).catch(() => []))
      for (const name of await readdir(path.join(folder, kept, sitting)).catch(() => []))
        if (form.test(name)) told.add(sitting)
  return [...told].toSorted()
}

/** Drafts are drawn anew and say nothing. */
const keepers: readonly (readonly [folder: string, form: RegExp])[] = [
  ['documents', /^[0-9a-f]{64}\.pdf$/],
  ['sitting-files/kept', /^[0-9a-f]{64}\.phien$/],
]
