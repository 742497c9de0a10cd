import { createHash } from 'node:crypto'
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts'

/** One text for one value, so that values can be compared. */
export function printed(value: PdfValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return 'null'
    case 'boolean':
    case 'number':
      return String(value.value)
    case 'name':
      return `/${value.value}`
    case 'string':
      return `<${value.bytes.toString('hex')}>`
    case 'array':
      return `[${value.items.map(printed).join(' ')}]`
    case 'dictionary':
      return printedDictionary(value)
    case 'reference':
      return `${value.number} ${value.generation} R`
    case 'stream':
      return `${printedDictionary(value.dictionary)} ${createHash('sha256').update(value.bytes).digest('hex')}`
  }
}

function printedDictionary({ entries }: PdfDictionary): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `<<${sorted.map(([key, value]) => `/${key} ${printed(value)}`).join(' ')}>>`
}
