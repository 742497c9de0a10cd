import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import {
  aFax,
  aHeic,
  aScannedPdf,
  aSheet,
  aTiff,
  aTurnedPhotograph,
  aWrittenPdf,
} from '../support/office-files.ts'
import { addedFile, measuredFiles } from '../support/sent-file.ts'

let inHand: HostInHand
let draft: string
beforeEach(async () => {
  inHand = await aHost()
  ;({ draft } = await inHand.ask('draft.create', {}))
})
afterEach(() => inHand.dispose())

const add = (name: string, bytes: Uint8Array) => addedFile(inHand, draft, name, bytes)
const served = async (address: string): Promise<Buffer> => {
  const answer = await inHand.host.bytes(laptop, new Request(`http://h/${address}`))
  return Buffer.from(await answer.arrayBuffer())
}
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const measured = () => measuredFiles(inHand, draft)

async function measuresOf(name: string, bytes: Uint8Array): Promise<FileMeasures | undefined> {
  const { file } = await add(name, bytes)
  return (await measured())[file.sha256]
}

describe('a file that no browser shows', () => {
  it('of several pages becomes one PDF with its original told by hash, and is known again', async () => {
    const tiff = await aTiff(3)
    const { file } = await add('biên bản.tif', tiff)
    expect(file).toMatchObject({
      mediaType: 'application/pdf',
      pages: 3,
      original: { name: 'biên bản.tif', sha256: hashOf(tiff), size: tiff.length },
    })
    const bytes = await served(file.address)
    expect(hashOf(bytes)).toBe(file.sha256)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await add('lần nữa.tif', tiff)).toMatchObject({ sameAs: file.id })
  })

  it('in black and white stays so, and in colour becomes a JPEG', async () => {
    const fax = await add('fax.tiff', await aFax())
    expect(fax.file).toMatchObject({ mediaType: 'image/png', pages: 1 })
    const { bitsPerSample, width } = await sharp(await served(fax.file.address)).metadata()
    expect({ bitsPerSample, width }).toEqual({ bitsPerSample: 1, width: 827 })
    const sheet = await add('quét.tif', await aSheet().tiff().toBuffer())
    expect(sheet.file).toMatchObject({ mediaType: 'image/jpeg', pages: 1 })
  })

  it("from a telephone is turned into a JPEG, the phone's picture as it was", async () => {
    const { file } = await add('IMG_0001.HEIC', aHeic())
    expect(file).toMatchObject({ mediaType: 'image/jpeg', original: { sha256: hashOf(aHeic()) } })
    const { data, info } = await sharp(await served(file.address))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 96, height: 64 })
    const at = (x: number): number[] => [...data.subarray((32 * 96 + x) * 3, (32 * 96 + x) * 3 + 3)]
    expect(at(10)[2]).toBeGreaterThan(150)
    expect(at(85)[0]).toBeGreaterThan(150)
  })

  it('and that cannot be read is kept as it came, and told not to open', async () => {
    const cut = (await aTiff(3)).subarray(0, 2000)
    const { file } = await add('hỏng.tif', cut)
    expect(file).toMatchObject({ mediaType: 'image/tiff', sha256: hashOf(cut), original: null })
    expect((await measured())[file.sha256]).toEqual({ opens: false, locked: false, pages: [] })
  })
})

describe('what a file is', () => {
  it('is told by its content: a program, a script or a web page with a mark of a PDF in it is none', async () => {
    for (const start of ['MZ\0\0', '#!/bin/sh\n', '<html>', '\x7fELF'])
      await expect(add('giấy phép.pdf', Buffer.from(`${start}\n%PDF-1.7\n`))).rejects.toThrow(
        'draft.kind-unknown',
      )
    const late = await add('quét.pdf', Buffer.concat([Buffer.from('\n\n'), await aWrittenPdf([{}])]))
    expect(late.file.mediaType).toBe('application/pdf')
  })
})

