/** In pixels of the longer side: a code is found the sooner in fewer, a faint one in more, and a small one on a whole page in the most. */
const sizes = [900, 1600, 500, 3200]

/** What the QR code in a picture says, whatever the picture's format, size and turn. */
export async function pictureText(picture: Blob): Promise<string | undefined> {
  const { textIn } = await import('./read-qr.ts')
  const bitmap = await createImageBitmap(picture).catch(() => undefined)
  if (!bitmap) return undefined
  try {
    for (const size of sizes) {
      const scale = Math.min(1, size / Math.max(bitmap.width, bitmap.height))
      const width = Math.max(1, Math.round(bitmap.width * scale))
      const height = Math.max(1, Math.round(bitmap.height * scale))
      const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
      drawing?.drawImage(bitmap, 0, 0, width, height)
      const text = drawing && textIn(drawing.getImageData(0, 0, width, height))
      if (text) return text
    }
    return undefined
  } finally {
    bitmap.close()
  }
}
