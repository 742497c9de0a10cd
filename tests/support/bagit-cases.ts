import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rawZip } from './raw-zip.ts'

/** The files of a bag by their path in it. */
export type BagContent = ReadonlyMap<string, Buffer>

/** A case of the conformance suite that the Library of Congress publishes for BagIt, by its name there, built anew. */
export interface BagCase {
  readonly version: '0.97' | '1.0'
  readonly name: string
  /** The folder of the suite that it is in; those of one system must be refused by that one, and here by all. */
  readonly expected: 'valid' | 'invalid' | 'warning'
  /** What must be found: kinds of findings, nothing for a valid bag that is not to be remarked on. */
  readonly finds: readonly string[]
  readonly content: () => BagContent
}

type Digest = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha512'

interface Bag {
  readonly version?: '0.97' | '1.0'
  readonly digests?: readonly Digest[]
  readonly payload?: Readonly<Record<string, string>>
  /** Further files of the bag itself. */
  readonly tags?: Readonly<Record<string, string>>
  readonly letters?: 'UTF-8' | 'UTF-16BE' | 'ISO-8859-1'
  /** Changes a payload manifest. */
  readonly manifest?: (text: string, digest: Digest) => string
  readonly tagManifest?: (text: string) => string
  /** What happens to the bag after its lists were made. */
  readonly then?: (files: Map<string, Buffer>) => void
}

const sumOf = (digest: Digest, bytes: Buffer | string): string =>
  createHash(digest).update(bytes).digest('hex')

const encoded = (text: string, letters: Bag['letters'] = 'UTF-8'): Buffer =>
  letters === 'UTF-16BE'
    ? Buffer.from(text, 'utf16le').swap16()
    : Buffer.from(text, letters === 'ISO-8859-1' ? 'latin1' : 'utf8')

const twoPapers: Readonly<Record<string, string>> = {
  'hop-dong.txt': 'Hợp đồng mua chè búp tươi\n',
  'anh/vuon-che.txt': 'Vườn chè\n',
}

/** Bytes and files of the two papers. */
const oxum = `${Object.values(twoPapers).reduce((sum, text) => sum + Buffer.byteLength(text), 0)}.2`

/** A sound bag, and whatever is asked to be otherwise. */
export function aBag({
  version = '0.97',
  digests = ['md5'],
  payload = twoPapers,
  tags = {},
  letters = 'UTF-8',
  manifest = text => text,
  tagManifest = text => text,
  then = () => undefined,
}: Bag = {}): BagContent {
  const files = new Map<string, Buffer>(
    Object.entries(payload).map(([name, text]) => [`data/${name}`, Buffer.from(text)]),
  )
  const listed = (digest: Digest): string =>
    [...files].map(([name, bytes]) => `${sumOf(digest, bytes)}  ${name}\n`).join('')
  const lists = digests.map(digest => [digest, listed(digest)] as const)
  const declaration = `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${letters}\n`
  const own = new Map<string, Buffer>([
    ['bagit.txt', Buffer.from(declaration)],
    ...Object.entries({ 'bag-info.txt': 'Contact-Name: HTX Chè\n', ...tags }).map(
      ([name, text]) => [name, encoded(text, letters)] as const,
    ),
    ...lists.map(
      ([digest, text]) => [`manifest-${digest}.txt`, encoded(manifest(text, digest), letters)] as const,
    ),
  ])
  for (const digest of digests) {
    const text = [...own].map(([name, bytes]) => `${sumOf(digest, bytes)}  ${name}\n`).join('')
    files.set(`tagmanifest-${digest}.txt`, encoded(tagManifest(text), letters))
  }
  for (const [name, bytes] of own) files.set(name, bytes)
  then(files)
  return files
}

const listing = (line: string): Bag => ({ manifest: text => `${text}${line}\n` })
const md5 = sumOf('md5', 'khong co')
const fetching = (name: string): Bag => ({ tags: { 'fetch.txt': `http://127.0.0.1/tep - ${name}\n` } })
const apart = 'giay-phép.txt'.normalize('NFD')
const together = 'giay-phép.txt'.normalize('NFC')

