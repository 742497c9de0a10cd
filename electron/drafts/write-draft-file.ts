import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Watch } from '#electron/app/watch.ts'
import { storedZip } from '#electron/packages/stored-zip.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { draftFileNames, draftFileText, type DraftFile } from '#shared/dossier/draft-file.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'

/**
 * Writes a draft with its files as one file; see `draft-file.ts`. Throws the signal's reason when it says stop; what was written is then for
 * the caller to take away, as where it is refused.
 *
 * @param find where the bytes are of a file of the draft
 */
export async function writeDraftFile(
  target: string,
  contents: DraftFile,
  find: (sha256: string) => Promise<{ readonly file: string; readonly size: number } | undefined>,
  { progress, signal }: Watch,
): Promise<Result<void, Refusal>> {
  const placed = new Set(contents.content.files.map(({ id }) => id))
  const going = new Map(contents.kept.filter(({ id }) => placed.has(id)).map(file => [file.sha256, file]))
  const total = [...going.values()].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  await using output = await open(target, 'wx')
  const zip = storedZip(output, signal)
  await zip.add(draftFileNames.draft, Buffer.from(draftFileText(contents)))
  for (const [sha256, { name, size }] of [...going].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const changed = refused({ code: 'draft.file-changed', name } as const)
    const found = await find(sha256)
    if (found?.size !== size) return changed
    const hash = createHash('sha256')
    await zip.add(draftFileNames.files + sha256, found.file, piece => {
      hash.update(piece)
      done += piece.length
      progress(Math.min(done, total), total)
    })
    if (hash.digest('hex') !== sha256) return changed
  }
  await zip.end()
  return ok(undefined)
}
