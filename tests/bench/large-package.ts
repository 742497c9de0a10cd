import { randomBytes } from 'node:crypto'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writePackage } from '#electron/packages/write-package.ts'
import type { EvidenceFile } from '#shared/dossier/dossier.ts'
import { aDossier, asTaken, smallFile } from '../support/a-dossier.ts'

/** The start of a film; what is behind it is never looked at. */
const filmHead = Buffer.from('\0\0\0\x18ftypmp42', 'latin1')
/** The products of the training sitting have the numbers below. */
const ownFrom = 20
const piece = 8 * 1024 ** 2

/** Writes a package of one product that is so large, most of it a film of chance bytes. @returns its path */
export function largePackage(
  folder: string,
  { product, bytes }: { readonly product: number; readonly bytes: number },
): Promise<string> {
  const film = {
    path: 'quy trình.mp4',
    title: 'Quy trình',
    mediaType: 'video/mp4',
    row: 12,
    ...asTaken,
  } as const
  return packageWith(folder, product, film, file => {
    writeFileSync(file, filmHead)
    for (let left = bytes; left > 0; left -= piece) appendFileSync(file, randomBytes(Math.min(left, piece)))
  })
}

export const productName = (product: number): string => `Sản phẩm ${product}`

/** Writes a package of a small dossier and one file more, cited for criterion 1.1, a PDF at its page 200. @returns its path */
export async function packageWith(
  folder: string,
  product: number,
  file: EvidenceFile,
  write: (source: string) => void,
): Promise<string> {
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
  const target = path.join(folder, `${product}.ocop`)
  await writePackage(target, dossier, name => sources.get(name) ?? '')
  for (const source of sources.values()) rmSync(source)
  return target
}
