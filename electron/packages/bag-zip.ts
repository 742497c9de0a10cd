import { once } from 'node:events'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { BagFault } from '#shared/dossier/bag-finding.ts'
import { bagNames } from './bag.ts'
import { isOfDisk, type BagFiles, type OpenedBag } from './bag-files.ts'
import { entryName } from './entry-name.ts'
import { limits } from './limits.ts'
import { isSpecial, overlapRefusal } from './survey.ts'
import { isSystemFile } from './system-files.ts'

/** Opens a ZIP that is a bag, or holds one in the one folder that it has. Nothing of it is ever written, so a name can lead nowhere. */
export async function openBagZip(file: string): Promise<OpenedBag> {
  const zip = await openPromise(file, { autoClose: false, decodeStrings: false }).catch((fault: unknown) => {
    if (isOfDisk(fault)) throw fault
    return undefined
  })
  if (!zip) return { kind: 'neither' }
  zip.on('error', () => undefined)
  const limit = limits.anyBag.files
  if (zip.entryCount > limit) {
    await closed(zip)
    return { kind: 'too-many', limit }
  }
  try {
    return { kind: 'opened', files: filesOf(zip, await directoryOf(zip)) }
  } catch (fault) {
    await closed(zip)
    if (isOfDisk(fault)) throw fault
    return { kind: 'neither' }
  }
}

interface Directory {
  readonly entries: ReadonlyMap<string, Entry>
  readonly folders: ReadonlySet<string>
  readonly errors: readonly BagFault[]
}

async function directoryOf(zip: ZipFile): Promise<Directory> {
  const entries = new Map<string, Entry>()
  const folders = new Set<string>()
  const errors: BagFault[] = []
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry, 'utf-8')
    const path = name.kind === 'unclear' ? '' : name.name.replace(/^(?:\.\/)+/, '')
    if (path === '') continue
    if (path.endsWith('/')) folders.add(path)
    else if (entries.has(path)) errors.push({ kind: 'overlapping', path })
    else if (isSpecial(entry)) errors.push({ kind: 'special', path })
    else if (entry.isEncrypted() || !entry.canDecodeFileData()) errors.push({ kind: 'packed', path })
    else entries.set(path, entry)
  }
  return { entries, folders, errors }
}

function filesOf(zip: ZipFile, { entries, folders, errors }: Directory): BagFiles {
  const base = baseOf([...entries.keys()])
  const inBag = new Map(
    [...entries].flatMap(([path, entry]) =>
      path.startsWith(base) ? [[path.slice(base.length), entry] as const] : [],
    ),
  )
  const shared = overlapRefusal(
    new Map([...entries].map(([path, entry]) => [{ path, size: entry.uncompressedSize }, entry])),
  )
  const payload = base + bagNames.payload
  return {
    sizes: new Map([...inBag].map(([path, entry]) => [path, entry.uncompressedSize])),
    hasPayload: [...folders, ...entries.keys()].some(path => path.startsWith(payload)),
    errors: shared ? [...errors, { kind: 'overlapping', path: shared.path }] : errors,
    systemFiles: [...entries.keys()].filter(isSystemFile),
    read(path) {
      const entry = inBag.get(path)
      if (!entry) throw new Error(`Not a file of this bag: ${path}`)
      return zip.openReadStreamPromise(entry)
    },
    close: () => closed(zip),
  }
}

/** The folder that the bag is in, with its slash; empty where it is at the root. */
function baseOf(paths: readonly string[]): string {
  const own = paths.filter(path => !isSystemFile(path))
  if (own.includes(bagNames.declaration)) return ''
  const [first = ''] = own
  const folder = first.slice(0, first.indexOf('/') + 1)
  return own.every(path => path.startsWith(folder)) ? folder : ''
}

async function closed(zip: ZipFile): Promise<void> {
  const done = once(zip, 'close')
  zip.close()
  await done
}
