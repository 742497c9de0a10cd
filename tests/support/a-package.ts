import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writePackage } from '#electron/packages/write-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { smallFile } from './a-dossier.ts'

/** Writes a package of that dossier, its papers beside it. @returns its path */
export async function aPackage(folder: string, name: string, dossier: Dossier): Promise<string> {
  const papers = path.join(folder, `${name}-papers`)
  await mkdir(papers, { recursive: true })
  const fileOf = (paper: string): string => path.join(papers, paper.replaceAll('/', '_'))
  for (const { path: paper } of dossier.files) writeFileSync(fileOf(paper), smallFile(paper))
  const file = path.join(folder, `${name}.ocop`)
  await writePackage(file, dossier, fileOf)
  return file
}
