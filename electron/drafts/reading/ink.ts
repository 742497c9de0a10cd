/** Levels of grey away from the paper that are no shade of a scanner's lamp or of what is printed behind. */
const apart = 40
/** The share of a page that dust and the holes of a folder may take. */
const dust = 0.0002
/** The share of its width and height that a scan's edge takes. */
const edge = 0.04

/** The height at which pages are looked at, in pixels: letters are a few pixels then, and a scanner's noise is evened out. */
export const inkHeight = 640

/** Whether a page has nothing on it but dust. @param grey a byte for each pixel, row by row */
export function isBlank(grey: Uint8Array, width: number, height: number): boolean {
  const [left, top] = [Math.ceil(width * edge), Math.ceil(height * edge)]
  const levels = Array.from({ length: 256 }, () => 0)
  for (let y = top; y < height - top; y += 1)
    for (const level of grey.subarray(y * width + left, (y + 1) * width - left))
      levels[level] = (levels[level] ?? 0) + 1
  const paper = levels.indexOf(Math.max(...levels))
  const all = levels.reduce((sum, count) => sum + count, 0)
  const ink = levels.reduce((sum, count, level) => (Math.abs(level - paper) < apart ? sum : sum + count), 0)
  return ink <= all * dust
}
