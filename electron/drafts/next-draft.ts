import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Beginning } from '#electron/app/draft-exports.ts'
import type { DraftShelf } from '#electron/app/draft-shelf.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { PackageStore } from '#electron/packages/package-store.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { DraftFile } from '#shared/dossier/draft-file.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { beginFromPackage, type FileToLend } from './begin-from-package.ts'

interface Matters {
  /** An empty folder, in the data folder. */
  readonly scratch: string
  readonly shelf: DraftShelf
  readonly packages: Pick<PackageStore, 'read' | 'open'>
  readonly watch: Watch
}

/** The next dossier of a product from a package that is kept here: its files are copied, and each copy is held against its hash. */
export async function nextDraft(
  hash: string,
  as: Beginning,
  { scratch, shelf, packages, watch }: Matters,
): Promise<Result<DraftFile, Refusal>> {
  const admitted = await packages.read(hash)
  if (!admitted) return refused({ code: 'register.no-package' })
  const total = admitted.files.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const lend = (found: FileToLend): Promise<Result<string, Refusal>> =>
    copied(found, path.join(scratch, found.sha256), watch.signal, bytes => {
      done += bytes
      watch.progress(done, total)
    })
  return beginFromPackage(admitted, as, { store: packages, shelf, lend })
}

/** On disk for good when it answers where. */
async function copied(
  { file, sha256, name }: FileToLend,
  to: string,
  signal: AbortSignal,
  report: (bytes: number) => void,
): Promise<Result<string, Refusal>> {
  await using output = await open(to, 'wx')
  const hash = createHash('sha256')
  await pipeline(
    createReadStream(file),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk)
        await output.writeFile(chunk)
        report(chunk.length)
      }
    },
    { signal },
  )
  if (hash.digest('hex') !== sha256) return refused({ code: 'draft.file-changed', name })
  await output.sync()
  return ok(to)
}
