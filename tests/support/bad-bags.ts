import { bagEntries, manifestOf, payloadOf, spoiled, withDossier, withEntry } from './a-bag.ts'
import { aDossier } from './a-dossier.ts'
import type { BadPackage } from './bad-packages.ts'
import { rawZip } from './raw-zip.ts'

const contract = 'data/hợp đồng.pdf'
const picture = 'data/ảnh/gói chè.jpg'
const mebibyte = 1024 ** 2

const declared = (name: string, text: string, refusal: BadPackage['refusal']): BadPackage => ({
  name: `a bag declaration ${name}`,
  refusal,
  bytes: spoiled('bagit.txt', () => ({ data: Buffer.from(text) })),
})

const encoding = 'Tag-File-Character-Encoding: UTF-8\n'

const declarations: readonly BadPackage[] = [
  declared('of rubbish', 'hello\n', { code: 'package.declaration-invalid', line: 'hello' }),
  declared('of version 9.9', `BagIt-Version: 9.9\n${encoding}`, {
    code: 'package.bag-version',
    version: '9.9',
  }),
  declared('without its second line', 'BagIt-Version: 1.0\n', {
    code: 'package.declaration-invalid',
    line: '',
  }),
  declared('in UTF-16', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n', {
    code: 'package.declaration-invalid',
    line: 'Tag-File-Character-Encoding: UTF-16',
  }),
  declared('with a third line', `BagIt-Version: 1.0\n${encoding}more\n`, {
    code: 'package.declaration-invalid',
    line: 'more',
  }),
]

const ownFiles: readonly BadPackage[] = [
  {
    name: 'a tag manifest that says something else of bagit.txt',
    refusal: { code: 'package.hash-mismatch', path: 'bagit.txt' },
    bytes: withEntry({
      name: 'tagmanifest-sha256.txt',
      data: Buffer.from(`${'0'.repeat(64)}  bagit.txt\n`),
    }),
  },
  {
    name: 'a tag manifest of a file that is not there',
    refusal: { code: 'package.file-missing', path: 'bag-info.txt' },
    bytes: withEntry({
      name: 'tagmanifest-md5.txt',
      data: Buffer.from(`${'0'.repeat(32)}  bag-info.txt\n`),
    }),
  },
  {
    name: 'a Payload-Oxum of another bag',
    refusal: { code: 'package.oxum-wrong', said: '1.1' },
    bytes: withEntry({ name: 'bag-info.txt', data: Buffer.from('Payload-Oxum: 1.1\n') }),
  },
  {
    name: 'a Payload-Oxum that is no number',
    refusal: { code: 'package.oxum-wrong', said: 'many' },
    bytes: withEntry({ name: 'bag-info.txt', data: Buffer.from('payload-oxum: many\n') }),
  },
  {
    name: 'a SHA-512 manifest that lists another file',
    refusal: { code: 'package.file-not-listed', path: 'data/dossier.json' },
    bytes: withEntry({
      name: 'manifest-sha512.txt',
      data: Buffer.from(`${'0'.repeat(128)}  data/khác.pdf\n`),
    }),
  },
  {
    name: 'a manifest with one line of half a million marks',
    refusal: {
      code: 'package.manifest-invalid',
      path: 'manifest-sha256.txt',
      line: 1,
      fault: 'too-long',
    },
    bytes: () => rawZip(bagEntries(undefined, `${'0'.repeat(64)}  data/${'\u0323\u0301'.repeat(120_000)}\n`)),
  },
  {
    name: 'a manifest that is not in UTF-8',
    refusal: {
      code: 'package.manifest-invalid',
      path: 'manifest-sha256.txt',
      line: 1,
      fault: 'not-utf8',
    },
    bytes: spoiled('manifest-sha256.txt', () => ({ data: Buffer.from([0xff, 0xfe, 0x41]), deflate: false })),
  },
  {
    name: 'a manifest with an escaped sign that no name may have',
    refusal: {
      code: 'package.manifest-invalid',
      path: 'manifest-sha256.txt',
      line: 1,
      fault: 'forbidden-character',
    },
    bytes: () => rawZip(bagEntries(undefined, `${'0'.repeat(64)}  data/100%25.pdf\n`)),
  },
]

