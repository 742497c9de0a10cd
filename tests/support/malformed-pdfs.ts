import { deflateSync } from 'node:zlib'
import { proofName } from '#shared/proof/proof.ts'
import { catalog, handMadePdf as pdf, pages } from './hand-made-pdf.ts'
import { stream, streamed, type Row } from './streamed-pdf.ts'

const times = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at))
const form = (fields: string) => `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields}]>>>>`
const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1024 ** 2))

const at = (second: number): Row => ({ kind: 1, second, third: 0 })
const within = (second: number, third: number): Row => ({ kind: 2, second, third })

/** Minutes only in name: something is attached under the name of what they rest on. */
const attached = (content: Buffer | string, keys = '') =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(x) 3 0 R]>>>>>>',
    pages,
    `<</Type/Filespec/UF(${proofName})/EF<</F 4 0 R>>>>`,
    stream(content, `/Type/EmbeddedFile${keys}`),
  ])

/** Filled with what is no signature, at a length that a signature has. */
const signedWith = (contents: string) =>
  pdf([
    form('3 0 R'),
    pages,
    '<</FT/Sig/T(chair)/V 4 0 R>>',
    `<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 9 9 9]/Contents<${contents}>>>`,
  ])

/** Files that nobody writes in good faith, each made here; and what has to be said of each: one of these, where that is a matter of how fast a machine is. */
export const malformedPdfs: readonly (readonly [string, () => Buffer, string])[] = [
  ['an object stream that stands in itself', () => streamed([], () => [within(3, 0)]), 'damaged'],
  [
    'object streams that stand in one another',
    () => streamed([], () => [within(4, 0), within(3, 0)]),
    'damaged',
  ],
  [
    'an object stream that says it holds a thousand million objects',
    () =>
      streamed([stream('3 0 null', '/Type/ObjStm/N 1000000000/First 4')], ([one = 0]) => [
        at(one),
        within(3, 0),
      ]),
    'damaged',
  ],
  [
    'an object stream whose objects begin far behind its end',
    () =>
      streamed([stream('4 999999999 null', '/Type/ObjStm/N 1/First 999999999')], ([one = 0]) => [
        at(one),
        within(3, 0),
      ]),
    'damaged',
  ],
  [
    'an object stream of 300 MB in 300 KB',
    () =>
      streamed([stream(zeros(300), '/Type/ObjStm/N 1/First 4/Filter/FlateDecode')], ([one = 0]) => [
        at(one),
        within(3, 0),
      ]),
    'damaged',
  ],
  [
    'a thousand object streams of a megabyte each',
    () => {
      const one = stream(zeros(1), '/Type/ObjStm/N 1/First 4/Filter/FlateDecode')
      return streamed(
        times(1000, () => one),
        offsets => [...offsets.map(at), ...offsets.map((_, index) => within(index + 3, 0))],
      )
    },
    'damaged',
  ],
  [
    'a table of 300 MB in 300 KB',
    () =>
      streamed(
        [],
        () => [],
        () => '/Filter/FlateDecode/Index[0 30000000]/Size 30000000',
        () => zeros(300),
      ),
    'damaged',
  ],
  [
    'a table that says it lists a thousand million objects',
    () =>
      streamed(
        [],
        () => [],
        () => '/Index[0 1000000000]/Size 1000000000',
      ),
    'damaged',
  ],
  [
    'a table of numbers as wide as a book',
    () =>
      streamed(
        [],
        () => [],
        () => '/W[1000000 4 2]',
      ),
    'damaged',
  ],
  [
    'a table packed fifty times over',
    () =>
      streamed(
        [],
        () => [],
        () => `/Filter[${'/FlateDecode '.repeat(50)}]`,
        content => times(50, () => '').reduce(packed => deflateSync(packed), content),
      ),
    'damaged',
  ],
  [
    'a table packed in a way that nobody knows',
    () =>
      streamed(
        [],
        () => [],
        () => '/Filter/JBIG2Decode',
      ),
    'damaged',
  ],
  [
    'a table whose rows are as long as the whole file',
    () =>
      streamed(
        [],
        () => [],
        () => '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 900000000>>',
        content => deflateSync(content),
      ),
    'damaged',
  ],
  [
    'a stream whose length is told by itself',
    () => pdf([catalog, pages, '<</Length 3 0 R>>\nstream\nx\nendstream']),
    'damaged',
  ],
  ['a stream longer than the file', () => pdf([catalog, pages, stream('x', '', '99999999999')]), 'damaged'],
  ['a stream of a length below zero', () => pdf([catalog, pages, stream('x', '', '-5')]), 'damaged'],
  [
    'pages that lead back to their parent',
    () => pdf([catalog, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
    'unsigned',
  ],
  [
    'pages a hundred thousand deep',
    () => pdf([catalog, ...times(100_000, index => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1>>`)]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  [
    'a quarter of a million pages',
    () =>
      pdf([
        catalog,
        `<</Type/Pages/Kids[${times(250_000, index => `${index + 3} 0 R`).join(' ')}]/Count 250000>>`,
        ...times(250_000, () => '<</Type/Page>>'),
      ]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  [
    'fields that lead back to their parent',
    () => pdf([form('3 0 R'), pages, '<</T(a)/Kids[3 0 R 4 0 R]>>', '<</T(b)/Kids[3 0 R]>>']),
    'unsigned',
  ],
  [
    'three thousand updates',
    () => {
      const first = pdf([catalog, pages]).toString('latin1')
      const parts = [first]
      let size = first.length
      let table = first.lastIndexOf('xref\n0')
      for (let update = 0; update < 3000; update += 1) {
        const part = `xref\n0 0\ntrailer\n<</Size 3/Root 1 0 R/Prev ${table}>>\nstartxref\n${size}\n%%EOF\n`
        table = size
        parts.push(part)
        size += part.length
      }
      return Buffer.from(parts.join(''), 'latin1')
    },
    'too-much',
  ],
  [
    'a catalog that leads to itself in every way',
    () =>
      pdf([
        `<</Type/Catalog/Pages 1 0 R/AcroForm 1 0 R/Fields 1 0 R/Kids[1 0 R]/Names 1 0 R/EmbeddedFiles 1 0 R/PieceInfo 1 0 R/OCOP 1 0 R/Private 1 0 R>>`,
      ]),
    'unsigned, proof malformed',
  ],
  [
    'a dictionary of a million keys',
    () => pdf([catalog, pages, `<<${times(1_000_000, index => `/K${index} 1`).join('')}>>`]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  [
    'a name of forty million letters',
    () => pdf([catalog, pages, `/${'a'.repeat(4e7)}`]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  ['a string that never ends', () => pdf([catalog, pages, `(${'a'.repeat(1e6)}`]), 'damaged'],
  [
    'forty million digits in hexadecimal, and one more',
    () => pdf([catalog, pages, `<${'a'.repeat(4e7)}1>`]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  [
    'a number of a million digits',
    () => pdf([catalog, pages, '9'.repeat(1e6)]),
    'unsigned | unsigned, proof too-much | too-much',
  ],
  ['a signature nested two hundred thousand deep', () => signedWith('3080'.repeat(200_000)), 'altered'],
  [
    'a signature that says it is longer than any memory',
    () => signedWith(`3084ffffffff${'00'.repeat(5000)}`),
    'altered',
  ],
  [
    'names of attachments that lead back to themselves',
    () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>',
        pages,
        `<</Kids[${'3 0 R '.repeat(200)}]>>`,
      ]),
    'unsigned, proof malformed',
  ],
  [
    'names of attachments in seven storeys of two hundred rooms',
    () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>',
        pages,
        ...times(6, index => `<</Kids[${`${index + 4} 0 R `.repeat(200)}]>>`),
        '<</Names[]>>',
      ]),
    'unsigned, proof too-much',
  ],
  [
    'a hundred thousand attachments of the same name',
    () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>',
        pages,
        `<</Names[${`(${proofName}) 4 0 R `.repeat(100_000)}]>>`,
        '<</Type/Filespec>>',
      ]),
    'unsigned, proof too-much',
  ],
  [
    'an attachment of 300 MB in 300 KB',
    () => attached(zeros(300), '/Filter/FlateDecode'),
    'unsigned, proof malformed',
  ],
  [
    'an attachment of sixty million brackets',
    () => attached(deflateSync(Buffer.alloc(60_000_000, '[')), '/Filter/FlateDecode'),
    'unsigned, proof malformed',
  ],
  [
    'an attachment of a list of twenty million numbers',
    () => attached(deflateSync(Buffer.from(`[${'1,'.repeat(2e7)}1]`)), '/Filter/FlateDecode'),
    'unsigned, proof malformed',
  ],
  [
    'an attachment packed twice',
    () => attached(deflateSync(deflateSync(Buffer.from('{}'))), '/Filter[/FlateDecode/FlateDecode]'),
    'unsigned, proof malformed',
  ],
]
