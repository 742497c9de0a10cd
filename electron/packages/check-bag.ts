import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { BagReport } from '#shared/dossier/bag-finding.ts'
import { readAnyDeclaration, type Declared } from './any-declaration.ts'
import { readAnyList, type AnyList, type Names } from './any-list.ts'
import { bagNames, isDigest } from './bag.ts'
import { isOfDisk, type BagFiles, type OpenedBag } from './bag-files.ts'
import { gatherFindings, type BagFindings } from './bag-findings.ts'
import { openBagFolder } from './bag-folder.ts'
import { openBagZip } from './bag-zip.ts'
import { payloadOxum } from './declaration.ts'
import { fetched } from './fetch-list.ts'
import { limits } from './limits.ts'

/**
 * Whether a folder or ZIP is a valid bag of BagIt 0.93 to 1.0 (RFC 8493 section 3), with everything that is wrong with it. Nothing is written, every file
 * is read once and in pieces, and nothing is fetched.
 */
export async function checkBag(place: string): Promise<BagReport> {
  try {
    const opened = await open(place)
    if (opened.kind !== 'opened') return opened
    try {
      return await check(opened.files)
    } finally {
      await opened.files.close()
    }
  } catch (fault) {
    if (isOfDisk(fault)) return { kind: 'unreadable' }
    if (fault instanceof TooLarge)
      return { kind: 'list-too-large', path: fault.path, limit: limits.anyBag.list }
    throw fault
  }
}

const open = async (place: string): Promise<OpenedBag> =>
  (await stat(place)).isDirectory() ? openBagFolder(place) : openBagZip(place)

async function check(files: BagFiles): Promise<BagReport> {
  const findings = gatherFindings()
  for (const fault of files.errors) findings.error(fault)
  for (const path of files.systemFiles) findings.warn({ kind: 'system-file', path })
  const declared = await declarationOf(files, findings)
  if (!files.hasPayload) findings.error({ kind: 'no-payload' })
  const names = namesIn(files, declared)
  const lists = await listsOf(files, declared, names, findings)
  const payload = [...files.sizes].filter(([path]) => path.startsWith(bagNames.payload))
  const size = payload.reduce((sum, [, bytes]) => sum + bytes, 0)
  await checkComplete({ files, declared, names, lists, findings })
  await checkOxum(files, declared, `${size}.${payload.length}`, findings)
  await checkSums(files, lists, findings)
  const { named, more } = findings
  return { kind: 'checked', version: declared.version, files: payload.length, size, findings: named, more }
}

async function declarationOf(files: BagFiles, findings: BagFindings): Promise<Declared> {
  if (files.sizes.has(bagNames.declaration))
    return readAnyDeclaration(await small(files, bagNames.declaration, findings), findings)
  findings.error({ kind: 'no-declaration' })
  return { version: undefined, textOf: bytes => bytes.toString('utf8') }
}

function namesIn({ sizes }: BagFiles, { version }: Declared): Names {
  const composed = new Map([...sizes.keys()].map(path => [path.normalize('NFC'), path]))
  return {
    isStrict: version === undefined || version === '1.0',
    files: sizes,
    composedOtherwise: path => composed.get(path.normalize('NFC')),
  }
}

async function listsOf(
  files: BagFiles,
  declared: Declared,
  names: Names,
  findings: BagFindings,
): Promise<readonly AnyList[]> {
  const lists: AnyList[] = []
  for (const list of files.sizes.keys()) {
    const [, tag, digest = ''] = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(list) ?? []
    if (digest === '') continue
    if (!isDigest(digest)) {
      findings.warn({ kind: 'manifest-kind', path: list })
      continue
    }
    const text = await textIn(files, declared, list, findings)
    const kind = { list, digest, lists: tag ? 'tags' : 'payload' } as const
    if (text !== undefined) lists.push(readAnyList(text, kind, names, findings))
  }
  if (!lists.some(({ lists: what }) => what === 'payload')) findings.error({ kind: 'no-manifest' })
  return lists
}

