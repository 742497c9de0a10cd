import { z } from 'zod'
import { visitDraftSchema, type VisitDraft } from '#shared/register/visit-draft.ts'
import type { Ports } from './ports.ts'

/** A visit that is being written down, and when it was kept last, in UTC milliseconds. */
export interface KeptVisit {
  readonly draft: VisitDraft
  readonly savedAt: number
}

const keptSchema = z.strictObject({ draft: visitDraftSchema, savedAt: z.int() })

/** Drafts of visits, one of a product, in this data folder. They are on disk when they are kept. */
export interface VisitDrafts {
  /** Nothing where there is none, or what is there cannot be read. */
  read(product: string): KeptVisit | undefined
  keep(product: string, kept: KeptVisit): void
  drop(product: string): void
}

export function visitDrafts({ settings }: Pick<Ports, 'settings'>): VisitDrafts {
  const nameOf = (product: string): string => `visit-draft/${product}`
  return {
    read(product) {
      const text = settings.read(nameOf(product)) ?? ''
      if (text === '') return undefined
      const found = keptSchema.safeParse(JSON.parse(text))
      return found.success ? found.data : undefined
    },
    keep: (product, kept) => settings.write(nameOf(product), JSON.stringify(kept)),
    drop: product => {
      if (settings.read(nameOf(product))) settings.write(nameOf(product), '')
    },
  }
}
