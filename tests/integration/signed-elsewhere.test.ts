import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import type { FieldName } from '#shared/council/signature-field.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { withUpdate } from '../support/changed-pdf.ts'
import { aHost, anIssuedSitting, type HostInHand } from '../support/a-host.ts'
import { opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'

let council: HostInHand
/** Another computer with this application, and nothing of the sitting. */
let office: HostInHand
let keys: OpensslKeys
let sitting: string
/** Where another sitting is held. */
let elsewhere: HostInHand
/** The minutes as they were issued, and by both signed at the council's laptop. */
let issued: Uint8Array
let byBoth: Uint8Array
let agencyKey: Buffer

const accepts = ['other-name', 'chair-first', 'same-person', 'same-certificate'] as const
const handTo = ({ host }: HostInHand, bytes: Uint8Array) => handOver(host, 'laptop', [Buffer.from(bytes)])

async function fetched({ host }: HostInHand, path: string): Promise<Uint8Array> {
  const answer = await host.bytes('laptop', new Request(`http://host/${path}`))
  return new Uint8Array(await answer.arrayBuffer())
}

async function signAt(where: HostInHand, pdf: Uint8Array, field: FieldName, file = agencyKey) {
  const by = { kind: 'file', upload: await handTo(where, file), passphrase: 'mật khẩu' } as const
  const upload = await handTo(where, pdf)
  return call(where, 'elsewhere.sign', { upload, field, by, accepts: [...accepts] })
}

async function call({ host }: HostInHand, name: string, input: unknown) {
  return host.answer('laptop', { request: crypto.randomUUID(), name, input })
}

/** The file that a signature on the other computer makes of it. */
async function signedThere(pdf: Uint8Array, field: FieldName, file = agencyKey): Promise<Uint8Array> {
  const answer = await signAt(office, pdf, field, file)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return fetched(office, `${(answer.value as { path: string }).path}/bien-ban.pdf`)
}

const lookAt = async (pdf: Uint8Array) =>
  call(council, 'minutes.look-back', { sitting, upload: await handTo(council, pdf) })

/** Why it is not taken, as its secretary reads it; the record is as it was. */
async function whyNot(pdf: Uint8Array): Promise<string> {
  const { minutes, revision } = await council.ask('sitting.read', { sitting })
  const upload = await handTo(council, pdf)
  const answer = await call(council, 'minutes.take-back', { sitting, upload, accepts: [...accepts] })
  if (answer.ok) throw new Error('It was taken')
  const after = await council.ask('sitting.read', { sitting })
  expect({ minutes: after.minutes, revision: after.revision }).toEqual({ minutes, revision })
  return refusalText(answer.refusal, wordsIn.vi)
}

const now = async () => {
  const { minutes } = await council.ask('sitting.read', { sitting })
  return fetched(council, `documents/${sitting}/${minutes.file}.pdf`)
}

beforeAll(async () => {
  keys = opensslKeys()
  ;[council, elsewhere, office] = await Promise.all([aHost(), aHost(), aHost({ training: false })])
  sitting = await anIssuedSitting(council)
  const { members, presiding } = await council.ask('sitting.read', { sitting })
  const free = members.filter(({ id, role }) => role !== 'secretary' && id !== presiding).slice(0, 2)
  const also = ['agency', ...free.map(({ id }) => `member-${id}` as const)] as const
  await council.ask('minutes.issue', { sitting, also: [...also] })
  issued = await now()
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await council.ask('training.key', { sitting, field })
    await council.ask('minutes.sign', { sitting, field, by: { kind: 'file', upload, passphrase } })
  }
  byBoth = await now()
  agencyKey = keys.keyFile(keys.pair('Ủy ban nhân dân tỉnh Tuyên Quang'), 'mật khẩu')
}, 60_000)

afterAll(async () => {
  await Promise.all([council.dispose(), elsewhere.dispose(), office.dispose()])
  keys.remove()
})

const members = async (): Promise<readonly FieldName[]> =>
  (await council.ask('sitting.read', { sitting })).minutes.also.filter(field => field !== 'agency')