interface Complete {
  readonly files: BagFiles
  readonly declared: Declared
  readonly names: Names
  readonly lists: readonly AnyList[]
  readonly findings: BagFindings
}

/** Everything that is listed is there, and all of the payload is listed: in every manifest since 1.0, in one of them before. */
async function checkComplete({ files, declared, names, lists, findings }: Complete): Promise<void> {
  const payloadLists = lists.filter(({ lists: what }) => what === 'payload')
  const listings = { lists: payloadLists, inEvery: names.isStrict }
  const fetchText = files.sizes.has('fetch.txt')
    ? await textIn(files, declared, 'fetch.txt', findings)
    : undefined
  const toFetch = fetched(fetchText ?? '', names, listings, findings)
  for (const { list, sums } of lists)
    for (const path of sums.keys())
      if (!files.sizes.has(path))
        findings.error({ kind: toFetch.has(path) ? 'to-fetch' : 'missing', list, path })
  if (payloadLists.length === 0) return
  for (const path of files.sizes.keys()) {
    if (!path.startsWith(bagNames.payload)) continue
    const without = payloadLists.filter(({ sums }) => !sums.has(path))
    if (names.isStrict && without.length < payloadLists.length)
      for (const { list } of without) findings.error({ kind: 'not-listed', path, list })
    else if (without.length === payloadLists.length)
      findings.error({ kind: 'not-listed', path, list: undefined })
  }
}

async function checkOxum(
  files: BagFiles,
  declared: Declared,
  found: string,
  findings: BagFindings,
): Promise<void> {
  if (!files.sizes.has(bagNames.information)) return
  const text = await textIn(files, declared, bagNames.information, findings)
  const said = text === undefined ? undefined : payloadOxum(Buffer.from(text))
  if (said !== undefined && said !== found) findings.error({ kind: 'oxum', said: said.slice(0, 60), found })
}

/** Reads each file once, for all the lists that name it. */
async function checkSums(files: BagFiles, lists: readonly AnyList[], findings: BagFindings): Promise<void> {
  for (const path of files.sizes.keys()) {
    const wanted = lists.flatMap(({ list, digest, sums }) => {
      const sum = sums.get(path)
      return sum === undefined ? [] : [{ list, sum, hash: createHash(digest) }]
    })
    if (wanted.length === 0) continue
    const isWhole = await pour(files, path, findings, chunk => {
      for (const { hash } of wanted) hash.update(chunk)
    })
    if (!isWhole) continue
    for (const { list, sum, hash } of wanted)
      if (hash.digest('hex') !== sum) findings.error({ kind: 'changed', list, path })
  }
}

/** @returns whether all of it could be read; where not, that is a finding. The disk's own faults are thrown. */
async function pour(
  files: BagFiles,
  path: string,
  findings: BagFindings,
  take: (chunk: Buffer) => void,
): Promise<boolean> {
  try {
    const chunks: AsyncIterable<Buffer> = await files.read(path)
    for await (const chunk of chunks) take(chunk)
    return true
  } catch (fault) {
    if (isOfDisk(fault)) throw fault
    findings.error({ kind: 'damaged', path })
    return false
  }
}

class TooLarge extends Error {
  readonly path: string

  constructor(path: string) {
    super(path)
    this.path = path
  }
}

async function small(files: BagFiles, path: string, findings: BagFindings): Promise<Buffer> {
  if ((files.sizes.get(path) ?? 0) > limits.anyBag.list) throw new TooLarge(path)
  const chunks: Buffer[] = []
  await pour(files, path, findings, chunk => void chunks.push(chunk))
  return Buffer.concat(chunks)
}

/** The text of a file of the bag itself, without its byte order mark. */
async function textIn(
  files: BagFiles,
  { textOf }: Declared,
  path: string,
  findings: BagFindings,
): Promise<string | undefined> {
  const text = textOf(await small(files, path, findings))
  if (text === undefined) findings.error({ kind: 'not-text', path })
  if (text?.startsWith('\ufeff')) findings.warn({ kind: 'mark', path })
  return text?.replace(/^\ufeff/, '')
}
