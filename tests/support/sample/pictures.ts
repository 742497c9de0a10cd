import { producerOf, type SampleProduct } from './products.ts'

/** A drawn stand-in for a photograph. */
export interface Picture {
  readonly path: string
  readonly title: string
  readonly row: number
  readonly shows: readonly string[]
  /** SVG, 1200 × 800. */
  readonly svg: string
}

const width = 1200
const height = 800

/** The same "random" numbers every time, so that the pictures can be drawn again. */
function dice(seed: number): (from: number, to: number) => number {
  let state = seed
  return (from, to) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return from + ((to - from) * state) / 4_294_967_296
  }
}

const each = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => draw(i)).join('')

export const picturesOf = (product: SampleProduct): readonly Picture[] => [
  {
    path: 'minh-chung/03-vung-nguyen-lieu.jpg',
    title: 'Vùng nguyên liệu',
    row: 3,
    shows: ['1.1', '1.2'],
    svg: framed(hills(product)),
  },
  {
    path: 'minh-chung/10-bao-bi.jpg',
    title: 'Bao bì sản phẩm',
    row: 10,
    shows: ['2.2'],
    svg: framed(packaging(product)),
  },
  {
    path: 'minh-chung/13-nhan-san-pham.jpg',
    title: 'Nhãn sản phẩm',
    row: 13,
    shows: ['2.3', '2.4', '10'],
    svg: framed(label(product)),
  },
  {
    path: 'minh-chung/12-mau-san-pham.jpg',
    title: 'Sản phẩm khô và nước pha',
    row: 12,
    shows: product.criteriaSet === 11 ? ['6.1.1', '6.1.2', '6.2.1'] : ['6.1', '6.2', '6.3'],
    svg: framed(cupAndLeaves(product)),
  },
]

/** Grain over everything, as of a camera, and the mark that nobody can miss. */
const framed = (scene: string): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Tinos">
  <defs>
    <filter id="grain"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0.14 0"/></filter>
    <filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
    <filter id="far"><feGaussianBlur stdDeviation="5"/></filter>
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9cc4dd"/><stop offset="1" stop-color="#f6ead2"/></linearGradient>
    <linearGradient id="wood" x2="0" y2="1"><stop stop-color="#a97c50"/><stop offset="1" stop-color="#7d5633"/></linearGradient>
    <linearGradient id="shade" x2="1"><stop stop-color="#fff" stop-opacity="0.25"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></linearGradient>
  </defs>
  ${scene}
  <rect width="${width}" height="${height}" filter="url(#grain)"/>
  <g><rect y="${height - 54}" width="${width}" height="54" fill="#fff" opacity="0.88"/>
  <text x="${width / 2}" y="${height - 18}" text-anchor="middle" font-size="30" font-weight="bold" fill="#b00020">TÀI LIỆU TẬP HUẤN – ẢNH MINH HỌA</text></g>
