import type { PackageRefusalCode } from '#shared/dossier/package-refusal.ts'
import {
  bagEntries,
  jsonOf,
  manifestOf,
  payloadOf,
  spoiled,
  withDossier,
  withEntry,
  without,
} from './a-bag.ts'
import { aDossier, asTaken, smallFile } from './a-dossier.ts'
import { badBags } from './bad-bags.ts'
import { badNames } from './bad-names.ts'
import { rawZip } from './raw-zip.ts'
import { frozenRules } from './shipped-law.ts'

/** A file that must be refused, why in words, and the refusal it must get. */
export interface BadPackage {
  readonly name: string
  readonly refusal: { readonly code: PackageRefusalCode } & Readonly<Record<string, unknown>>
  readonly bytes: () => Buffer
}

const contract = 'data/hợp đồng.pdf'
const line = `${'0'.repeat(64)}  `

const zeros = Buffer.alloc(8 * 1024 ** 2)
const gibibyte = 1024 ** 3

const bombs: readonly BadPackage[] = [
  {
    name: 'eight megabytes of zeros in a few kilobytes',
    refusal: { code: 'package.bomb', path: contract },
    bytes: spoiled(contract, () => ({ data: zeros, deflate: true })),
  },
  {
    name: 'two entries that share the same packed bytes',
    refusal: { code: 'package.bomb', path: 'data/again.pdf' },
    bytes: withEntry({ name: 'data/again.pdf', data: smallFile('hợp đồng.pdf'), sharesBytesOf: 6 }),
  },
  {
    name: 'hundreds of files of zeros, none of them large',
    refusal: { code: 'package.swells' },
    bytes: () =>
      rawZip([
        ...bagEntries(),
        ...Array.from({ length: 380 }, (_, at) => ({
          name: `data/trang-${at}.pdf`,
          data: Buffer.alloc(1024 ** 2),
          deflate: true,
        })),
      ]),
  },
  {
    name: 'a file of three gibibytes',
    refusal: {
      code: 'package.file-too-large',
      path: contract,
      size: 3 * gibibyte,
      limit: 2 * gibibyte,
    },
    bytes: spoiled(contract, () => ({ declaredSize: 3 * gibibyte, deflate: true })),
  },
  {
    name: 'nine gibibytes in all',
    refusal: { code: 'package.too-large', limit: 8 * gibibyte },
    bytes: () =>
      rawZip([
        ...bagEntries(),
        ...Array.from({ length: 6 }, (_, index) => ({
          name: `data/${index}.bin`,
          data: Buffer.from('x'),
          deflate: true,
          declaredSize: 1.5 * gibibyte,
          declaredPacked: 0.1 * gibibyte,
        })),
      ]),
  },
  {
    name: 'more than two thousand files',
    refusal: { code: 'package.too-many-files', count: 2001, limit: 2000 },
    bytes: () => rawZip(bagEntries(), 2001),
  },
  {
    name: 'more unpacked bytes than declared',
    refusal: { code: 'package.damaged', path: contract },
    bytes: spoiled(contract, () => ({ deflate: true, declaredSize: 5 })),
  },
  {
    name: 'a dossier of three megabytes',
    refusal: { code: 'package.file-too-large', path: 'data/dossier.json', limit: 2 * 1024 ** 2 },
    bytes: spoiled('data/dossier.json', () => ({ deflate: false, data: Buffer.alloc(3 * 1024 ** 2, ' ') })),
  },
]

const damaged: readonly BadPackage[] = [
  { name: 'an empty file', refusal: { code: 'package.not-a-zip' }, bytes: () => Buffer.alloc(0) },
  { name: 'a PDF', refusal: { code: 'package.not-a-zip' }, bytes: () => smallFile('x.pdf') },
  {
    name: 'a package behind a program',
    refusal: { code: 'package.not-a-zip' },
    bytes: () => Buffer.concat([Buffer.from('MZ program'), rawZip(bagEntries())]),
  },
  {
    name: 'a package whose copy stopped half way',
    refusal: { code: 'package.truncated' },
    bytes: () => {
      const whole = rawZip(bagEntries())
      return whole.subarray(0, whole.length / 2)
    },
  },
  {
    name: 'a package with its beginning overwritten past the first bytes',
    refusal: { code: 'package.damaged', path: 'manifest-sha256.txt' },
    bytes: () => {
      const bytes = rawZip(bagEntries())
      return bytes.fill(
        0,
        bytes.indexOf('manifest-sha256.txt') + 40,
        bytes.indexOf('manifest-sha256.txt') + 90,
      )
    },
  },
  {
    name: 'a wrong checksum (CRC)',
    refusal: { code: 'package.damaged', path: contract },
    bytes: spoiled(contract, () => ({ crc: 1 })),
  },
  {
    name: 'a password',
    refusal: { code: 'package.encrypted', path: contract },
    bytes: spoiled(contract, ({ data }) => ({ flags: 1, declaredPacked: data.length + 12 })),
  },
  {
    name: 'a compression that is not ours',
    refusal: { code: 'package.compression-unknown', path: contract },
    bytes: spoiled(contract, () => ({ method: 14 })),
  },
  {
    name: 'a link in place of a file',
    refusal: { code: 'package.symlink', path: contract },
    bytes: spoiled(contract, () => ({ data: Buffer.from('/etc/passwd'), mode: 0o120777 })),
  },
]

