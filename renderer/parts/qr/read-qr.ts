import decodeQR from 'qr/decode.js'

interface Pixels {
  readonly width: number
  readonly height: number
  /** RGBA. */
  readonly data: Uint8ClampedArray
}

/** Milliseconds: a photograph is looked at once, and somebody waits for it. */
const patience = 1_500

/** What the QR code in a picture says; nothing where there is none that can be read. */
export function textIn({ width, height, data }: Pixels): string | undefined {
  try {
    return decodeQR({ width, height, data }, { timeLimit: patience })
  } catch {
    return undefined
  }
}
