import sharp from 'sharp'

/** Pixels: most come from a small camera; one that is said to be large is what a telephone makes. */
const sizes = { usual: [640, 480], large: [4000, 3000] } as const

/** A drawn picture of a package on a table before hills, a JPEG of its own colours; there are no letters in it, since fonts may not be there. */
export function dayPicture(chance: () => number, size: keyof typeof sizes): Promise<Buffer> {
  const [width, height] = sizes[size]
  const hue = Math.floor(chance() * 360)
  const colour = (turn: number, lightness: number): string => `hsl(${(hue + turn) % 360} 45% ${lightness}%)`
  const lid = 60 + Math.floor(chance() * 60)
  const band = 300 + Math.floor(chance() * 60)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 640 480">
    <rect width="640" height="480" fill="${colour(180, 88)}"/>
    <path d="M0 300 Q160 ${120 + lid} 320 260 T640 220 V480 H0Z" fill="${colour(120, 55)}"/>
    <path d="M0 360 Q220 260 400 330 T640 310 V480 H0Z" fill="${colour(100, 40)}"/>
    <rect y="390" width="640" height="90" fill="${colour(30, 35)}"/>
    <rect x="210" y="${400 - 250}" width="220" height="250" rx="10" fill="${colour(0, 42)}"/>
    <rect x="210" y="${400 - 250}" width="220" height="${lid}" rx="10" fill="${colour(0, 30)}"/>
    <rect x="230" y="${band - 60}" width="180" height="90" rx="6" fill="${colour(40, 86)}"/>
    <circle cx="320" cy="${band - 15}" r="30" fill="${colour(60, 58)}"/>
  </svg>`
  return sharp(Buffer.from(drawing)).resize(width, height).jpeg({ quality: 80 }).toBuffer()
}