const lists: readonly BadPackage[] = [
  {
    name: 'no manifest',
    refusal: { code: 'package.manifest-missing', path: 'manifest-sha256.txt' },
    bytes: without('manifest-sha256.txt'),
  },
  {
    name: 'no bag declaration',
    refusal: { code: 'package.manifest-missing', path: 'bagit.txt' },
    bytes: without('bagit.txt'),
  },
  { name: 'no dossier', refusal: { code: 'package.dossier-missing' }, bytes: without('data/dossier.json') },
  {
    name: 'a manifest with a line of something else',
    refusal: { code: 'package.manifest-invalid', line: 7, fault: 'form' },
    bytes: () => rawZip(bagEntries(undefined, `${manifestOf(payloadOf(aDossier()))}hello\n`)),
  },
  {
    name: 'a manifest that leads out',
    refusal: { code: 'package.manifest-invalid', line: 1, fault: 'way-out' },
    bytes: () => rawZip(bagEntries(undefined, `${line}data/../../x\n`)),
  },
  {
    name: 'a manifest that names a file twice',
    refusal: { code: 'package.manifest-invalid', line: 2, fault: 'twice' },
    bytes: () => rawZip(bagEntries(undefined, `${line}data/x.pdf\n${line}data/X.pdf\n`)),
  },
  {
    name: 'a file that the manifest does not list',
    refusal: { code: 'package.file-not-listed', path: 'data/them.pdf' },
    bytes: withEntry({ name: 'data/them.pdf', data: smallFile('them.pdf') }),
  },
  {
    name: 'a file outside data/',
    refusal: { code: 'package.file-not-listed', path: 'autorun.inf' },
    bytes: withEntry({ name: 'autorun.inf', data: Buffer.from('x') }),
  },
  {
    name: 'a file that is only in the manifest',
    refusal: { code: 'package.file-missing', path: contract },
    bytes: without(contract),
  },
  {
    name: 'a file changed after the package was made',
    refusal: { code: 'package.hash-mismatch', path: contract },
    bytes: spoiled(contract, () => ({ data: Buffer.from('%PDF-1.7 other') })),
  },
  {
    name: 'a dossier changed after the package was made',
    refusal: { code: 'package.hash-mismatch', path: 'data/dossier.json' },
    bytes: spoiled('data/dossier.json', () => ({ data: jsonOf(aDossier({ filedOn: '2026-06-16' })) })),
  },
]

const contents: readonly BadPackage[] = [
  {
    name: 'a dossier that is not JSON',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: '$', rule: 'json' }] },
    bytes: () => rawZip(bagEntries(payloadOf(aDossier(), Buffer.from('{')))),
  },
  {
    name: 'a dossier with two faults',
    refusal: {
      code: 'package.dossier-invalid',
      faults: [
        { at: '$.filedOn', rule: 'invalid_format' },
        { at: '$.selfAssessment.criteria[0].choice', rule: 'invalid_union' },
      ],
    },
    bytes: withDossier({
      ...aDossier(),
      filedOn: '15/06/2026',
      selfAssessment: {
        ...aDossier().selfAssessment,
        criteria: [{ criterion: '1.1', choice: 'cao', citations: [], note: '' }],
      },
    }),
  },
  {
    name: 'a dossier that declares a file twice',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: '$.files', rule: 'twice' }] },
    bytes: withDossier({ ...aDossier(), files: [...aDossier().files, ...aDossier().files.slice(0, 1)] }),
  },
  {
    name: 'a picture of the product that is no picture',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: '$.product.picture', rule: 'picture' }] },
    bytes: withDossier({ ...aDossier(), product: { ...aDossier().product, picture: 'mau-01.pdf' } }),
  },
  {
    name: 'a dossier of a later version',
    refusal: { code: 'package.newer-format', format: 'ocop-dossier/3' },
    bytes: withDossier({ ...aDossier(), format: 'ocop-dossier/3', something: 'new' }),
  },
  {
    name: 'a criteria set that this computer does not have',
    refusal: { code: 'package.criteria-set-unknown', criteriaSet: 'qd-26-2026/99' },
    bytes: withDossier(aDossier({ criteriaSet: 'qd-26-2026/99' })),
  },
  {
    name: 'a criteria set that is here and withheld for a defect',
    refusal: {
      code: 'package.criteria-set-withheld',
      criteriaSet: 'qd-148-2023/11',
      why: 'defect',
      defect: 'Phần C cộng lại thiếu điểm.',
    },
    bytes: withDossier(
      aDossier({
        criteriaSet: 'qd-148-2023/11',
        ruleSet: { id: 'qd-148-2023', hash: frozenRules('qd-148-2023').hash },
      }),
    ),
  },
  {
    name: 'a file that the dossier does not declare',
    refusal: { code: 'package.file-undeclared', path: contract },
    bytes: withDossier(aDossier({ files: aDossier().files.filter(({ path }) => path !== 'hợp đồng.pdf') })),
  },
  {
    name: 'a file that only the dossier declares',
    refusal: { code: 'package.file-missing', path: 'data/giải thưởng.pdf' },
    bytes: withDossier(
      aDossier({
        files: [
          ...aDossier().files,
          {
            path: 'giải thưởng.pdf',
            title: 'Giải thưởng',
            mediaType: 'application/pdf',
            row: 15,
            ...asTaken,
          },
        ],
      }),
    ),
  },
  {
    name: 'a program that says it is a PDF',
    refusal: { code: 'package.media-mismatch', path: 'hợp đồng.pdf', mediaType: 'application/pdf' },
    bytes: () =>
      rawZip(bagEntries(new Map([...payloadOf(aDossier()), [contract, Buffer.from('MZ program')]]))),
  },
]

/** The drawer: every way in which a package was found to be bad, each with what must be said of it. */
export const badPackages: readonly BadPackage[] = [
  ...badNames,
  ...bombs,
  ...damaged,
  ...lists,
  ...contents,
  ...badBags,
]
