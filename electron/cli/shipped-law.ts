import { createHash } from 'node:crypto'
import path from 'node:path'
import { readLaw } from '#electron/law/read-law.ts'
import type { Law } from '#shared/law/law.ts'

/** The law that comes with the program; what a council imported is in its data folder and not here. */
export const shippedLaw = (): Law =>
  readLaw(path.join(import.meta.dirname, '../../resources/law'), text =>
    createHash('sha256').update(text).digest('hex'),
  )
