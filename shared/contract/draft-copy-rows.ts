import { z } from 'zod'
import { typedFolder } from '../kernel/typed-folder.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const drafts = z.array(id).min(1).max(2000)
/** As a person typed or pasted it, or as `outlet.list` gave it. */
const folder = z.string().max(2000).transform(typedFolder)

/** Packages of drafts that go to a stick or a folder of the host's own machine, which no other device may look at. */
export const draftCopyRows = {
  /** The sticks and other drives that are plugged in now. */
  'outlet.list': row('here', z.strictObject({})),
  /** The folders in one of the person's own, or on a drive that is plugged in; where none is named, these themselves. */
  'outlet.folders': row('here', z.strictObject({ folder })),
  /** What copying there would need, and what the folder has; writes nothing. */
  'outlet.look': row('here', z.strictObject({ folder, drafts })),
  /**
   * Copies the packages of drafts as they are now, each read back before it gets its name. Answers once all is done or the rest cannot be;
   * `copy` names it for `work.progress` and `draft.stop`.
   */
  'draft.copy': row('here', z.strictObject({ copy: id, folder, drafts })),
} as const
