import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PackageCondition } from '../app/packages.ts'
import { bagNames, readManifest } from './bag.ts'

/** Reads a whole package as it lies in its folder, every byte of its evidence among it. */
export async function packageCondition(home: string, hash: string): Promise<PackageCondition> {
  const manifest = await readFile(path.join(home, bagNames.manifest)).catch(ifMissing)
  if (!manifest) return { kind: 'missing', path: '' }
  const listed = readManifest(manifest.toString('utf8'))
  if (!listed.ok || createHash('sha256').update(manifest).digest('hex') !== hash)
    return { kind: 'changed', path: bagNames.manifest }
  for (const [name, sha256] of listed.value.files) {
    const found = await sha256OfFile(path.join(home, name))
    if (found !== sha256) return { kind: found === undefined ? 'missing' : 'changed', path: name }
  }
  return { kind: 'whole' }
}

/** Nothing where there is no such file. */
export async function sha256OfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  const read = await pipeline(createReadStream(file), hash)
    .then(() => true)
    .catch(ifMissing)
  return read ? hash.digest('hex') : undefined
}

function ifMissing(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
  throw fault
}
