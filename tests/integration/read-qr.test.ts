import { create } from 'qrcode'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { textIn } from '#renderer/parts/qr/read-qr.ts'

const address = `https://192.168.100.20:26443/join?invitation=${'0123456789abcdef'.repeat(2)}&key=${'Ab3-_'.repeat(8)}xyz`

/** The picture of an invitation as the secretary's screen draws it, with its quiet zone. */
function drawn(module: number): Sharp {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const side = size + 8
  const pixels = Buffer.alloc(side * side, 255)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (data[y * size + x]) pixels[(y + 4) * side + x + 4] = 0
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } }).resize(
    side * module,
    side * module,
    {
      kernel: 'nearest',
    },
  )
}

async function read(picture: Sharp): Promise<string | undefined> {
  const encoded = await picture.png().toBuffer()
  const { data, info } = await sharp(encoded).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return textIn({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
}
/** The same as one picture, before more is done to it. */
const settled = async (picture: Sharp): Promise<Sharp> => sharp(await picture.png().toBuffer())

describe('the picture of an invitation', () => {
  it.each([3, 6, 12])('is read at %i pixels a module', async module => {
    expect(await read(drawn(module))).toBe(address)
  })

  it.each([90, 180, 12, -35])('is read when it is turned by %i degrees', async turn => {
    expect(await read((await settled(drawn(8))).rotate(turn, { background: '#dddddd' }))).toBe(address)
  })

  it('is read as a photograph has it: smaller, turned, grey, blurred, noisy and compressed', async () => {
    const onDesk = await settled(
      drawn(10).extend({ top: 200, bottom: 120, left: 160, right: 260, background: '#8a7f70' }),
    )
    const turned = await settled(onDesk.rotate(7, { background: '#8a7f70' }).resize(800))
    const grey = turned.linear(0.6, 50).blur(1.6)
    const photograph = sharp(await grey.jpeg({ quality: 60 }).toBuffer())
    expect(await read(photograph)).toBe(address)
  })

  it('that shows no code says nothing', async () => {
    const blank = sharp({ create: { width: 300, height: 300, channels: 3, background: '#ccbbaa' } })
    expect(await read(blank)).toBeUndefined()
  })
})
