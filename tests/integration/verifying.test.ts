import { PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { missingRoles, signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { addEmptyField, fieldOf, withFlippedBit, withUpdate } from '../support/changed-pdf.ts'
import { someRecord } from '../support/outlines.ts'
import {
  answer,
  flawsOf,
  request,
  signaturesOf,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'

let minutes: SignedMinutes
beforeAll(async () => {
  minutes = await signedMinutes()
})

describe('minutes that were tampered with', () => {
  it('lose every signature when one byte of the text is flipped', async () => {
    const report = await verifyPdf(withFlippedBit(minutes.byBoth, 2000))
    expect(report.kind).toBe('altered')
    expect(signaturesOf(report).map(({ flaws }) => flaws)).toEqual([['document'], ['document']])
    expect(answer(report)).toContain('KHÔNG còn nguyên vẹn')
  })

  it('lose the chair’s signature when a byte of the chair’s revision is flipped', async () => {
    const inName = Buffer.from(minutes.byBoth).indexOf('/Reason', minutes.bySecretary.length) + 14
    const report = await verifyPdf(withFlippedBit(minutes.byBoth, inName))
    expect(report.kind).toBe('altered')
    expect(signaturesOf(report).map(({ intact }) => intact)).toEqual([true, false])
  })

  it('are never called valid, whichever bit is flipped', async () => {
    const believed: number[] = []
    for (let at = 0; at < 400; at += 1) {
      const place = Math.floor((at * minutes.byBoth.length) / 400)
      const { kind } = await verifyPdf(withFlippedBit(minutes.byBoth, place, at % 8))
      if (kind === 'valid' || kind === 'intact') believed.push(place)
    }
    expect(believed).toEqual([])
  })

  it('are altered when bytes stand after the last signature, if only a line break', async () => {
    for (const more of ['\n', '% nhận xét', '\n%%EOF\n']) {
      const report = await verifyPdf(Buffer.concat([minutes.byBoth, Buffer.from(more)]))
      expect(report).toMatchObject({ kind: 'altered', appended: true })
      expect(signatureReportLines(report, wordsIn.vi.signing)[1]).toContain(
        'thêm vào tệp sau chữ ký cuối cùng',
      )
    }
  })

  it('show one signature, and who is missing, when cut back to the secretary’s revision', async () => {
    const report = await verifyPdf(minutes.byBoth.subarray(0, minutes.bySecretary.length))
    expect(answer(report)).toBe('Còn nguyên vẹn từ khi ký (1 chữ ký), nhưng chưa đủ để gọi là hợp lệ:')
    expect(missingRoles(signaturesOf(report))).toEqual(['chair'])
    expect(signatureReportLines(report, wordsIn.vi.signing)).toContain(
      'Chưa đủ chữ ký của biên bản: còn thiếu chủ tọa.',
    )
  })

  it('are not read when cut in the middle', async () => {
    const report = await verifyPdf(minutes.byBoth.subarray(0, minutes.byBoth.length - 500))
    expect(report.kind === 'valid' || report.kind === 'intact').toBe(false)
  })
})

describe('what may happen between two signatures', () => {
  const changesThatShow: readonly (readonly [string, Parameters<typeof withUpdate>[1]])[] = [
    ['writing on a page', document => document.getPage(0).drawText('5 sao')],
    ['taking a page away', document => document.removePage(document.getPageCount() - 1)],
    ['adding a page', document => void document.addPage()],
    [
      'moving a signature',
      document => fieldOf(document, 'chair').set(PDFName.of('Rect'), document.context.obj([0, 0, 595, 842])),
    ],
    [
      'sticking a note over the text',
      document => {
        const note = {
          Type: 'Annot',
          Subtype: 'FreeText',
          Rect: [100, 500, 400, 600],
          Contents: PDFString.of('5 sao'),
        }
        document.getPage(0).node.addAnnot(document.context.register(document.context.obj(note)))
      },
    ],
    [
      'redrawing the secretary’s signature',
      document => fieldOf(document, 'secretary').set(PDFName.of('AP'), document.context.obj({})),
    ],
    [
      'a script that runs on opening',
      document =>
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
        ),
    ],
  ]

  it.each(changesThatShow)('not %s: both signatures fall, though both are good', async (_, change) => {
    const attacked = await signedBlindly(
      await withUpdate(minutes.bySecretary, change),
      request('chair', minutes.keys.chair),
    )
    const report = await verifyPdf(attacked)
    expect(report.kind).toBe('altered')
    expect(signaturesOf(report)[0]).toMatchObject({ intact: false, flaws: ['changed-after'] })
  })

  it('not slipping content into a gap that was left for it before signing', async () => {
    const gap = PDFRef.of(900)
    const prepared = await withUpdate(minutes.unsigned, document => {
      const page = document.getPage(0).node
      page.set(PDFName.of('Contents'), document.context.obj([page.get(PDFName.of('Contents')) ?? gap, gap]))
    })
    const trusted = await signedBlindly(prepared, request('secretary', minutes.keys.secretary))
    const attacked = await withUpdate(trusted, document => {
      document.context.assign(gap, document.context.stream('BT /F0 20 Tf (5 sao) Tj ET'))
    })
    expect(await flawsOf(await signedBlindly(attacked, request('chair', minutes.keys.chair)))).toEqual([
      ['changed-after'],
      [],
    ])
  })

  it('not writing into the file’s information, and not a third field: each is named', async () => {
    const described = await withUpdate(minutes.bySecretary, document => document.setProducer('Công cụ ký số'))
    expect(
      await verifyPdf(await signedBlindly(described, request('chair', minutes.keys.chair))),
    ).toMatchObject({
      kind: 'altered',
      changes: [{ kind: 'information' }],
    })
    const withField = await withUpdate(minutes.byBoth, document =>
      addEmptyField(document, 'agency\u202e\u001b[2J'),
    )
    const agency = await signedBlindly(withField, {
      ...request('chair', minutes.keys.chair),
      field: 'agency\u202e\u001b[2J',
    })
    const report = await verifyPdf(agency)
    expect(report).toMatchObject({ kind: 'altered' })
    expect('changes' in report && report.changes).toContainEqual({
      kind: 'field',
      name: 'agency⟨U+202E⟩⟨U+001B⟩[2J',
    })
    expect(signatureReportLines(report, wordsIn.vi.signing).join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

describe('a signature that is good and yet not enough', () => {
  it('is intact with a flaw when its certificate did not hold at the time it claims', async () => {
    const late = {
      ...request('secretary', minutes.keys.secretary),
      at: minutes.keys.secretary.certificate.facts.to + 1000,
    }
    const report = await verifyPdf(await signedBlindly(minutes.unsigned, late))
    expect(report).toMatchObject({
      kind: 'intact',
      signatures: [{ intact: true, flaws: ['certificate-period'] }],
    })
    expect('lacks' in report && report.lacks).toContainEqual({ kind: 'flawed', position: 1 })
  })

  it('is believed once when it fills two fields', async () => {
    const doubled = await withUpdate(minutes.bySecretary, document => {
      const signature = fieldOf(document, 'secretary').get(PDFName.of('V'))
      if (signature) fieldOf(document, 'chair').set(PDFName.of('V'), signature)
    })
    const report = await verifyPdf(doubled)
    expect(report.kind).toBe('altered')
    expect(signaturesOf(report).map(({ intact }) => intact)).toEqual([true, false])
  })

  it('is altered when its range leaves out more than itself', async () => {
    const text = Buffer.from(minutes.bySecretary).toString('latin1')
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/.exec(text)
    if (!range) throw new Error('No range')
    const shorter = `/ByteRange [0 ${Number(range[1]) - 1} ${range[2]} ${range[3]}`.padEnd(
      range[0].length - 1,
    )
    const changed = Buffer.from(text.replace(range[0], `${shorter}]`), 'latin1')
    expect(await flawsOf(changed)).toEqual([['range']])
  })
})

describe('a file that is no signed PDF', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])

  it.each([
    ['nothing at all', new Uint8Array(0), 'not-a-pdf'],
    ['a photograph', jpeg, 'not-a-pdf'],
    ['a text', Buffer.from('Biên bản họp Hội đồng'), 'not-a-pdf'],
    ['a PDF that ends after its first line', Buffer.from('%PDF-1.7\n'), 'damaged'],
    [
      'a PDF whose table leads to itself',
      Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer <</Prev 9>>\nstartxref\n9\n%%EOF'),
      'damaged',
    ],
    [
      'a PDF nested without end',
      Buffer.from(`%PDF-1.7\nxref\n0 0\ntrailer ${'['.repeat(9000)}\nstartxref\n9\n%%EOF`),
      'damaged',
    ],
    ['a file of more than 64 MB', Buffer.alloc(64 * 1024 * 1024 + 1, '%PDF-'), 'too-large'],
  ])('is told apart: %s', async (_, bytes, because) => {
    const report = await verifyPdf(bytes)
    expect(report).toEqual({ kind: 'unreadable', because })
    expect(answer(report)).toMatch(/^Không đọc/)
  })

  it('is told apart: a PDF with a password', async () => {
    const locked = await withUpdate(minutes.unsigned, document => {
      document.context.trailerInfo.Encrypt = document.context.obj({ Filter: 'Standard' })
    })
    expect(await verifyPdf(locked)).toEqual({ kind: 'unreadable', because: 'encrypted' })
  })

  it('is told apart: minutes that nobody has signed', async () => {
    const report = await verifyPdf(minutes.unsigned)
    expect(report).toEqual({ kind: 'unsigned', record: someRecord })
    expect(answer(report)).toBe('Tệp PDF này chưa có chữ ký số nào.')
  })
})

describe('the head of the record that minutes carry', () => {
  const change = (document: PDFDocument, hash: string): void => {
    const keys = ['PieceInfo', 'OCOP', 'Private'].map(name => PDFName.of(name))
    const head = keys.reduce<PDFDict>((dictionary, key) => dictionary.lookup(key, PDFDict), document.catalog)
    head.set(PDFName.of('Hash'), PDFString.of(hash))
    document.catalog.set(PDFName.of('PieceInfo'), document.catalog.lookup(PDFName.of('PieceInfo')) ?? head)
  }

  it('is told with the signatures that cover it', async () => {
    const report = await verifyPdf(minutes.byBoth)
    expect(report).toMatchObject({ kind: 'intact', record: someRecord })
    const said = signatureReportLines(report, wordsIn.vi.signing)
    expect(said.join('\n')).toContain('đến sự kiện số 232, mã 0123 4567 89ab cdef')
  })

  it('cannot be exchanged after signing', async () => {
    const other = await withUpdate(minutes.byBoth, document => change(document, 'f'.repeat(64)))
    const report = await verifyPdf(other)
    expect(report).toMatchObject({ kind: 'altered', signatures: [{ intact: false }, { intact: false }] })
    expect(report).not.toHaveProperty('record')
  })

  it('is none where it is not what a head looks like', async () => {
    const odd = await withUpdate(minutes.unsigned, document => change(document, 'xyz'))
    expect(await verifyPdf(odd)).toEqual({ kind: 'unsigned', record: null })
  })
})
