import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Watch } from '#electron/app/watch.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { draftFileNames, draftFileText, type DraftFile } from '#shared/dossier/draft-file.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'

/** Local time without a zone, the only kind a ZIP keeps: the same bytes wherever and whenever a file is written. */
const stored = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644, compress: false }

/**
 * Writes a draft with its files as one file; see `draft-file.ts`. Throws the signal's reason when it says stop.
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
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(draftFileText(contents)), draftFileNames.draft, stored)
  let total = 0
  for (const [sha256, { name, size }] of [...going].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const found = await find(sha256)
    if (!found || found.size !== size || (await digestOf(found.file, signal)) !== sha256)
      return refused({ code: 'draft.file-changed', name })
    zip.addFile(found.file, draftFileNames.files + sha256, stored)
    total += size
  }
  zip.end()
  let done = 0
  async function* counted(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
    for await (const piece of pieces) {
      done += piece.length
      progress(Math.min(done, total), total)
      yield piece
    }
  }
  const failed = new AbortController()
  zip.on('error', fault => failed.abort(fault))
  const stop = AbortSignal.any([failed.signal, signal])
  const output = createWriteStream(target, { flags: 'wx', flush: true })
  await pipeline(zip.outputStream, pieces => counted(pieces), output, { signal: stop }).catch(
    (fault: unknown) => {
      throw stop.aborted ? stop.reason : fault
    },
  )
  return ok(undefined)
}

async function digestOf(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash, { signal })
  return hash.digest('hex')
}
