import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { NotDer, readDer } from '../der.ts'
import type { RevocationList } from './revocation-list.ts'
import { isRevocationList, readLists } from './vouching.ts'

/** In bytes. The longest lists of public authorities are of some hundred thousand certificates. */
export const largestListFile = 12 * 1024 * 1024

const pemBlock = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]*)-----END X509 CRL-----/g

/** The lists of revoked certificates in a file, each in DER: one or several in PEM, or one in DER. None where it holds something else. */
export function listsInFile(bytes: Uint8Array): readonly Buffer[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const blocks = Array.from(file.toString('latin1').matchAll(pemBlock))
  const all = blocks.length > 0 ? blocks.map(([, body = '']) => Buffer.from(body, 'base64')) : [file]
  try {
    return all.every(isRevocationList) ? all.map(der => readDer(der).bytes) : []
  } catch (error) {
    if (error instanceof NotDer) return []
    throw error
  }
}

export const pemOfLists = (lists: readonly RevocationList[]): Buffer =>
  Buffer.from(
    lists
      .map(({ der }) => der.toString('base64').replace(/.{64}(?=.)/g, '$&\n'))
      .map(body => `-----BEGIN X509 CRL-----\n${body}\n-----END X509 CRL-----\n`)
      .join(''),
  )

/** A file of a folder that should hold lists, and those in it; none where it holds something else or cannot be read. */
export interface ListFile {
  readonly file: string
  readonly lists: readonly RevocationList[]
}

/** By name; none where there is no such folder. */
export async function listFilesIn(folder: string): Promise<readonly ListFile[]> {
  return Promise.all((await listNamesIn(folder)).map(readListFile))
}

async function listNamesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => path.extname(name).toLowerCase() === '.crl')
    .toSorted()
    .map(name => path.join(folder, name))
}

async function readListFile(file: string): Promise<ListFile> {
  return { file, lists: await readLists(await derListsIn(file)) }
}

/** The lists of all files of a folder, in DER, as they are handed on to whoever reads them. */
export async function derListsOf(folder: string): Promise<readonly Buffer[]> {
  const files = await listNamesIn(folder)
  return (await Promise.all(files.map(derListsIn))).flat()
}

async function derListsIn(file: string): Promise<readonly Buffer[]> {
  const size = await stat(file).then(
    found => found.size,
    () => Infinity,
  )
  const bytes = size <= largestListFile ? await readFile(file).catch(() => undefined) : undefined
  return bytes ? listsInFile(bytes) : []
}
