import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { handOver } from '#electron/app/ask.ts'
import { aHost, aStartedSitting, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand
let sitting: string
let film: string
let size: number

beforeAll(async () => {
  inHand = await aHost()
  const started = await aStartedSitting(inHand)
  sitting = started.sitting
  const dossier = await inHand.ask('dossier.read', { sitting, product: started.products[0] ?? '' })
  const path = dossier.dossier.files.find(({ mediaType }) => mediaType.startsWith('video/'))?.path
  const file = dossier.files.find(candidate => candidate.path === path)
  film = file?.address ?? ''
  size = file?.size ?? 0
})
afterAll(() => inHand.dispose())

const get = (address: string, headers: Record<string, string> = {}, station = laptop): Promise<Response> =>
  inHand.host.bytes(station, new Request(`http://127.0.0.1/bytes/${address}`, { headers }))

describe('a file of the evidence', () => {
  it('is served whole, with its kind, and is never guessed at', async () => {
    const answer = await get(film)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': expect.stringMatching(/^video\//),
      'content-length': String(size),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    })
    expect((await answer.arrayBuffer()).byteLength).toBe(size)
  })

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=0-999999999', 0, undefined],
  ])('is served in part for %s, as a film that is sought in asks', async (range, from, to) => {
    const whole = Buffer.from(await (await get(film)).arrayBuffer())
    const answer = await get(film, { range })
    const part = whole.subarray(from, to)
    expect(answer.status).toBe(206)
    expect(Buffer.from(await answer.arrayBuffer()).equals(part)).toBe(true)
    const first = from < 0 ? size + from : from
    expect(answer.headers.get('content-range')).toBe(`bytes ${first}-${first + part.length - 1}/${size}`)
  })

  it('is served in several parts at once, as a PDF is read whose pages lie far apart', async () => {
    const whole = Buffer.from(await (await get(film)).arrayBuffer())
    const answer = await get(film, { range: `bytes=0-99,${size - 10}-${size - 1}` })
    expect(answer.status).toBe(206)
    const [, boundary = ''] =
      /^multipart\/byteranges; boundary=(.+)$/.exec(answer.headers.get('content-type') ?? '') ?? []
    const body = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-length')).toBe(String(body.length))
    const [, first, last] = body.toString('latin1').split(`--${boundary}`)
    expect(first).toContain(
      `content-range: bytes 0-99/${size}\r\n\r\n${whole.toString('latin1', 0, 100)}\r\n`,
    )
    expect(last?.endsWith(`\r\n\r\n${whole.toString('latin1', size - 10)}\r\n`)).toBe(true)
  })

  it('is told of without its bytes, whole or a part of it asked for', async () => {
    const whole = Object.fromEntries((await get(film)).headers)
    for (const headers of [{}, { range: 'bytes=0-99' }]) {
      const asked = new Request(`http://127.0.0.1/bytes/${film}`, { method: 'HEAD', headers })
      const answer = await inHand.host.bytes(laptop, asked)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toEqual(whole)
      expect(answer.body).toBeNull()
    }
    const missing = new Request('http://127.0.0.1/bytes/evidence/x/y.pdf', { method: 'HEAD' })
    expect((await inHand.host.bytes(laptop, missing)).status).toBe(404)
  })

  it('that ends before the part asked for says so', async () => {
    const answer = await get(film, { range: `bytes=${size}-` })
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe(`bytes */${size}`)
  })

  it.each(['evidence/x/y.pdf', 'evidence/../../council.db', 'evidence/%zz', 'council.db', ''])(
    'is not found at %s, and nobody is alarmed',
    async address => {
      expect((await get(address)).status).toBe(404)
    },
  )
})

describe('the dossier of a product', () => {
  it('is kept by no browser, for a recused member may sit there next', async () => {
    expect((await get(film)).headers.get('cache-control')).toBe('no-store')
  })

  it('is closed to a member who is recused from it, its list and its files, and open to the others', async () => {
    const { ask, host } = inHand
    const { members, products } = await ask('sitting.read', { sitting })
    const [product, member, other] = [products[0]?.id ?? '', members[1]?.id ?? '', members[2]?.id ?? '']
    await ask('recusal.declare', { sitting, product, member, reason: 'người nhà là chủ thể' })

    await ask('seat.take', { sitting, member, paper: false })
    const request = { request: crypto.randomUUID(), name: 'dossier.read', input: { sitting, product } }
    expect(await host.answer(laptop, request)).toEqual({ ok: false, refusal: { code: 'member.recused' } })
    expect((await get(film)).status).toBe(404)
    await ask('seat.leave', {})

    await ask('seat.take', { sitting, member: other, paper: false })
    expect((await ask('dossier.read', { sitting, product })).files.length).toBeGreaterThan(0)
    expect((await get(film)).status).toBe(200)
    await ask('seat.leave', {})
    await ask('recusal.withdraw', { sitting, product, member })
  })
})

describe('the minutes', () => {
  it('are the secretary’s to open, by whatever name they are saved under, and kept by no browser', async () => {
    const { path, sha256 } = await inHand.ask('minutes.preview', { sitting })
    for (const address of [path, `${path}/Bien-ban-OCOP-2026-06-20.pdf`]) {
      const answer = await get(address)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    const { members } = await inHand.ask('sitting.read', { sitting })
    await inHand.ask('seat.take', { sitting, member: members[0]?.id ?? '', paper: false })
    expect((await get(path)).status).toBe(404)
    await inHand.ask('seat.leave', {})
  })
})

describe('a file of the evidence that was changed on the disk', () => {
  it('is not shown, though nobody had looked at it since it came in', async () => {
    const file = path.join(inHand.folder, 'packages', ...fileOf(film))
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.from(whole).fill(1, 0, 1))
    expect((await get(film)).status).toBe(409)
    writeFileSync(file, whole)
  })

  it('is not shown, says why, and is again once it is what the package lists', async () => {
    const file = path.join(inHand.folder, 'packages', ...fileOf(film))
    const whole = readFileSync(file)
    expect((await get(film)).status).toBe(200)
    writeFileSync(file, Buffer.from(whole).fill(1, 0, 1))
    const answer = await get(film)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ ok: false, refusal: { code: 'evidence.changed' } })
    writeFileSync(file, whole)
    expect((await get(film)).status).toBe(200)
  })

  it('is mended by the package itself, loaded again', async () => {
    const file = path.join(inHand.folder, 'packages', ...fileOf(film))
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.from(whole).fill(1, 0, 1))
    expect((await get(film)).status).toBe(409)
    const before = await inHand.ask('sitting.read', { sitting })
    const original = createReadStream(path.join(sampleFolder, 'che-thom-loa.ocop'))
    const upload = await handOver(inHand.host, laptop, original)
    const loaded = await inHand.ask('package.load', { sitting, upload })
    expect(loaded.product).toBe(before.products[0]?.id)
    expect(readFileSync(file).equals(whole)).toBe(true)
    expect((await get(film)).status).toBe(200)
    expect((await inHand.ask('sitting.read', { sitting })).revision).toBe(before.revision)
  })
})

/** Where the file of an address `evidence/HASH/PATH` lies among the packages. */
function fileOf(address: string): readonly string[] {
  const [, hash = '', ...parts] = address.split('/').map(decodeURIComponent)
  return [hash, 'data', ...parts]
}
