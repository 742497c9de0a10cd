import type { Block, Outline, Run, Table } from '#shared/documents/outline.ts'

/** The same words, tables and page turns as a web page, for another program to lay out: nothing of it is more, or less, than in the outline. */
export const htmlOf = ({ title, sections }: Outline): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${style}</style></head><body>${sections
    .map(
      ({ orientation, blocks }) => `<div class="${orientation}">${blocks.map(htmlOfBlock).join('\n')}</div>`,
    )
    .join('\n')}</body></html>`

const style = `@page{size:A4;margin:20mm 15mm 20mm 30mm}@page l{size:A4 landscape}.landscape{page:l;page-break-before:always}
body{font-family:Tinos,"Times New Roman",serif;font-size:13pt}table{border-collapse:collapse;width:100%;font-size:9pt}td,th{border:1px solid}
p{text-align:justify;text-indent:1.27cm}.head td{border:0;text-align:center;font-size:13pt}`

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

const runs = (all: readonly Run[]): string =>
  all
    .map(({ text, style: set }) =>
      set === 'bold' ? `<b>${safe(text)}</b>` : set === 'italic' ? `<i>${safe(text)}</i>` : safe(text),
    )
    .join('')

const head = (left: readonly string[], right: readonly string[]): string =>
  `<table class="head"><tr><td>${left.map(safe).join('<br>')}</td><td>${right.map(safe).join('<br>')}</td></tr></table>`

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return head(
        [block.parent, block.issuer, block.number],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      )
    case 'title':
      return `<h1>${safe(block.name)}</h1><h2>${safe(block.about)}</h2><p><i>${safe(block.note ?? '')}</i></p>`
    case 'heading':
      return `<h3>${safe(block.text)}</h3>`
    case 'paragraph':
      return `<p>${runs(block.runs)}</p>`
    case 'items':
      return block.items.map(item => `<p>- ${runs(item)}</p>`).join('')
    case 'table':
      return htmlOfTable(block)
    case 'signatures':
      return head(
        [block.left.title, block.left.hint, block.left.name],
        [block.right.title, block.right.hint, block.right.name],
      )
    case 'recipients':
      return `<p>${block.lines.map(safe).join('<br>')}</p>`
    default:
      throw new Error(`Not in minutes or a summary: ${block.kind}`)
  }
}

/** A cell that reaches down is one cell here too. */
function htmlOfTable({ columns, rows }: Table): string {
  const cellsOf = (row: Table['rows'][number], at: number): string =>
    row
      .map((text, column) => {
        if (text === null) return ''
        const below = rows.slice(at + 1).findIndex(each => each[column] !== null)
        const span = 1 + (below < 0 ? rows.length - at - 1 : below)
        return `<td rowspan="${span}">${safe(text)}</td>`
      })
      .join('')
  return `<table><thead><tr>${columns.map(({ heading }) => `<th>${safe(heading)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row, at) => `<tr>${cellsOf(row, at)}</tr>`)
    .join('')}</tbody></table>`
}
