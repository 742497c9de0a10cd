import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Archive } from './archive.ts'
import type { ArchiveEntry } from './survey.ts'

/** The whole of an entry that is not larger than `limit` bytes, which is looked at before it is read. */
export async function smallText(
  archive: Archive,
  entry: ArchiveEntry,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Buffer, PackageRefusal>> {
  const { path, size } = entry
  if (size > limit) return refused({ code: 'package.file-too-large', path, size, limit })
  const chunks: Buffer[] = []
  const refusal = await archive.pour(entry, chunk => Promise.resolve(void chunks.push(chunk)), signal)
  return refusal ? refused(refusal) : ok(Buffer.concat(chunks))
}
