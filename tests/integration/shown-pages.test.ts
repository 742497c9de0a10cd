import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { pagesThatTakeTooMuch } from '../support/large-pages.ts'
import { aScannedPdf, aWrittenPdf } from '../support/office-files.ts'
import { addedFile } from '../support/sent-file.ts'

let inHand: HostInHand
let draft: string
beforeEach(async () => {
  inHand = await aHost()
  ;({ draft } = await inHand.ask('draft.create', {}))
})
afterEach(() => inHand.dispose())

async function added(bytes: Uint8Array): Promise<string> {
  const { file } = await addedFile(inHand, draft, 'tệp.pdf', bytes)
  return `http://127.0.0.1/bytes/draft-files/${draft}/${file.sha256}`
}
const get = (address: string, signal?: AbortSignal): Promise<Response> =>
  inHand.host.bytes(laptop, new Request(address, signal ? { signal } : {}))
const factsOf = async (address: string, page: number): Promise<unknown> =>
  (await get(`${address}?page=${page}`)).json()

describe('a page of a PDF', () => {
  it('that is a scan is drawn by the host, as wide as it is asked for', async () => {
    const address = await added(await aScannedPdf([{}, { lines: 3 }]))
    expect(await factsOf(address, 2)).toMatchObject({ kind: 'scan', pages: 2 })
    const answer = await get(`${address}?page=2&width=700`)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect(width).toBe(700)
    expect(height).toBe(990)
  })

  it('of letters is left to the browser, which has the fonts, and its size is told as it is seen', async () => {
    const address = await added(await aWrittenPdf([{ page: 90 }]))
    const facts = {
      kind: 'written',
      pages: 1,
      width: expect.closeTo(841.9, 0),
      height: expect.closeTo(595.3, 0),
    }
    expect(await factsOf(address, 1)).toEqual(facts)
  })

  it('of 400 million pixels is told to be too large before any of them is worked out', async () => {
    const address = await added(pagesThatTakeTooMuch())
    expect(await factsOf(address, 1)).toMatchObject({ kind: 'too-large', pages: 3 })
    expect(await factsOf(address, 3)).toMatchObject({ kind: 'written' })
  })

  it('that takes minutes is in nobody’s way once nobody waits for it', async () => {
    const [slow, other] = await Promise.all([
      added(pagesThatTakeTooMuch()),
      added(await aScannedPdf([{ lines: 5 }])),
    ])
    expect(await factsOf(slow, 2)).toMatchObject({ kind: 'written' })
    const turnedAway = new AbortController()
    const unwanted = get(`${slow}?page=2&width=1000`, turnedAway.signal)
    turnedAway.abort()
    expect((await get(`${other}?page=1&width=300`)).status).toBe(200)
    expect((await unwanted).status).toBe(204)
  })

  it.each(['page=0', 'page=x', 'page=1&width=15', 'page=1&width=4001', 'page=1&height=3'])(
    'that is asked about with %s is not there',
    async question => {
      const address = await added(await aWrittenPdf([{}, {}, {}]))
      expect((await get(`${address}?${question}`)).status).toBe(404)
    },
  )

  it('behind the last one has nothing to say', async () => {
    const address = await added(await aWrittenPdf([{}]))
    expect((await get(`${address}?page=2`)).status).toBe(204)
  })

  it('of a file that asks for a password, or is none, has nothing to say', async () => {
    for (const bytes of [
      await aWrittenPdf([{}], 'mật khẩu'),
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .png()
        .toBuffer(),
    ])
      expect((await get(`${await added(bytes)}?page=1`)).status).toBe(204)
  })
})

describe('a picture', () => {
  const photograph = () =>
    sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#486' } })
      .jpeg()
      .toBuffer()

  it('that is large is shown from a smaller one, and never blown up', async () => {
    const address = await added(await photograph())
    for (const [asked, got] of [
      [320, 320],
      [1600, 1600],
      [4000, 4000],
    ] as const) {
      const answer = await get(`${address}?page=1&width=${asked}`)
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect({ width, height }).toEqual({ width: got, height: (got * 3) / 4 })
    }
  })

  it('that is broken, or is asked for a second page, has nothing to say', async () => {
    const bytes = await photograph()
    expect((await get(`${await added(bytes)}?page=2&width=320`)).status).toBe(204)
    const broken = bytes.subarray(0, bytes.length / 2)
    expect((await get(`${await added(broken)}?page=1&width=320`)).status).toBe(204)
  })
})
