import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchOptions } from '../browser.ts'

/** Turns drawings into pictures and films, in a browser. */
export interface Camera {
  photograph(svg: string): Promise<Buffer>
  /** A slow pan over a drawing, with a title, as WebM. */
  film(svg: string, title: string, seconds: number): Promise<Buffer>
  close(): Promise<void>
}

const fontFile = path.join(import.meta.dirname, '../../../resources/fonts/Tinos-Bold.ttf')

/** Starts the machine's own browser; throws when there is none. */
export async function openCamera(): Promise<Camera> {
  const found = findBrowser()
  if (!found) throw new Error('No browser to draw the pictures with')
  const browser = await chromium.launch(launchOptions(found))
  const screen = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  const font = readFileSync(fontFile).toString('base64')
  const style = `<style>@font-face { font-family: Tinos; src: url(data:font/ttf;base64,${font}) } body { margin: 0 }</style>`
  const show = async (svg: string): Promise<void> => {
    await screen.setContent(style + svg)
    await screen.evaluate(() => document.fonts.ready.then(() => undefined))
  }
  return {
    async photograph(svg) {
      await show(svg)
      return screen.screenshot({ type: 'jpeg', quality: 72 })
    },
    async film(svg, title, seconds) {
      await show(svg)
      const still = await screen.screenshot({ type: 'png' })
      return record(screen, `data:image/png;base64,${still.toString('base64')}`, title, seconds)
    },
    close: () => browser.close(),
  }
}

async function record(screen: Page, still: string, title: string, seconds: number): Promise<Buffer> {
  const base64 = await screen.evaluate(filmInPage, { still, title, seconds })
  return withDuration(Buffer.from(base64, 'base64'), seconds * 1000)
}

/**
 * A recorder cannot know how long it will run, so its WebM says nothing of its length and a player cannot show it. This puts the length
 * (element 0x4489, a float of milliseconds) at the end of the Info element (0x1549a966) and counts it into that element's size.
 */
function withDuration(webm: Buffer, milliseconds: number): Buffer {
  const info = webm.indexOf(Buffer.from('1549a966', 'hex')) + 4
  const sizeLength = Math.clz32(webm[info] ?? 0) - 23
  const marked = webm.readUIntBE(info + (sizeLength > 6 ? 2 : 0), sizeLength > 6 ? 6 : sizeLength)
  const size = sizeLength > 6 ? marked : marked - 2 ** (7 * sizeLength)
  const duration = Buffer.concat([Buffer.from('448988', 'hex'), Buffer.alloc(8)])
  duration.writeDoubleBE(milliseconds, 3)
  const newSize = Buffer.from('0100000000000000', 'hex')
  newSize.writeUIntBE(size + duration.length, 2, 6)
  const end = info + sizeLength + size
  return Buffer.concat([
    webm.subarray(0, info),
    newSize,
    webm.subarray(info + sizeLength, end),
    duration,
    webm.subarray(end),
  ])
}

/** Runs in the browser: draws on a canvas while a recorder watches. */
async function filmInPage({
  still,
  title,
  seconds,
}: {
  still: string
  title: string
  seconds: number
}): Promise<string> {
  const image = new Image()
  image.src = still
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 360
  const brush = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(25), {
    mimeType: 'video/webm;codecs=vp8',
    videoBitsPerSecond: 500_000,
  })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const stopped = new Promise(resolve => (recorder.onstop = resolve))
  recorder.start(500)
  const start = performance.now()
  await new Promise<void>(resolve => {
    const draw = (): void => {
      const part = (performance.now() - start) / 1000 / seconds
      brush?.drawImage(image, 200 * part, 60 + 160 * part, 960, 540, 0, 0, 640, 360)
      if (brush) {
        brush.fillStyle = 'rgba(0, 0, 0, 0.45)'
        brush.fillRect(0, 0, 640, 44)
        brush.fillStyle = '#fff'
        brush.font = 'bold 22px Tinos'
        brush.fillText(`${title} – PHIM TẬP HUẤN – ${Math.floor(part * seconds)} giây`, 16, 30)
      }
      if (part < 1) requestAnimationFrame(draw)
      else resolve()
    }
    draw()
  })
  recorder.stop()
  await stopped
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}