const archives: readonly BadPackage[] = [
  {
    name: 'something strange after its end',
    refusal: { code: 'package.directory-invalid' },
    bytes: () => Buffer.concat([rawZip(bagEntries()), Buffer.from('and more')]),
  },
  {
    name: 'a directory that is not where it is said to be',
    refusal: { code: 'package.directory-invalid' },
    bytes: () => {
      const bytes = rawZip(bagEntries())
      bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 6) + 3, bytes.length - 6)
      return bytes
    },
  },
  {
    name: 'a gibibyte in seven megabytes',
    refusal: { code: 'package.bomb', path: contract },
    bytes: spoiled(contract, () => ({
      data: Buffer.alloc(7 * mebibyte),
      method: 8,
      declaredSize: 1024 * mebibyte,
    })),
  },
]

const big = (pixels: Buffer, mediaType: 'image/jpeg' | 'image/png' | 'image/webp') => (): Buffer => {
  const dossier = aDossier()
  const files = dossier.files.map(file => (file.mediaType === 'image/jpeg' ? { ...file, mediaType } : file))
  return rawZip(bagEntries(new Map([...payloadOf(aDossier({ files })), [picture, pixels]])))
}

const tooLarge = (kind: string, bytes: Buffer, mediaType: 'image/jpeg' | 'image/png' | 'image/webp') => ({
  name: `a picture of four hundred million points: ${kind}`,
  refusal: {
    code: 'package.picture-too-large' as const,
    path: 'ảnh/gói chè.jpg',
    width: 20_000,
    height: 20_000,
    limit: 250_000_000,
  },
  bytes: big(bytes, mediaType),
})

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** 20,000 is 0x4e20. */
const pictures: readonly BadPackage[] = [
  tooLarge('PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x01\0\0\0\0'), 'image/png'),
  tooLarge(
    'JPEG, its frame behind a long description',
    Buffer.concat([
      latin1('\xff\xd8\xff\xe1\xff\xfe'),
      Buffer.alloc(0xfffc),
      latin1('\xff\xff\xc2\0\x11\x08\x4e\x20\x4e\x20\x03'),
    ]),
    'image/jpeg',
  ),
  tooLarge('WebP', latin1('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\x4e\0\x1f\x4e\0'), 'image/webp'),
]

const other = (name: string, head: string, mediaType = 'application/pdf'): BadPackage => ({
  name: `${name} with the mark of another kind`,
  refusal: { code: 'package.media-mismatch', path: 'hợp đồng.pdf', mediaType },
  bytes: () => {
    const files = aDossier().files.map(file => (file.path === 'hợp đồng.pdf' ? { ...file, mediaType } : file))
    const dossier = payloadOf(aDossier(), Buffer.from(JSON.stringify({ ...aDossier(), files })))
    return rawZip(bagEntries(new Map([...dossier, [contract, latin1(head)]])))
  },
})

const contents: readonly BadPackage[] = [
  other('a program of Windows', 'MZ\x90\0 %PDF-1.7'),
  other('a program of Linux', '\x7fELF\x02\x01 %PDF-1.7'),
  other('a script', '#!/bin/sh\n# %PDF-1.7\n'),
  other('a batch file', '@ECHO OFF\r\nrem %PDF-1.7\r\n'),
  other('an archive', 'PK\x03\x04 %PDF-1.7'),
  other('a page', '\xef\xbb\xbf\n<!DOCTYPE html><!-- %PDF-1.7 -->'),
  other('a page that begins with something else', 'x <script>alert(1)</script> %PDF-1.7'),
  other('a program of Windows', 'MZ\0\0ftypisom', 'video/mp4'),
  {
    name: 'a dossier filed in the year 9999',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: '$.filedOn', rule: 'year' }] },
    bytes: withDossier({ ...aDossier(), filedOn: '9999-12-31' }),
  },
  {
    name: 'a dossier that says a thing twice',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: 'code', rule: 'field-twice' }] },
    bytes: () => {
      const json = JSON.stringify(aDossier()).replace('"code":', '"code":"khác","code":')
      return rawZip(bagEntries(payloadOf(aDossier(), Buffer.from(json))))
    },
  },
  {
    name: 'a dossier a million brackets deep',
    refusal: { code: 'package.dossier-invalid', faults: [{ at: '$', rule: 'too-deep' }] },
    bytes: () => {
      const payload = payloadOf(aDossier(), Buffer.from('['.repeat(1_000_000)))
      return rawZip(bagEntries(payload, manifestOf(payload)).map(entry => ({ ...entry, deflate: false })))
    },
  },
]

/** Bags that are not what their own files say, and contents that are not what they seem. */
export const badBags: readonly BadPackage[] = [
  ...declarations,
  ...ownFiles,
  ...archives,
  ...pictures,
  ...contents,
]