describe('what is measured', () => {
  it('of a scan is how large and how fine its pages are, and which are blank', async () => {
    const pages = [{ dpi: 120 }, { dpi: 200, lines: 0 }, { dpi: 200 }]
    const measures = await measuresOf('quét.pdf', await aScannedPdf(pages))
    expect(measures).toMatchObject({ opens: true, locked: false })
    expect(measures?.pages).toMatchObject([
      { widthMm: 210, heightMm: 297, blank: false, upsideDown: null },
      { blank: true },
      { blank: false },
    ])
    expect(measures?.pages.map(({ dpi }) => Math.round(dpi ?? 0))).toEqual([120, 200, 200])
  })

  it('of pages of which nothing is seen, for their scan or what is written on them is damaged, is that they are blank', async () => {
    const scanned = await aScannedPdf([{}, {}])
    const scans = [...scanned.toString('latin1').matchAll(/\xff\xd8\xff/g)].map(({ index }) => index)
    expect(scans).toHaveLength(2)
    scanned.fill('x', scans[1], (scans[1] ?? 0) + 4000)
    expect((await measuresOf('hỏng ảnh.pdf', scanned))?.pages).toMatchObject([
      { blank: false },
      { blank: true },
    ])
    const written = await aWrittenPdf([{}])
    for (const { index } of written.toString('latin1').matchAll(/>>\s+stream\r?\n/g))
      written.fill('x', index + 12, index + 30)
    expect((await measuresOf('hỏng chữ.pdf', written))?.pages).toMatchObject([{ blank: true }])
  })

  it('of letters is whether they stand on their head as the page is shown, however it is turned', async () => {
    const measures = await measuresOf(
      'ngược.pdf',
      await aWrittenPdf([
        {},
        { letters: 180 },
        { page: 180 },
        { letters: 180, page: 180 },
        { letters: 90, page: 90 },
        { letters: 90, page: 270 },
        { text: 'Trang 2' },
      ]),
    )
    expect(measures?.pages.map(({ upsideDown }) => upsideDown)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      null,
    ])
  })

  it('of one with a password is that it asks for it, and of one that was cut that it does not open', async () => {
    expect(await measuresOf('khoá.pdf', await aWrittenPdf([{}], 'mật khẩu'))).toEqual({
      opens: false,
      locked: true,
      pages: [],
    })
    const whole = await aScannedPdf([{}, {}])
    expect(await measuresOf('cụt.pdf', whole.subarray(0, whole.length * 0.7))).toMatchObject({
      opens: false,
      locked: false,
    })
    const jpeg = await aSheet().jpeg().toBuffer()
    expect(await measuresOf('cụt.jpg', jpeg.subarray(0, jpeg.length * 0.7))).toMatchObject({ opens: false })
  })

  it('of a picture is its size on paper where it says one, as it is seen', async () => {
    const sheet = await measuresOf('quét.jpg', await aSheet({ dpi: 96 }).jpeg().toBuffer())
    expect(sheet?.pages).toMatchObject([{ dpi: 96, blank: false }])
    const photograph = await measuresOf('ảnh.jpg', await aTurnedPhotograph())
    expect(photograph?.pages).toEqual([
      { widthMm: null, heightMm: null, dpi: null, blank: true, upsideDown: null },
    ])
  })

  it('is kept, and there after a restart', async () => {
    const { file } = await add('a.pdf', await aWrittenPdf([{}]))
    const before = await measured()
    await inHand.reopen()
    const { measures, pending } = await inHand.ask('draft.measures', { draft })
    expect({ measures, pending }).toEqual({ measures: before, pending: [] })
    expect(Object.keys(measures)).toEqual([file.sha256])
  })
})

describe('a small picture', () => {
  const thumbOf = (sha256: string, page: number | string): Promise<Response> =>
    inHand.host.bytes(laptop, new Request(`http://h/draft-thumbs/${draft}/${sha256}/${page}`))

  it('is made of any page, upright, and at most 256 pixels long', async () => {
    const photograph = await add('ảnh.jpg', await aTurnedPhotograph())
    const scan = await add('quét.pdf', await aScannedPdf([{}, {}]))
    const letters = await add('chữ.pdf', await aWrittenPdf([{ page: 90 }]))
    const sizes = []
    for (const [sha256, page] of [
      [photograph.file.sha256, 1],
      [scan.file.sha256, 2],
      [letters.file.sha256, 1],
    ] as const) {
      const answer = await thumbOf(sha256, page)
      expect(answer.headers.get('content-type')).toBe('image/webp')
      const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      sizes.push([width, height])
    }
    expect(sizes).toEqual([
      [60, 90],
      [181, 256],
      [256, 181],
    ])
  })

  it('is nothing for a page that is not there or cannot be drawn, and not found for a file of another draft', async () => {
    const { file } = await add('chữ.pdf', await aWrittenPdf([{}]))
    const locked = await add('khoá.pdf', await aWrittenPdf([{}], 'x'))
    for (const page of [0, 2, 'x', '1.5']) expect((await thumbOf(file.sha256, page)).status).toBe(204)
    expect((await thumbOf(locked.file.sha256, 1)).status).toBe(204)
    const other = await inHand.ask('draft.create', {})
    const elsewhere = `http://h/draft-thumbs/${other.draft}/${file.sha256}/1`
    expect((await inHand.host.bytes(laptop, new Request(elsewhere))).status).toBe(404)
  })
})
