import { PDFDocument } from '@cantoo/pdf-lib'
import type { Drawer, Line } from './drawer.ts'
import { lastTrailer, numbersIn, streamOf, withHandMade } from './hand-made.ts'

const blank = streamOf('BT ET')
/** Exchanges what the first page draws. */
const blanked = ({ byBoth }: Drawer, how: Parameters<typeof withHandMade>[1] = {}): Buffer =>
  withHandMade(byBoth, { ...how, objects: { [numbersIn(byBoth).contents]: blank } })

const behind =
  (more: string | Uint8Array) =>
  ({ byBoth }: Drawer): Buffer =>
    Buffer.concat([byBoth, Buffer.from(more)])

const firstTable = (file: Uint8Array): number =>
  Number(/startxref\s+(\d+)/.exec(Buffer.from(file).toString('latin1'))?.[1])

/** Another order of bytes than that in which a file grows: tables, offsets, ends. */
export const inLayout: readonly Line[] = [
  ['what a page draws, exchanged by an update', drawer => blanked(drawer), 'altered 0/2: page'],
  [
    'the same, with its object in a stream of objects',
    async ({ byBoth }) => {
      const document = await PDFDocument.load(byBoth, { forIncrementalUpdate: true, updateMetadata: false })
      document.getPage(0).drawText('5 sao')
      return document.commit({ useObjectStreams: true })
    },
    'altered 0/2: page',
  ],
  [
    'the same, by a table that leaves out the revision between',
    drawer => blanked(drawer, { prev: firstTable(drawer.byBoth) }),
    'altered 0/2: entries',
  ],
  [
    'the same, by a table that leads nowhere',
    drawer => blanked(drawer, { prev: 12 }),
    'altered 0/2: entries',
  ],
  [
    'the same, by a table that leads to itself',
    drawer => blanked(drawer, { prev: drawer.byBoth.length + 1 + objectLength(drawer) }),
    'unreadable: damaged',
  ],
  [
    'the same, in a generation of its own',
    drawer => blanked(drawer, { generation: 1 }),
    'altered 0/2: entries',
  ],
  [
    'the same, beside another table that hides it',
    drawer => blanked(drawer, { trailer: '/XRefStm 20' }),
    'altered 0/2: entries',
  ],
  [
    'the same, where the end leads to the table before',
    drawer => blanked(drawer, { startxref: lastTrailer(drawer.byBoth).prev }),
    'altered 0/2: entries',
  ],
  [
    'the same, with no table at all',
    ({ byBoth }) =>
      Buffer.concat([byBoth, Buffer.from(`\n${numbersIn(byBoth).contents} 0 obj\n${blank}\nendobj\n`)]),
    'altered 2/2: appended',
  ],
  [
    'the same, with a trailer and no table',
    ({ byBoth }) => {
      const { prev, size, root } = lastTrailer(byBoth)
      const object = `${numbersIn(byBoth).contents} 0 obj\n${blank}\nendobj\n`
      const trailer = `trailer\n<</Size ${size}/Root ${root} 0 R/Prev ${prev}>>\nstartxref\n${prev}\n%%EOF\n`
      return Buffer.concat([byBoth, Buffer.from(`\n${object}${trailer}`)])
    },
    'altered 0/2: entries',
  ],
  [
    'a table says that what a page draws stands where another page’s does',
    ({ byBoth }) => {
      const text = Buffer.from(byBoth).toString('latin1')
      const others = Array.from(text.matchAll(/\/Contents (\d+) 0 R/g)).map(each => Number(each[1]))
      const other = others.find(number => number !== numbersIn(byBoth).contents) ?? 0
      const at = text.indexOf(`\n${other} 0 obj`) + 1
      return withHandMade(byBoth, { offsets: { [numbersIn(byBoth).contents]: at } })
    },
    'altered 0/2: entries',
  ],
  [
    'what a page draws is called free',
    ({ byBoth }) => withHandMade(byBoth, { objects: { [numbersIn(byBoth).contents]: null } }),
    'altered 0/2: page',
  ],
  [
    'a page is called free',
    ({ byBoth }) => withHandMade(byBoth, { objects: { [numbersIn(byBoth).page]: null } }),
    'altered 0/2: page',
  ],
  [
    'the trailer leads to another information',
    ({ byBoth }) => withHandMade(byBoth, { info: numbersIn(byBoth).page }),
    'altered 0/2: document',
  ],
  [
    'the trailer says that the file has a password',
    ({ byBoth }) => withHandMade(byBoth, { trailer: '/Encrypt <</Filter/Standard>>' }),
    'unreadable: encrypted',
  ],
  ['a line break behind the end', behind('\n\n'), 'altered 2/2: appended'],
  ['a comment behind the end', behind('\n% 5 sao\n'), 'altered 2/2: appended'],
  ['zeros behind the end', behind(Buffer.alloc(100)), 'altered 2/2: appended'],
  ['a second end', behind('\n%%EOF\n'), 'altered 2/2: appended'],
  [
    'an end that leads to the first table',
    ({ byBoth }) => Buffer.concat([byBoth, Buffer.from(`\nstartxref\n${firstTable(byBoth)}\n%%EOF\n`)]),
    'altered 0/2: entries',
  ],
  [
    'another PDF behind the end',
    ({ byBoth, issued }) => Buffer.concat([byBoth, issued]),
    'altered 0/2: entries',
  ],
  [
    'the signed file behind another one',
    ({ byBoth, issued }) => Buffer.concat([issued, byBoth]),
    'unreadable: ambiguous',
  ],
  [
    'a blank before its first line',
    ({ byBoth }) => Buffer.concat([Buffer.from('\n'), byBoth]),
    'unreadable: not-a-pdf',
  ],
  [
    'the last bytes are missing',
    ({ byBoth }) => byBoth.subarray(0, byBoth.length - 3),
    'altered 1/1: appended',
  ],
  [
    'the middle is missing',
    ({ byBoth }) => Buffer.concat([byBoth.subarray(0, 9000), byBoth.subarray(9100)]),
    'unreadable: ambiguous',
  ],
  [
    'another program writes the whole file anew',
    async ({ byBoth }) =>
      (await PDFDocument.load(byBoth, { updateMetadata: false })).save({ useObjectStreams: false }),
    'altered 0/2: appended, range',
  ],
  [
    'the version in its first line',
    ({ byBoth }) => Buffer.concat([Buffer.from('%PDF-1.3'), byBoth.subarray(8)]),
    'altered 0/2: document',
  ],
]

const objectLength = ({ byBoth }: Drawer): number =>
  Buffer.byteLength(`${numbersIn(byBoth).contents} 0 obj\n${blank}\nendobj\n`)
