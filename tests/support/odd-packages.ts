import { createHash } from 'node:crypto'
import type { PackageNote } from '#shared/dossier/package-note.ts'
import { bagEntries, manifestOf, payloadOf, spoiled, withEntry, type Payload } from './a-bag.ts'
import { aDossier } from './a-dossier.ts'
import { inCp1258 } from './in-cp1258.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

/** A package that is let in although it is not quite as this program writes it, and what is said of it. */
export interface OddPackage {
  readonly name: string
  readonly notes: readonly PackageNote[]
  readonly bytes: () => Buffer
}

const contract = 'data/hợp đồng.pdf'
const picture = 'data/ảnh/gói chè.jpg'
const digestOf = (algorithm: string, bytes: Buffer): string =>
  createHash(algorithm).update(bytes).digest('hex')

const manifestIn = (algorithm: string, payload: Payload): string =>
  [...payload].map(([path, bytes]) => `${digestOf(algorithm, bytes)}  ${path}\n`).join('')

const small = payloadOf(aDossier())
const octets = [...small.values()].reduce((sum, bytes) => sum + bytes.length, 0)

const renamed = (change: (name: string) => Partial<RawEntry>): Buffer =>
  rawZip(bagEntries().map(entry => ({ ...entry, ...change(entry.name.toString()) })))

const more = (...entries: readonly RawEntry[]) => rawZip([...bagEntries(), ...entries])
const text = (name: string, content: string): RawEntry => ({ name, data: Buffer.from(content) })

const information = text('bag-info.txt', `Payload-Oxum: ${octets}.${small.size}\n`)

/** A tag manifest that says what these entries are. */
const tagManifest = (algorithm: string, entries: readonly RawEntry[]): RawEntry =>
  text(
    `tagmanifest-${algorithm}.txt`,
    entries.map(({ name, data }) => `${digestOf(algorithm, data)}  ${name.toString()}\n`).join(''),
  )

const otherNames: readonly OddPackage[] = [
  {
    name: 'names with their marks apart, as macOS keeps them',
    notes: [{ what: 'names-composed', paths: [contract, picture], count: 2 }],
    bytes: () => renamed(name => ({ name: name.normalize('NFD') })),
  },
  {
    name: 'names in UTF-8 without a flag that says so, as zip of macOS and of Debian writes them',
    notes: [],
    bytes: () => renamed(() => ({ saysNoLetters: true })),
  },
  {
    name: 'names in CP1258, as Windows in Vietnamese writes them, which the manifest settles',
    notes: [{ what: 'names-read-as', reading: 'windows-1258', paths: [contract, picture], count: 2 }],
    bytes: () => renamed(name => ({ name: inCp1258(name), saysNoLetters: true })),
  },
  {
    name: 'the right names in the Unicode field, as WinRAR and Info-ZIP write them',
    notes: [{ what: 'names-of-unicode-field', paths: [contract, picture], count: 2 }],
    bytes: () =>
      renamed(name =>
        /^[ -~]*$/.test(name) ? {} : { name: inCp1258(name), saysNoLetters: true, unicodeName: { name } },
      ),
  },
  {
    name: 'a Unicode field that was made for another name, which does not count',
    notes: [],
    bytes: () =>
      renamed(name => ({
        saysNoLetters: true,
        unicodeName: { name: 'data/khác.pdf', of: Buffer.from(`${name}x`) },
      })),
  },
  {
    name: '“./” before every name of the archive',
    notes: [
      {
        what: 'dot-slash',
        paths: ['bagit.txt', 'manifest-sha256.txt', ...small.keys()].slice(0, 5).map(name => `./${name}`),
        count: 8,
      },
    ],
    bytes: () => renamed(name => ({ name: `./${name}` })),
  },
]

