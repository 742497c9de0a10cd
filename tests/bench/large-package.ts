import { randomBytes } from 'node:crypto'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writePackage } from '#electron/packages/write-package.ts'
import type { Dossier, EvidenceFile } from '#shared/dossier/dossier.ts'
import { aDossier, asTaken, smallFile } from '../support/a-dossier.ts'

/** The start of a film; what is behind it is never looked at. */
const filmHead = Buffer.from('\0\0\0\x18ftypmp42', 'latin1')
/** The products of the training sitting have the numbers below. */
const ownFrom = 20
const piece = 8 * 1024 ** 2

/** Writes a package of one product that is so large, most of it a film of chance bytes. @returns its path */
export const largePackage = (folder: string, { product, bytes }: Large): Promise<string> =>
  packed(folder, product, largeDossier(folder, { product, bytes }))

interface Large {
  readonly product: number
  readonly bytes: number
}

/** A dossier, and its files where they lie on this disk. */
export interface LaidOut {
  readonly dossier: Dossier
  readonly sourceOf: (path: string) => string
}

/** The dossier of a product whose files are so large together, most of it a film of chance bytes. */
export function largeDossier(folder: string, { product, bytes }: Large): LaidOut {
  const film = {
    path: 'quy trình.mp4',
    title: 'Quy trình',
    mediaType: 'video/mp4',
    row: 12,
    ...asTaken,
  } as const
  return laidOutWith(folder, product, film, file => {
    writeFileSync(file, filmHead)
    for (let left = bytes; left > 0; left -= piece) appendFileSync(file, randomBytes(Math.min(left, piece)))
  })
}

export const productName = (product: number): string => `Sản phẩm ${product}`

/** Writes a package of a small dossier and one file more, cited for criterion 1.1, a PDF at its page 200. @returns its path */
export const packageWith = (
  folder: string,
  product: number,
  file: EvidenceFile,
  write: (source: string) => void,
): Promise<string> => packed(folder, product, laidOutWith(folder, product, file, write))

function laidOutWith(
  folder: string,
  product: number,
  file: EvidenceFile,
  write: (source: string) => void,
): LaidOut {
  const base = aDossier()
  const code = base.product.code.replace(/-\d+(-\d+)$/, `-${product + ownFrom}$1`)
  const [claim, ...claims] = base.selfAssessment.criteria
  const citations = [
    ...(claim?.citations ?? []),
    { path: file.path, page: file.mediaType === 'application/pdf' ? 200 : null, note: '' },
  ]
  const dossier = {
    ...base,
    product: { ...base.product, code, name: productName(product) },
    selfAssessment: {
      ...base.selfAssessment,
      criteria: claim ? [{ ...claim, citations }, ...claims] : claims,
    },
    files: [...base.files, file],
  }
  const sources = new Map(dossier.files.map((each, at) => [each.path, path.join(folder, `${product}-${at}`)]))
  for (const [name, source] of sources) {
    if (name === file.path) write(source)
    else writeFileSync(source, smallFile(name))
  }
  return { dossier, sourceOf: name => sources.get(name) ?? '' }
}

/** The sources go. */
async function packed(folder: string, product: number, { dossier, sourceOf }: LaidOut): Promise<string> {
  const target = path.join(folder, `${product}.ocop`)
  await writePackage(target, dossier, sourceOf)
  for (const file of dossier.files) rmSync(sourceOf(file.path))
  return target
}
