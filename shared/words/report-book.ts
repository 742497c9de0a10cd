import type { PlanView } from '../contract/plan-rows.ts'
import type { RegisterCounts } from '../contract/register-rows.ts'
import type { Cell, PlannedBook } from '../kernel/spreadsheet.ts'
import type { Counted, StarCount } from '../register/counts.ts'
import { registerBook, type BookedProduct } from './register-book.ts'
import { dayText } from './figures.ts'
import type { Words } from './words.ts'

/** What a report of the register is made from: its figures, the plan of the year, and the products behind them. */
export interface RegisterReport {
  readonly counts: RegisterCounts
  readonly of: Counted
  /** The day on which it was counted. */
  readonly today: string
  readonly plan: PlanView | undefined
  readonly products: readonly BookedProduct[]
}

type SheetPlan = PlannedBook['sheets'][number]

/** The figures on one sheet, the plan's products on another, and the products that were counted on the last: numbers and days as such. */
export const reportBook = (report: RegisterReport, words: Words): PlannedBook => ({
  sheets: [
    figures(report, words),
    ...(report.plan ? [planned(report.plan, words)] : []),
    ...registerBook(report.products, words).sheets,
  ],
})

const tiers = [5, 4, 3, 2, 1] as const

function figures({ counts, of, today }: RegisterReport, words: Words): SheetPlan {
  const { overview } = words.register
  const { others, unknown, counted } = overview
  const line = (what: string, label: string, total: number, stars: readonly StarCount[]): readonly Cell[] => [
    ...[what, label === '' ? unknown : label],
    ...tiers.map(tier => stars.find(each => each.stars === tier)?.count ?? 0),
    total,
  ]
  const all = `${counted[of]}, ${dayText(today)}`
  const only = (label: string, value: number): readonly Cell[] => [
    ...[all, label],
    ...tiers.map(() => null),
    value,
  ]
  const withSome = counts.communes.filter(({ key }) => key !== '').length
  return {
    name: 'Số liệu',
    heads: 1,
    widths: [44, 44, 8, 8, 8, 8, 8, 16],
    rows: [
      ['Số liệu theo', 'Nội dung', ...tiers.map(words.common.stars), overview.total],
      line(all, overview.products, counts.total, counts.stars),
      ...[only(others.producers, counts.producers), only(others.communes, withSome)],
      only(others.trademarks, counts.trademarks),
      only(`${others.support} (đồng)`, counts.support.amount),
      ...barLines(counts, words).map(({ what, label, total, stars }) => line(what, label, total, stars)),
    ],
  }
}

interface BarLine {
  readonly what: string
  readonly label: string
  readonly total: number
  readonly stars: readonly StarCount[]
}

function barLines(counts: RegisterCounts, { register, formSteps }: Words): readonly BarLine[] {
  const { figures: titles, groups } = register.overview
  const { kinds } = formSteps.producer
  return [
    ...counts.years.map(bar => ({
      ...{ ...bar, what: titles.years.title, label: bar.key === 0 ? '' : String(bar.key) },
    })),
    ...counts.groups.map(bar => ({
      ...{ ...bar, what: titles.groups.title, label: bar.key === '' ? '' : groups[bar.key] },
    })),
    ...counts.kinds.map(bar => ({
      ...{ ...bar, what: titles.kinds.title, label: bar.key === '' ? '' : kinds[bar.key] },
    })),
    ...counts.communes.map(bar => ({ ...bar, what: titles.communes.of, label: bar.name })),
    ...counts.without.map(({ name }) => ({ what: titles.communes.of, label: name, total: 0, stars: [] })),
  ]
}

function planned({ result }: PlanView, { plans, register }: Words): SheetPlan {
  const { columns } = plans.products
  const { fields } = plans.name
  const stars = (value: number | null | undefined): Cell => value ?? null
  return {
    name: 'Kế hoạch',
    heads: 1,
    widths: [40, 36, 22, 30, 10, 10, 14, 30, 8],
    rows: [
      [
        ...[columns.product, fields.producer, fields.commune, columns.task, fields.from, fields.to],
        ...[fields.round, columns.state, register.columns.stars],
      ],
      ...result.lines.map((line): readonly Cell[] => {
        const { planned: named } = line
        const task = plans.tasks[line.task]
        return [
          ...[line.name, line.producer, line.commune, named ? task : `${task} (${plans.beside})`],
          ...[stars(named?.from), stars(named?.to)],
          named?.round ? plans.round(named.round.month, named.round.year) : null,
          ...[plans.states[line.state], stars(line.stars)],
        ]
      }),
    ],
  }
}