</svg>`

function hills({ look, slug }: SampleProduct): string {
  const roll = dice(slug.length * 7919)
  const ridge = (base: number, swing: number, phase: number): string =>
    each(
      25,
      i => `L${i * 50},${base + swing * Math.sin(i / 3.1 + phase) + (swing / 3) * Math.sin(i / 1.3 + phase)}`,
    )
  const slope = (line: string): string => `M0,${height} ${line} L${width},${height} Z`
  const rows = each(11, row => {
    const y = 478 + row * row * 2.7
    const size = 8 + row * 2.1
    const curve = (x: number): number => y + (20 + row * 3) * Math.sin(x / 260 + row / 9)
    const earth = `<path d="M0,${curve(0) + size} ${each(25, i => `L${i * 50},${curve(i * 50) + size}`)}" stroke="#5b4a2c" stroke-width="${size}" fill="none" opacity="0.55"/>`
    const bushes = each(70, () => {
      const x = roll(-20, width + 20)
      return `<ellipse cx="${x}" cy="${curve(x) + roll(-3, 3)}" rx="${size * 1.7}" ry="${size}" fill="${shade(look.hills, roll(-0.45, 0.3))}"/>`
    })
    return earth + bushes
  })
  return `<rect width="${width}" height="${height}" fill="url(#sky)"/><circle cx="930" cy="170" r="70" fill="#fff4cf" filter="url(#soft)"/>
  <path d="${slope(ridge(300, 60, 1))}" fill="#7f9fa8" filter="url(#far)"/><path d="${slope(ridge(370, 50, 4))}" fill="#5e8577" filter="url(#far)"/>
  <ellipse cx="500" cy="400" rx="700" ry="46" fill="#fff" opacity="0.5" filter="url(#soft)"/><path d="${slope(ridge(450, 24, 2))}" fill="#4a6a3a"/>${rows}`
}

/** A colour made darker (below 0) or lighter (above 0). */
function shade(colour: string, by: number): string {
  const channels = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16))
  return `rgb(${channels.map(channel => Math.round(by < 0 ? channel * (1 + by) : channel + (255 - channel) * by)).join(' ')})`
}

function packaging({ look, name, pack, commune, slug }: SampleProduct): string {
  const roll = dice(slug.length * 104_729)
  const grains = each(160, () => speck(roll, look.dry, 120 + roll(0, 960), 640 + roll(0, 100), roll(5, 13)))
  return `<rect width="${width}" height="${height}" fill="#d9cbb4"/><rect y="560" width="${width}" height="240" fill="url(#wood)"/>
  ${each(9, i => `<path d="M0,${575 + i * 26} q600,${roll(-14, 14)} 1200,0" stroke="#5f4025" stroke-width="2" fill="none" opacity="0.35"/>`)}
  <ellipse cx="620" cy="668" rx="300" ry="34" fill="#000" opacity="0.35" filter="url(#soft)"/>
  <path d="M400,150 L770,150 L770,660 L400,660 Z" fill="${look.pack}"/><path d="M770,150 L850,200 L850,615 L770,660 Z" fill="${look.pack}"/><path d="M770,150 L850,200 L850,615 L770,660 Z" fill="#000" opacity="0.35"/>
  <rect x="400" y="150" width="370" height="510" fill="url(#shade)"/><rect x="430" y="230" width="310" height="300" fill="#f7f1e0"/>
  <circle cx="585" cy="318" r="58" fill="${look.hills}"/><path d="M540,335 q45,-70 90,0 z" fill="${look.brew}"/>
  ${lines(name, 585, 425, 30, 18)}<text x="585" y="515" text-anchor="middle" font-size="20" fill="#444">${pack}</text>
  <text x="585" y="600" text-anchor="middle" font-size="22" fill="#f7f1e0">Xã ${commune} – Tuyên Quang</text>${grains}`
}

function label(product: SampleProduct): string {
  const { look, name, english, pack, brewing, steps, claims, slug } = product
  const roll = dice(slug.length * 15_485_863)
  const squares = each(196, i => {
    const dark = roll(0, 1) > 0.5
    return dark
      ? `<rect x="${930 + (i % 14) * 12}" y="${430 + Math.floor(i / 14) * 12}" width="12" height="12"/>`
      : ''
  })
  const second =
    claims['2.4'] === 2
      ? `<text x="90" y="200" font-size="32" font-style="italic" fill="#555">${english}</text>`
      : ''
  const facts = [
    `Khối lượng: ${pack}`,
    `Thành phần: 100% ${product.crop}`,
    `Quy trình: ${steps[0] ?? ''} → ${steps.at(-1) ?? ''}`,
    `Cách dùng: ${brewing.split(',')[0] ?? ''}…`,
    'NSX, HSD: in trên hộp. Bảo quản nơi khô, mát.',
    `Sản xuất tại: ${producerOf(product)}`,
  ]
  return `<rect width="${width}" height="${height}" fill="#8c8779"/><rect x="50" y="60" width="1110" height="660" fill="#000" opacity="0.3" filter="url(#soft)"/>
  <rect x="45" y="50" width="1110" height="660" fill="#fbf8ee"/><rect x="45" y="50" width="1110" height="26" fill="${look.pack}"/>
  <text x="90" y="150" font-size="54" font-weight="bold" fill="${look.pack}">${name}</text>${second}
  ${facts.map((fact, i) => `<text x="90" y="${280 + i * 58}" font-size="30" fill="#222">${fact}</text>`).join('')}
  ${claims['2.3'] === 3 ? `<g fill="#111">${squares}</g><text x="1014" y="632" text-anchor="middle" font-size="24" fill="#b00020">Mã mẫu</text>` : ''}
  <path d="M930,330 q90,-150 170,0 q-80,60 -170,0 z" fill="${look.hills}"/>`
}

function cupAndLeaves({ look, slug }: SampleProduct): string {
  const roll = dice(slug.length * 32_452_843)
  const heap = each(900, () => {
    const angle = roll(0, 2 * Math.PI)
    const away = Math.sqrt(roll(0, 1))
    return speck(
      roll,
      look.dry,
      340 + away * 250 * Math.cos(angle),
      430 + away * 200 * Math.sin(angle),
      roll(7, 20),
    )
  })
  return `<rect width="${width}" height="${height}" fill="#e9e2d3"/><ellipse cx="340" cy="440" rx="290" ry="240" fill="#000" opacity="0.25" filter="url(#soft)"/>
  <ellipse cx="340" cy="430" rx="290" ry="236" fill="#f8f6f0"/>${heap}
  <ellipse cx="850" cy="470" rx="250" ry="235" fill="#000" opacity="0.25" filter="url(#soft)"/><circle cx="850" cy="440" r="235" fill="#fff"/>
  <circle cx="850" cy="440" r="212" fill="#e8e4da"/><circle cx="850" cy="440" r="200" fill="${look.brew}"/><circle cx="850" cy="440" r="200" fill="url(#shade)"/>
  <ellipse cx="790" cy="370" rx="60" ry="26" fill="#fff" opacity="0.45" filter="url(#far)"/><path d="M1080,400 q90,40 0,110" stroke="#fff" stroke-width="26" fill="none"/>`
}

function speck(
  roll: (from: number, to: number) => number,
  colours: readonly string[],
  x: number,
  y: number,
  size: number,
): string {
  const colour = colours[Math.floor(roll(0, colours.length))] ?? '#444'
  return `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size / 3}" fill="${colour}" transform="rotate(${roll(0, 180)} ${x} ${y})"/>`
}

/** A long name on two lines. */
function lines(text: string, x: number, y: number, size: number, atMost: number): string {
  const words = text.split(' ')
  const cut = text.length > atMost ? Math.ceil(words.length / 2) : words.length
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    .map(
      (line, i) =>
        `<text x="${x}" y="${y + i * size * 1.25}" text-anchor="middle" font-size="${size}" font-weight="bold" fill="#222">${line}</text>`,
    )
    .join('')
}
