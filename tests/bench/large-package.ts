import { randomBytes } from 'node:crypto'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writePackage } from '#electron/packages/write-package.ts'
import { aDossier, smallFile } from '../support/a-dossier.ts'

const film = 'quy trình.mp4'
/** The start of a film; what is behind it is never looked at. */
const filmHead = Buffer.from('\0\0\0\x18ftypmp42', 'latin1')
const piece = 8 * 1024 ** 2

/** Writes a package of one product that is so large, most of it a film of chance bytes. @returns its path */
export async function largePackage(
  folder: string,
  { product, bytes }: { readonly product: number; readonly bytes: number },
): Promise<string> {
  const sources = new Map<string, string>()
  const base = aDossier()
  const code = `08-02233-${String(product).padStart(2, '0')}-2026`
  const dossier = {
    ...base,
    product: { ...base.product, code, name: productName(product) },
    files: [...base.files, { path: film, title: film, mediaType: 'video/mp4' as const, row: 12 }],
  }
  for (const { path: name } of dossier.files) {
    const source = path.join(folder, `${product}-${sources.size}`)
    writeFileSync(source, name === film ? filmHead : smallFile(name))
    sources.set(name, source)
  }
  const filmFile = sources.get(film) ?? ''
  for (let left = bytes; left > 0; left -= piece) appendFileSync(filmFile, randomBytes(Math.min(left, piece)))
  const file = path.join(folder, `${product}.ocop`)
  await writePackage(file, dossier, name => sources.get(name) ?? '')
  for (const source of sources.values()) rmSync(source)
  return file
}

export const productName = (product: number): string => `Sản phẩm ${product}`