describe('a person with the file alone, at another computer', () => {
  it('sees which places are signed and which are empty, and in whose names', async () => {
    const { places } = await office.ask('minutes.verify', { upload: await handTo(office, byBoth) })
    const view = await council.ask('sitting.read', { sitting })
    expect(places.map(({ field, isSigned }) => [field, isSigned])).toEqual([
      ['secretary', true],
      ['chair', true],
      ['agency', false],
      ...(await members()).map(field => [field, false]),
    ])
    const offices = view.members.map(({ office: name }) => name)
    for (const { field, name } of places)
      if (field === 'agency') expect(name).toBe('')
      else expect(offices).toContain(name)
  })

  it('signs an empty place: not a byte of what was there changes, and the others’ signatures hold', async () => {
    const signed = await signedThere(byBoth, 'agency')
    expect(Buffer.from(signed.subarray(0, byBoth.length)).equals(Buffer.from(byBoth))).toBe(true)
    const { signatures, places, proof } = await office.ask('minutes.verify', {
      upload: await handTo(office, signed),
    })
    expect(signatures).toMatchObject({
      kind: 'intact',
      signatures: [{ intact: true }, { intact: true }, { field: 'agency', intact: true, flaws: [] }],
    })
    expect(places.find(({ field }) => field === 'agency')?.isSigned).toBe(true)
    expect(proof).toMatchObject({ kind: 'worked-out', findings: [] })
  })

  it.each([
    ['a place that is signed already', async () => [byBoth, 'secretary'] as const, 'Ô này đã được ký'],
    [
      'a place that the minutes do not have',
      async () => [byBoth, 'member-nobody'] as const,
      'không có ô ký này',
    ],
    [
      'minutes that were changed after a signature',
      async () =>
        [await withUpdate(byBoth, document => document.getPage(0).drawText('5 sao')), 'agency'] as const,
      'đã bị thay đổi sau chữ ký',
    ],
    [
      'minutes that another program changed before anybody signed',
      async () =>
        [await withUpdate(issued, document => document.getPage(0).drawText('5 sao')), 'agency'] as const,
      'sửa trước chữ ký đầu tiên',
    ],
    ['half a file', async () => [byBoth.subarray(0, byBoth.length / 2), 'agency'] as const, 'Không đọc được'],
    [
      'another PDF',
      async () => [await somePdf(), 'agency'] as const,
      'không phải biên bản do chương trình lập',
    ],
  ])('does not sign %s, and reads why', async (_, given, why) => {
    const [pdf, field] = await given()
    const answer = await signAt(office, pdf, field)
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(refusalText(answer.refusal, wordsIn.vi)).toContain(why)
  })

  it('does not sign where every place is taken', async () => {
    let file = await signedThere(byBoth, 'agency')
    for (const [at, field] of (await members()).entries())
      file = await signedThere(file, field, keys.keyFile(keys.pair(`Thành viên ${at}`), 'mật khẩu'))
    const answer = await signAt(office, file, 'agency')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'elsewhere.full' } })
  })
})

