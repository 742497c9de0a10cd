import type { Sitting } from '../council/sitting.ts'
import type { Attachment } from './outline.ts'

/** What the file of seals is called in the PDF. */
export const sealsName = 'dau-niem-phong.json'

/**
 * The whole seal of every sheet that was handed in, for a program to hold sheets against: its code on paper is the first 80 bits of it. The
 * names of the fields are those of the record.
 */
export function attachedSeals(sitting: Sitting): Attachment {
  const seals = sitting.products.flatMap(({ id, entry, rounds }) =>
    rounds.flatMap(({ number, sheets }) =>
      [...sheets.values()].flatMap(({ member, seal }) =>
        seal ? [{ product: id, code: entry.code, round: number, member, seal: seal.hash }] : [],
      ),
    ),
  )
  return { name: sealsName, text: `${JSON.stringify({ sitting: sitting.id, seals }, null, 1)}\n` }
}
