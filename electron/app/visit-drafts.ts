import { z } from 'zod'
import { isSame } from '#shared/kernel/same.ts'
import { visitDraftSchema, type VisitDraft } from '#shared/register/visit-draft.ts'
import type { Ports } from './ports.ts'

const keptSchema = z.strictObject({
  draft: visitDraftSchema,
  /** UTC milliseconds. */
  savedAt: z.int(),
  /** The screen that it was typed on. */
  by: z.string().max(64),
})

/** A visit that is being written down, when it was kept last, and on which screen. */
export type KeptVisit = z.infer<typeof keptSchema>

/** Drafts of visits in this data folder, each by its own name, so that two windows keep two. They are on disk when they are kept. */
export interface VisitDrafts {
  /** Of a product; the one that was kept last stands last. */
  all(product: string): readonly KeptVisit[]
  read(product: string, draft: string): KeptVisit | undefined
  keep(product: string, kept: KeptVisit): void
  drop(product: string, draft: string): void
}

/** Drafts of one product that are kept; of more, the oldest go. */
const most = 20

export function visitDrafts({ settings }: Pick<Ports, 'settings'>): VisitDrafts {
  const nameOf = (product: string): string => `visit-drafts/${product}`
  const all = (product: string): readonly KeptVisit[] => {
    const text = settings.read(nameOf(product)) ?? ''
    return text === '' ? [] : (z.array(keptSchema).safeParse(JSON.parse(text)).data ?? [])
  }
  const others = (product: string, draft: string): readonly KeptVisit[] =>
    all(product).filter(kept => kept.draft.id !== draft)
  const write = (product: string, kept: readonly KeptVisit[]): void =>
    settings.write(nameOf(product), kept.length === 0 ? '' : JSON.stringify(kept.slice(-most)))
  return {
    all,
    read: (product, draft) => all(product).find(kept => kept.draft.id === draft),
    keep: (product, kept) => write(product, [...others(product, kept.draft.id), kept]),
    drop(product, draft) {
      const left = others(product, draft)
      if (left.length < all(product).length) write(product, left)
    },
  }
}

/** What a screen says of itself when it hands a draft in. */
export interface Handed {
  readonly draft: VisitDraft
  readonly by: string
  /** When the draft was kept that it goes on from; nothing where it was new. */
  readonly seen: number | null
}

/** Whether another screen has kept another draft of the same visit since this one looked. */
export const isOvertaken = (kept: KeptVisit | undefined, { draft, by, seen }: Handed): boolean =>
  kept !== undefined && kept.by !== by && kept.savedAt !== seen && !isSame(kept.draft, draft)
