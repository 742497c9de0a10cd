/**
 * A picture as a canvas on which nothing is drawn any more: one with a drawing context is copied again, in milliseconds, for every frame of
 * the screen, also where only something beside it changed.
 *
 * @param picture is let go
 */
export function stillCanvas(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
  return canvas
}

/** @param degrees clockwise, in quarters @param picture is let go */
export function turnedOn(picture: ImageBitmap, degrees: number): HTMLCanvasElement {
  if (degrees % 360 === 0) return stillCanvas(picture)
  const isLying = degrees % 180 !== 0
  const drawing = new OffscreenCanvas(
    isLying ? picture.height : picture.width,
    isLying ? picture.width : picture.height,
  )
  const context = drawing.getContext('2d')
  context?.translate(drawing.width / 2, drawing.height / 2)
  context?.rotate((degrees * Math.PI) / 180)
  context?.drawImage(picture, -picture.width / 2, -picture.height / 2)
  picture.close()
  return stillCanvas(drawing.transferToImageBitmap())
}
