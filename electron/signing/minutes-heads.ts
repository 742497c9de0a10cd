import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checkpoint } from '#shared/council/checkpoint.ts'
import type { Verifier } from './verifier.ts'

/** How far the records had come that the signed minutes under a folder were drawn from; those that were changed since tell nothing. */
export async function headsOfMinutes(folder: string, verify: Verifier): Promise<readonly Checkpoint[]> {
  const heads: Checkpoint[] = []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const { name, parentPath } of entries) {
    if (!/^[0-9a-f]{64}\.pdf$/.test(name)) continue
    const bytes = await readFile(path.join(parentPath, name)).catch(() => undefined)
    const report = bytes && (await verify(bytes))
    if ((report?.kind === 'valid' || report?.kind === 'intact') && report.record) heads.push(report.record)
  }
  return heads
}