const otherPlaces: readonly OddPackage[] = [
  {
    name: 'a bag in one folder, as RFC 8493 asks for',
    notes: [{ what: 'in-folder', folder: 'Chè Thôm Loà' }],
    bytes: () => renamed(name => ({ name: `Chè Thôm Loà/${name}` })),
  },
  {
    name: 'what macOS adds to a folder and to its ZIP',
    notes: [
      { what: 'in-folder', folder: 'chè' },
      {
        what: 'system-files',
        paths: ['__MACOSX/chè/._bagit.txt', 'chè/.DS_Store', 'chè/data/._mau-01.pdf'],
        count: 3,
      },
    ],
    bytes: () =>
      rawZip([
        ...bagEntries().map(entry => ({ ...entry, name: `chè/${entry.name.toString()}` })),
        ...['__MACOSX/chè/._bagit.txt', 'chè/.DS_Store', 'chè/data/._mau-01.pdf'].map(name =>
          text(name, 'x'),
        ),
      ]),
  },
  {
    name: 'what Windows adds to a folder',
    notes: [{ what: 'system-files', paths: ['data/ảnh/Thumbs.db', 'Desktop.ini'], count: 2 }],
    bytes: () => more(text('data/ảnh/Thumbs.db', 'x'), text('Desktop.ini', 'x')),
  },
  {
    name: 'a manifest that was made when Finder had been there, and counts its file',
    notes: [{ what: 'system-files', paths: ['data/.DS_Store'], count: 1 }],
    bytes: () => {
      const left = new Map([...small, ['data/.DS_Store', Buffer.from('four')]])
      return rawZip([
        ...bagEntries(left),
        text('bag-info.txt', `Payload-Oxum: ${octets + 4}.${small.size + 1}\n`),
      ])
    },
  },
]

const otherLists: readonly OddPackage[] = [
  {
    name: '“./” before every name of the manifest, as find and sha256sum write them',
    notes: [{ what: 'dot-slash', paths: [...small.keys()].slice(0, 5).map(name => `./${name}`), count: 6 }],
    bytes: () => rawZip(bagEntries(undefined, manifestOf(small).replaceAll('  data/', '  ./data/'))),
  },
  {
    name: 'a byte order mark before the manifest, and line ends of Windows',
    notes: [{ what: 'byte-order-mark', paths: ['manifest-sha256.txt'], count: 1 }],
    bytes: () => rawZip(bagEntries(undefined, `\ufeff${manifestOf(small).replaceAll('\n', '\r\n')}`)),
  },
  {
    name: 'a manifest in another order, its digests in capitals',
    notes: [],
    bytes: () => {
      const lines = manifestOf(small).trimEnd().split('\n').reverse()
      return rawZip(
        bagEntries(
          undefined,
          `${lines.map(line => line.slice(0, 64).toUpperCase() + line.slice(64)).join('\n')}\n`,
        ),
      )
    },
  },
  {
    name: 'only a SHA-512 manifest',
    notes: [{ what: 'only-sha512' }],
    bytes: () =>
      rawZip(
        bagEntries().map(entry =>
          entry.name === 'manifest-sha256.txt'
            ? text('manifest-sha512.txt', manifestIn('sha512', small))
            : entry,
        ),
      ),
  },
  {
    name: 'both manifests, bag-info.txt, and tag manifests of several kinds',
    notes: [],
    bytes: () => {
      const own = [
        ...bagEntries().slice(0, 2),
        text('manifest-sha512.txt', manifestIn('sha512', small)),
        information,
      ]
      return more(...own.slice(2), ...['md5', 'sha1', 'sha256', 'sha512'].map(each => tagManifest(each, own)))
    },
  },
  {
    name: 'further files of its own that its tag manifest lists',
    notes: [{ what: 'tag-files', paths: ['metadata/mods.xml'], count: 1 }],
    bytes: () => {
      const further = text('metadata/mods.xml', '<mods/>')
      return more(further, tagManifest('sha256', [further]))
    },
  },
  {
    name: 'a declaration of BagIt 0.97',
    notes: [],
    bytes: spoiled('bagit.txt', () =>
      text('bagit.txt', 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: utf-8'),
    ),
  },
  {
    name: 'zeros after its end, as mail gateways and sticks add them',
    notes: [{ what: 'padding', bytes: 1000 }],
    bytes: () => Buffer.concat([withEntry(information)(), Buffer.alloc(1000)]),
  },
]

/** Packages of other tools that hold the same dossier and the same files. */
export const oddPackages: readonly OddPackage[] = [...otherNames, ...otherPlaces, ...otherLists]
