import type { DraftCopyAnswers } from './draft-copy-views.ts'
import type { Draft, DraftPurpose, KeptFile } from '../dossier/draft.ts'
import type { Problem } from '../dossier/problem.ts'
import type { DossierChanges } from '../dossier/dossier-changes.ts'
import type { Stage } from '../dossier/dossier.ts'

/** A draft in a list. */
export interface DraftSummary {
  readonly id: string
  /** Empty while none is given. */
  readonly code: string
  readonly purpose: DraftPurpose
  readonly product: string
  readonly producer: string
  readonly commune: string
  /** Empty while none is chosen. */
  readonly criteriaSet: string
  readonly stage: Stage['kind']
  readonly files: number
  /** Bytes of its files. */
  readonly size: number
  /** UTC milliseconds. */
  readonly savedAt: number
  /** Bytes of its package; nothing where none was made, or it has changed since. */
  readonly packed: number | undefined
}

/** How much the check before sending finds of a draft. */
export interface DraftTally {
  readonly draft: string
  readonly revision: number
  readonly errors: number
  readonly warnings: number
}

export interface DraftList {
  /** The last saved first. */
  readonly drafts: readonly DraftSummary[]
  /** Folders of drafts that cannot be read any more. */
  readonly unreadable: readonly string[]
}

/** A file of a draft, and where its bytes are to be had. */
export interface DraftFile extends KeptFile {
  readonly address: string
  /** Below it, by their numbers from 1, small pictures of its pages. */
  readonly thumbs: string
}

export interface DraftView extends Omit<Draft, 'kept' | 'format'> {
  readonly kept: readonly DraftFile[]
}

/** What a change left: the draft's number now, and when it was on disk (UTC milliseconds). */
export interface DraftSaved {
  readonly revision: number
  readonly savedAt: number
}

/** A file of a draft that waits to be fetched: a package until the draft has changed, another until the program is closed. */
export interface OutgoingDraftFile {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface DraftPackAnswers {
  /** `hash` is the package's; `revision` is the draft's that it was made of. */
  'draft.pack': OutgoingDraftFile & { readonly hash: string; readonly revision: number }
  'draft.hand-on': OutgoingDraftFile
  'draft.bring': { readonly draft: string }
  'draft.next': { readonly draft: string }
  /** Nothing where the draft was begun from nothing. */
  'draft.changes': DossierChanges | undefined
  'draft.stop': Record<string, never>
}

export interface DraftAnswers extends DraftPackAnswers, DraftCopyAnswers {
  'draft.list': DraftList
  'draft.create': { readonly draft: string }
  'draft.read': DraftView
  'draft.save': DraftSaved
  'draft.findings': { readonly revision: number; readonly problems: readonly Problem[] }
  'draft.tallies': { readonly tallies: readonly DraftTally[] }
  'draft.remove': Record<string, never>
}
