import type { Outline, OutlineSection } from '#shared/documents/outline.ts'
import { madeBy } from './archival.ts'
import { layoutBlocks } from './blocks.ts'
import type { Content, Definition, Section } from './content.ts'
import type { Fonts } from './fonts.ts'
import { pageCode } from './page-code.ts'
import { margins, sizes, textHeight, textWidth } from './page.ts'
import { watermark } from './watermark.ts'

/** Says where everything goes: A4, margins, page numbers and letters as in NĐ 30/2020 Phụ lục I, mục I. Only the outline decides the result. */
export function layout(outline: Outline, fonts: Fonts): Definition {
  const createdAt = new Date(outline.createdAt)
  const numbering = pageNumbering()
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: outline.title,
      creator: madeBy,
      producer: madeBy,
      creationDate: createdAt,
      modDate: createdAt,
    },
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: 'Tinos', fontSize: sizes.body, lineHeight: 1.1 },
    content: outline.sections.map((section, index) => layoutSection(section, numbering(index), fonts)),
    background: (_, page) =>
      outline.watermark === undefined ? null : watermark(outline.watermark, page, fonts),
  }
}

function layoutSection(section: OutlineSection, pageIn: (page: number) => number, fonts: Fonts): Section {
  const { code } = section
  return {
    pageOrientation: section.orientation,
    pageSize: section.paper ?? 'A4',
    header: page => (pageIn(page) === 1 ? null : pageNumber(pageIn(page))),
    footer: code === undefined ? null : (page, _, size) => pageCode(`${code}/${pageIn(page)}`, size),
    section: layoutBlocks(section.blocks, {
      fonts,
      width: textWidth(section),
      height: textHeight(section),
    }),
  }
}

/**
 * Numbers start again in every section, and the first is not shown. The layout engine only tells a page's place in the whole document,
 * always from page 1 on, so the first page that each section asks about is remembered.
 */
function pageNumbering(): (section: number) => (page: number) => number {
  const firstPages = new Map<number, number>()
  return section => page => {
    if (page === 1) firstPages.clear()
    const first = firstPages.get(section) ?? page
    firstPages.set(section, first)
    return page - first + 1
  }
}

/** Centred between the margins of the text, not of the paper, as word processors do. */
const pageNumber = (number: number): Content => ({
  text: String(number),
  alignment: 'center',
  fontSize: 13,
  margin: [margins.left, margins.top / 2 - 4, margins.right, 0],
})
