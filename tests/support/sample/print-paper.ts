import path from 'node:path'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces.d.ts'
import type { Block, Page, Paper } from './paper.ts'

const fontFolder = path.join(import.meta.dirname, '../../../resources/fonts')
const font = (style: string): string => path.join(fontFolder, `Tinos-${style}.ttf`)
const files = {
  normal: font('Regular'),
  bold: font('Bold'),
  italics: font('Italic'),
  bolditalics: font('BoldItalic'),
}

const mark = 'TÀI LIỆU TẬP HUẤN'

/** A paper as PDF, marked as training material on every sheet; the same paper gives the same bytes. */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(file => Object.values(files).includes(file))
  pdfmake.setFonts({ Tinos: files })
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [70, 60, 50, 60],
      defaultStyle: { font: 'Tinos', fontSize: 12.5, lineHeight: 1.25 },
      info: { title: `${paper.title} (tập huấn)`, creationDate: new Date(Date.UTC(2026, 5, 15)) },
      watermark: { text: mark, color: '#b00020', opacity: 0.08, bold: true },
      header: {
        text: `${mark} – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ`,
        alignment: 'center',
        color: '#b00020',
        fontSize: 10,
        margin: [0, 24, 0, 0],
      },
      footer: (current, count) => ({
        text: `${paper.title} – trang ${current}/${count}`,
        alignment: 'center',
        fontSize: 10,
      }),
      content: paper.pages.map(pageContent),
    })
    .getBuffer()
}

const pageContent = ({ heading, body }: Page, index: number): Content => ({
  stack: [
    { text: heading.normalize('NFC'), bold: true, fontSize: 15, alignment: 'center', margin: [0, 0, 0, 14] },
    ...body.map(blockContent),
  ],
  ...(index > 0 ? { pageBreak: 'before' as const } : {}),
})

function blockContent(block: Block): Content {
  if (typeof block === 'string')
    return { text: block.normalize('NFC'), alignment: 'justify', margin: [0, 0, 0, 8] }
  const [columns, ...rows] = [block.columns, ...block.rows]
  return {
    table: {
      headerRows: 1,
      widths: columns.length === 4 ? [140, '*', 36, 90] : columns.map(() => '*'),
      body: [
        columns.map(text => ({ text, bold: true, fillColor: '#eef2ee' })),
        ...rows.map(row => row.map(text => text.normalize('NFC'))),
      ],
    },
    fontSize: 11,
    margin: [0, 4, 0, 12],
  }
}