describe('minutes that come back to their sitting', () => {
  it('are not those of another sitting', async () => {
    const other = await anIssuedSitting(elsewhere)
    const { minutes } = await elsewhere.ask('sitting.read', { sitting: other })
    const pdf = await fetched(elsewhere, `documents/${other}/${minutes.file}.pdf`)
    expect(await whyNot(pdf)).toContain('biên bản của phiên họp khác')
  })

  it.each([
    ['a note over a page', (pdf: Uint8Array) => withUpdate(pdf, d => d.getPage(0).drawText('5 sao'))],
    ['a page more', (pdf: Uint8Array) => withUpdate(pdf, d => void d.addPage())],
    ['another title', (pdf: Uint8Array) => withUpdate(pdf, d => d.setTitle('Biên bản khác'))],
  ])('are not taken with %s, which is named', async (_, change) => {
    const why = await whyNot(await change(await signedThere(byBoth, 'agency')))
    expect(why).toContain('ngoài chữ ký, tệp còn bị thay đổi')
    expect(why).toMatch(/Bị (thay đổi|thêm)/)
  })

  it('are not taken as a PDF that another program wrote anew from the same pages', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const anew = await (await PDFDocument.load(issued)).save()
    expect(await whyNot(anew)).toContain('không nối tiếp từ biên bản ở đây')
  })

  it('are not taken as they were earlier, and what they lack is said', async () => {
    expect(await whyNot(issued)).toMatch(/cũ hơn bản đang giữ.*Thư ký.*Chủ tọa/)
  })

  it('are the very same once, and nothing is recorded for that', async () => {
    expect(await lookAt(byBoth)).toMatchObject({ ok: true, value: { kind: 'same' } })
  })

  it('say who signed which place, by whose certificate, before they are taken', async () => {
    const looked = await lookAt(await signedThere(byBoth, 'agency'))
    expect(looked).toMatchObject({
      ok: true,
      value: {
        kind: 'newer',
        added: [
          {
            place: { field: 'agency' },
            signature: { certificate: { subject: 'Ủy ban nhân dân tỉnh Tuyên Quang' }, trust: 'self-issued' },
            oddities: [],
          },
        ],
      },
    })
  })

  it('are taken with what is odd about a signature only where that is accepted', async () => {
    const [field = 'agency'] = await members()
    const pdf = await signedThere(byBoth, field)
    const upload = await handTo(council, pdf)
    expect(await call(council, 'minutes.take-back', { sitting, upload })).toMatchObject({
      ok: false,
      refusal: { code: 'signature.odd', oddities: [{ kind: 'other-name' }] },
    })
  })

  it('are the newest from then on, with an event that names place and certificate, and on disk', async () => {
    const pdf = await signedThere(byBoth, 'agency')
    const upload = await handTo(council, pdf)
    await council.ask('minutes.take-back', { sitting, upload })
    const { minutes } = await council.ask('sitting.read', { sitting })
    expect(minutes.signatures.at(-1)).toMatchObject({
      field: 'agency',
      signer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
      isElsewhere: true,
    })
    await council.reopen()
    expect(Buffer.from(await now()).equals(Buffer.from(pdf))).toBe(true)
    expect(await council.ask('record.check', { sitting })).toMatchObject({ findings: [] })
    expect(await lookAt(pdf)).toMatchObject({ value: { kind: 'same' } })
  })

  it('that two machines signed apart are not joined: what each lacks is said, and what to do', async () => {
    const [field = 'agency'] = await members()
    const apart = await signedThere(byBoth, field)
    const why = await whyNot(apart)
    expect(why).toContain('được ký riêng từ cùng một tệp')
    expect(why).toMatch(/Ở đây đã có mà tệp kia thiếu: Cơ quan\./)
    expect(why).toMatch(/Tệp kia đã có mà ở đây thiếu: Thành viên \(.+\)\. Cách làm: lưu biên bản mới nhất/)
  })

  it('go on to be signed here, and elsewhere again', async () => {
    const [one = 'agency', other = 'agency'] = await members()
    const by = { upload: await handTo(council, agencyKey), passphrase: 'mật khẩu' }
    await council.ask('minutes.sign', {
      ...{ sitting, field: one, by: { kind: 'file', ...by }, accepts: [...accepts] },
    })
    const upload = await handTo(council, await signedThere(await now(), other))
    await council.ask('minutes.take-back', { sitting, upload, accepts: [...accepts] })
    const { minutes } = await council.ask('sitting.read', { sitting })
    expect(minutes.signatures.map(each => each.field)).toEqual(['secretary', 'chair', 'agency', one, other])
  })

  it('are not those that were issued before and superseded', async () => {
    const anew = (await elsewhere.ask('start.read', {})).sittings[0]?.id ?? ''
    const { minutes } = await elsewhere.ask('sitting.read', { sitting: anew })
    const before = await fetched(elsewhere, `documents/${anew}/${minutes.file}.pdf`)
    await elsewhere.ask('minutes.issue', { sitting: anew, number: '7', also: ['agency'] })
    const upload = await handTo(elsewhere, await signedThere(before, 'secretary'))
    expect(await call(elsewhere, 'minutes.look-back', { sitting: anew, upload })).toMatchObject({
      refusal: { code: 'returned.superseded' },
    })
  })
})

async function somePdf(): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.create()
  document.addPage()
  return document.save({ useObjectStreams: false })
}
