import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SignedFiles } from '../app/signed-files.ts'

/** PDFs that wait to be saved, signed ones and others, under a folder that is emptied when it opens; a file is named by its SHA-256. */
export interface SignedFilesHere extends SignedFiles {
  /** Where one lies, if it is there. What follows its name is what a browser calls it. */
  find(sha256: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

/** @param address how they are asked for: see `Host.bytes` */
export function createSignedFiles(
  folder: string,
  address: 'signed-files' | 'visit-papers' = 'signed-files',
): SignedFilesHere {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await writeFile(path.join(folder, `${sha256}.pdf`), bytes)
      return { path: `${address}/${sha256}`, sha256, size: bytes.length }
    },
    async find(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      const file = path.join(folder, `${sha256}.pdf`)
      const found = await stat(file).catch(() => undefined)
      return found?.isFile() ? { file, size: found.size } : undefined
    },
  }
}
