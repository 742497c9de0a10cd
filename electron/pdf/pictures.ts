import type { Pictures } from '#shared/documents/form-block.ts'
import { breakingIn } from './broken-lines.ts'
import type { Columns, Content } from './content.ts'
import { millimetres, sizes } from './page.ts'
import type { Place } from './place.ts'

/** Between two, and how high one may be, in points. */
const [between, highest] = [millimetres(6), millimetres(88)]

/** Two in a row that stays on one page; the caption is in the middle below each. */
export function layoutPictures({ pictures }: Pictures, { width, fonts }: Place): Content {
  const half = (width - between) / 2
  const drawn = pictures.map(({ jpeg, caption }): Columns['columns'][number] => ({
    width: half,
    stack: [
      { image: `data:image/jpeg;base64,${jpeg}`, fit: [half, highest], alignment: 'center' },
      ...breakingIn(fonts.regular)(caption, sizes.body, half).map((text): Content => ({
        text,
        italics: true,
        fontSize: sizes.body,
        alignment: 'center',
      })),
    ],
  }))
  return drawn.flatMap((left, at): Content[] => {
    if (at % 2 === 1) return []
    const right = drawn[at + 1] ?? { width: half, stack: [] }
    const gap = { width: between, stack: [] }
    return [{ unbreakable: true, margin: [0, 8, 0, 8], columns: [left, gap, right] }]
  })
}