const oneCase =
  (expected: BagCase['expected'], version: BagCase['version']) =>
  (name: string, finds: readonly string[], bag: Bag): BagCase => ({
    version,
    name,
    expected,
    finds,
    content: () => aBag({ version, digests: [version === '1.0' ? 'sha512' : 'md5'], ...bag }),
  })

const valid = oneCase('valid', '0.97')
const invalid = oneCase('invalid', '0.97')
const warning = oneCase('warning', '0.97')

const declaring =
  (text: string) =>
  (files: Map<string, Buffer>): void =>
    void files.set('bagit.txt', Buffer.from(text))
const secondLine = 'Tag-File-Character-Encoding: UTF-8\n'

/** A declaration that the tag manifest was made for: nothing else is wrong with the bag. */
const declared = (text: string): Bag => ({
  tagManifest: list => list.replace(/^.* {2}bagit\.txt\n/m, `${sumOf('md5', text)}  bagit.txt\n`),
  then: declaring(text),
})

const validCases: readonly BagCase[] = [
  valid('basic-bag', [], {}),
  ...(['sha1', 'sha224', 'sha256', 'sha512'] as const).map(digest =>
    valid(`basic-bag-${digest}`, [], { digests: [digest] }),
  ),
  valid('minimal-bag', [], {
    then: files => {
      files.delete('bag-info.txt')
      files.delete('tagmanifest-md5.txt')
    },
  }),
  valid('bag-in-a-bag', [], {
    payload: { 'bagit.txt': 'một túi khác', 'data/tep.txt': 'tệp', 'manifest-md5.txt': 'không phải bảng kê' },
  }),
  valid('bag-with-space', [], { payload: { 'hai chữ.txt': 'có dấu cách' } }),
  valid('bag-with-escapable-characters', [], {
    payload: { 'a&b #1 +50% [x].txt': 'dấu', "c'd;e.txt": 'dấu' },
  }),
  valid('bag-with-encoded-names', [], {
    payload: { 'hai\ndòng.txt': 'xuống dòng', 'hai%20chu.txt': 'tên có sẵn dấu %' },
    manifest: text => text.replace('hai\ndòng', 'hai%0Adòng'),
  }),
  valid('bag-with-leading-dot-slash-in-manifest', ['dot-slash'], {
    manifest: text => text.replaceAll('  data/', '  ./data/'),
  }),
  valid('duplicate-metadata-entries', [], {
    tags: { 'bag-info.txt': 'Contact-Name: Chủ cơ sở\nContact-Name: Kế toán\nContact-Name: Chủ cơ sở\n' },
  }),
  valid('uncommon-metadata-separators', [], {
    tags: { 'bag-info.txt': `Contact-Name:HTX Chè\nNote :  \t hai dấu\nPayload-Oxum\t:\t${oxum}\n` },
  }),
  valid('holey-bag', [], {
    tags: {
      'fetch.txt':
        'http://127.0.0.1/1 - data/hop-dong.txt\nhttps://127.0.0.1/2?a=b 11 data/anh/vuon-che.txt\n',
    },
  }),
  valid('UTF-16-encoded-tag-files', [], { letters: 'UTF-16BE', payload: { 'chè.txt': 'chè' } }),
  valid('ISO-8859-1-encoded-tag-files', [], {
    letters: 'ISO-8859-1',
    tags: { 'bag-info.txt': 'Contact-Name: déjà vu\n' },
  }),
]

