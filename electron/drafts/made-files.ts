import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { MadeFile } from '#electron/app/draft-files.ts'
import type { FileReader } from '#electron/app/file-reader.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { nameByHash, unfinished } from './kept-bytes.ts'

/** Files that are made of others, each written aside and named by its bytes once they are on disk. */
export interface MadeFiles {
  /** @returns nothing where it could not be made @param make writes it and says what it is */
  one(files: string, make: (to: string) => Promise<MediaType | undefined>): Promise<MadeFile | undefined>
  /** As many PDFs at once. */
  several(
    files: string,
    count: number,
    make: (to: readonly string[]) => Promise<boolean>,
  ): Promise<readonly MadeFile[] | undefined>
}

export function madeFiles(reader: FileReader): MadeFiles {
  async function named(files: string, aside: string, mediaType: MediaType): Promise<MadeFile> {
    const { sha256, size } = await nameByHash(files, aside)
    const pages = await reader.pagesOf({ file: path.join(files, sha256), mediaType })
    return { sha256, size, mediaType, pages }
  }
  async function aside<T>(
    files: string,
    count: number,
    work: (to: readonly string[]) => Promise<T>,
  ): Promise<T> {
    await mkdir(files, { recursive: true })
    const to = Array.from({ length: count }, () => unfinished(files))
    try {
      return await work(to)
    } finally {
      await Promise.all(to.map(file => rm(file, { force: true })))
    }
  }
  return {
    one: (files, make) =>
      aside(files, 1, async ([to = '']) => {
        const mediaType = await make(to)
        return mediaType && named(files, to, mediaType)
      }),
    several: (files, count, make) =>
      aside(files, count, async to =>
        (await make(to)) ? Promise.all(to.map(file => named(files, file, 'application/pdf'))) : undefined,
      ),
  }
}
