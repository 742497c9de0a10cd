import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { KeptFileState } from '#electron/app/ports.ts'

/** Where the sitting files are that must never go, one folder for each sitting. @param folder of all sitting files of a data folder */
export const keptIn = (folder: string): string => path.join(folder, 'kept')

/** Each is named by its SHA-256. */
export const nameOf = (sha256: string): string => `${sha256}.phien`

/** Reads the whole of a kept file. */
export async function keptFileState(folder: string, sitting: string, sha256: string): Promise<KeptFileState> {
  const file = path.join(keptIn(folder), sitting, nameOf(sha256))
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return 'missing'
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex') === sha256 ? 'whole' : 'changed'
}
