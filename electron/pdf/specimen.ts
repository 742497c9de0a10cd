import type { Block, Outline } from '#shared/documents/outline.ts'

/** Nobody reads it: what is printed first takes three times as long, and this is. It has words in every style, a table and more than one page. */
export function specimen(): Outline {
  const words = 'Hội đồng đánh giá, phân hạng sản phẩm OCOP – Ủy ban nhân dân cấp xã: 0123456789, (4,5/5)'
  const styles = ['bold', 'italic', 'struck'] as const
  const column = { width: { share: 1 }, align: 'left' } as const
  const blocks: readonly Block[] = [
    { kind: 'heading', text: words },
    ...Array.from({ length: paragraphs }, (_, at): Block => ({
      kind: 'paragraph',
      indented: at % 2 === 0,
      runs: [{ text: `${words} ` }, ...styles.map(style => ({ text: `${words} `, style }))],
    })),
    {
      kind: 'table',
      columns: words.split(' ', columns).map(heading => ({ ...column, heading })),
      rows: Array.from({ length: rows }, () => words.split(' ', columns)),
    },
  ]
  return { title: words, createdAt: 0, sections: [{ orientation: 'portrait', blocks }] }
}

const [paragraphs, rows, columns] = [80, 80, 8] as const
