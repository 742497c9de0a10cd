import type { TakenCell } from '#shared/dossier/sheet-row.ts'
import { never } from '#shared/kernel/never.ts'
import { figureText } from '#shared/kernel/typed-figure.ts'
import { dayText } from '#shared/words/figures.ts'
import type { Words } from '#shared/words/words.ts'

/** What a cell of a spreadsheet was taken as, for a person: empty where that is just what is written there. */
export function takenText(cell: TakenCell, words: Words): string {
  const taken = textOf(cell, words)
  return bare(taken) === bare(cell.text) ? '' : taken
}

function textOf({ kind, value }: TakenCell, { formSteps, resultSteps, common }: Words): string {
  const [text, number] = [String(value), Number(value)]
  switch (kind) {
    case 'day':
      return dayText(text)
    case 'money':
      return `${figureText(number, 0)} ${resultSteps.registration.money}`
    case 'output':
      return figureText(number, 3)
    case 'count':
      return figureText(number, 0)
    case 'percent':
      return `${figureText(number, 2)} %`
    case 'producer-kind':
      return labelOf(formSteps.producer.kinds, text)
    case 'gender':
      return labelOf(formSteps.producer.genders, text)
    case 'stage':
      return labelOf(common.stages, text)
    case 'stars':
    case 'order':
    case 'line':
    case 'text':
    case 'digits':
    case 'commune':
    case 'set':
      return text
    default:
      return never(kind)
  }
}

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key

/** Two ways of writing the same: how thousands are parted, and the unit behind them, say nothing new. */
const bare = (text: string): string =>
  text.toLowerCase().replaceAll(/(?<=\d)\.(?=\d{3})|\s|%|★|sao$|đồng$/g, '')
