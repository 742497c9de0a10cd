import type { RegisterCounts } from '#shared/contract/register-rows.ts'
import type { Area } from '#shared/register/area.ts'
import type { Bar, Counted, StarCount } from '#shared/register/counts.ts'
import type { Words } from '#shared/words/words.ts'

/** Bars of one thing, each with what the list of products is narrowed to that it leads to. */
export interface OverviewFigure {
  readonly title: string
  readonly of: string
  readonly bars: readonly {
    readonly key: string
    readonly label: string
    readonly total: number
    readonly stars: readonly StarCount[]
    readonly query: Readonly<Record<string, string>> | undefined
  }[]
}

/** So many communes are drawn; all of them are in the list. */
const mostCommunes = 15

/** As a link to the list has what is counted, and where. */
export const askedAs = (of: Counted, area: Area): Readonly<Record<string, string>> => ({
  of,
  ...Object.fromEntries(Object.entries(area)),
})

/** What a leader reads in a minute, by year, group, kind of producer and commune. */
export function overviewFigures(
  counts: RegisterCounts,
  of: Counted,
  area: Area,
  { register, formSteps }: Words,
): readonly OverviewFigure[] {
  const { figures, groups, unknown } = register.overview
  const { kinds } = formSteps.producer
  const drawn = <Key extends string>(
    bars: readonly Bar<Key | ''>[],
    narrowing: 'year' | 'group' | 'kind' | 'commune',
    name: (key: Key) => string,
  ): OverviewFigure['bars'] =>
    bars.map(({ key, total, stars }) => ({
      ...{ key, total, stars, label: (key === '' ? '' : name(key)) || unknown },
      query: key === '' ? undefined : { ...askedAs(of, area), [narrowing]: key },
    }))
  const years = counts.years.map(bar => ({ ...bar, key: bar.key === 0 ? '' : String(bar.key) }))
  const names = new Map(counts.communes.map(({ key, name }) => [key, name]))
  const communes = counts.communes.slice(0, mostCommunes)
  return [
    { ...figures.years, bars: drawn(years, 'year', year => year) },
    { ...figures.groups, bars: drawn(counts.groups, 'group', group => groups[group]) },
    { ...figures.kinds, bars: drawn(counts.kinds, 'kind', kind => kinds[kind]) },
    { ...figures.communes, bars: drawn(communes, 'commune', code => names.get(code) ?? '') },
  ]
}
