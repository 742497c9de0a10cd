import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FilesOnDisk } from '#shared/contract/data.ts'

/** Reads every document under `folder` and compares it with its name. */
export async function countDocuments(folder: string): Promise<FilesOnDisk> {
  const found = { whole: 0, damaged: 0 }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const [, sha256] = /^([0-9a-f]{64})(?:\.draft)?\.pdf$/.exec(entry.name) ?? []
    if (sha256 === undefined) continue
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => undefined)
    const isWhole = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256
    found[isWhole ? 'whole' : 'damaged'] += 1
  }
  return found
}