const invalidCases: readonly BagCase[] = [
  invalid('baginfo-missing-encoding', ['declaration-line'], declared('BagIt-Version: 0.97\n')),
  invalid('bom-in-bagit.txt', ['declaration-line'], declared(`\ufeffBagIt-Version: 0.97\n${secondLine}`)),
  invalid(
    'bagit-with-invalid-whitespace',
    ['declaration-line'],
    declared(`BagIt-Version : 0.97\n${secondLine}`),
  ),
  invalid('invalid-version-number', ['declaration-line'], declared(`BagIt-Version: .97\n${secondLine}`)),
  invalid('missing-bagit.txt', ['missing', 'no-declaration'], {
    then: files => void files.delete('bagit.txt'),
  }),
  invalid('missing-baginfo', ['missing'], { then: files => void files.delete('bag-info.txt') }),
  invalid('corrupt-data-file', ['changed'], {
    then: files => void files.set('data/hop-dong.txt', Buffer.from('đã sửa')),
  }),
  invalid('corrupt-tag-file', ['changed'], {
    then: files => void files.set('bag-info.txt', Buffer.from('Contact-Name: đã sửa\n')),
  }),
  invalid('extra-file-in-bag', ['not-listed'], {
    then: files => void files.set('data/them.txt', Buffer.from('thêm')),
  }),
  invalid(
    'same-filename-listed-twice-with-different-hashes',
    ['twice-otherwise'],
    listing(`${md5}  data/hop-dong.txt`),
  ),
  ...Object.entries({
    'dot-notation': '../../../README.md',
    'absolute-path (linux)': '/tmp/foo',
    shortcut: '~/foo',
    'shortcut-username': '~root/foo',
    'absolute-path (windows)': 'C:\\Windows\\System32\\setx.exe',
    'shortcut (windows)': '%HomeDrive%\\Windows\\System32\\setx.exe',
    unc: '\\\\?\\UNC\\server\\Windows\\System32\\setx.exe',
  }).flatMap(([kind, name]) => [
    invalid(`out-of-scope-file-paths-using-${kind}`, ['list-line'], listing(`${md5}  ${name}`)),
    invalid(`out-of-scope-file-paths-using-${kind}-for-fetch`, ['list-line'], fetching(name)),
  ]),
]

const warningCases: readonly BagCase[] = [
  warning('made-with-md5sum-tools', ['star'], { manifest: text => text.replaceAll('  data/', ' *data/') }),
  warning('relative-path', ['dot-slash'], { manifest: text => text.replace('  data/', '  ./data/') }),
  warning('special-system-files', ['system-file'], {
    payload: { ...twoPapers, '.DS_Store': 'macOS', 'Thumbs.db': 'Windows' },
  }),
  warning('duplicate-file-with-different-case', ['same-but-case'], {
    payload: { 'chao.txt': 'chào', 'CHAO.txt': 'chào' },
  }),
  warning('same-filename-listed-twice-with-the-same-hash', ['twice'], {
    manifest: text => `${text}${text}`,
  }),
  warning('same-filename-listed-twice-with-different-normalization', ['composed-otherwise'], {
    payload: { [apart]: 'giấy', [together]: 'giấy' },
  }),
  warning('filename-normalization', ['composed-otherwise'], {
    payload: { [apart]: 'giấy' },
    manifest: text => text.normalize('NFC'),
  }),
  warning('precomposed-character-in-filename (darwin)', ['composed-otherwise'], {
    payload: { [together]: 'giấy' },
    manifest: text => text.normalize('NFD'),
  }),
]

/** Of BagIt 1.0 the suite has only what differs from 0.97. */
const casesOf10: readonly BagCase[] = [
  oneCase('valid', '1.0')('basicBag', [], { tags: { 'bag-info.txt': `Payload-Oxum: ${oxum}\n` } }),
  oneCase('invalid', '1.0')('bagit-with-invalid-whitespace', ['changed', 'declaration-line'], {
    then: declaring(`BagIt-Version : 1.0\n${secondLine}`),
  }),
  oneCase('invalid', '1.0')('missing-from-manifest', ['not-listed'], {
    digests: ['sha512', 'sha256'],
    manifest: (text, digest) => (digest === 'sha512' ? text.replace(/^.*vuon-che\.txt\n/m, '') : text),
  }),
  oneCase('invalid', '1.0')('same-filename-listed-twice-with-different-hashes', ['twice-otherwise'], {
    manifest: text => `${text}${sumOf('sha512', 'khác')}  data/hop-dong.txt\n`,
  }),
]

export const bagCases: readonly BagCase[] = [...validCases, ...invalidCases, ...warningCases, ...casesOf10]

/** Lays a bag out in a folder. */
export function writeBagFolder(folder: string, content: BagContent): void {
  mkdirSync(path.join(folder, 'data'), { recursive: true })
  for (const [name, bytes] of content) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
}

/** A ZIP with the bag in one folder, as RFC 8493 section 4 asks. */
export const bagZip = (content: BagContent, folder = 'tui/'): Buffer =>
  rawZip([...content].map(([name, data]) => ({ name: folder + name, data, deflate: data.length > 30 })))
