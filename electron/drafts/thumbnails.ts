import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DraftBytes } from '#electron/app/draft-shelf.ts'
import type { FileAtHand, FileReader } from '#electron/app/file-reader.ts'
import { unfinished } from './kept-bytes.ts'

/** Small pictures of pages, made when they are asked for and kept. */
export interface Thumbnails {
  /** @param file where it is kept */
  of(of: FileAtHand, page: number, file: string, signal: AbortSignal): Promise<DraftBytes | undefined>
}

export function createThumbnails(reader: FileReader): Thumbnails {
  const drawing = new Map<string, Promise<boolean>>()
  const undrawn = new Set<string>()

  async function drawn(of: FileAtHand, page: number, file: string, signal: AbortSignal): Promise<boolean> {
    await mkdir(path.dirname(file), { recursive: true })
    const aside = unfinished(path.dirname(file))
    try {
      if (!(await reader.draw(of, page, aside, signal))) return false
      await rename(aside, file)
      return true
    } finally {
      await rm(aside, { force: true })
    }
  }

  return {
    async of(of, page, file, signal) {
      // Whoever asked before may have turned away since.
      await drawing.get(file)
      if (!existsSync(file)) {
        // A page that could not be drawn is not tried again until the next start.
        if (undrawn.has(file)) return undefined
        const asked = drawn(of, page, file, signal)
        drawing.set(file, asked)
        const isThere = await asked.finally(() => drawing.delete(file))
        if (!isThere && !signal.aborted) undrawn.add(file)
      }
      const found = await stat(file).catch(() => undefined)
      return found && { file, size: found.size, mediaType: 'image/webp' }
    },
  }
}
