import { wholeColumn, leftBlank } from '#shared/register/list-cells.ts'
import type { DoubtGroup } from '#shared/register/list-doubts.ts'
import { allPlaces, asWritten } from '#shared/register/list-row.ts'
import type { Words } from '#shared/words/words.ts'

/** Groups of doubts of one kind. */
export interface DoubtSection {
  readonly key: string
  readonly title: string
  readonly groups: readonly DoubtGroup[]
  /** One answer for whatever of it nobody has decided. */
  readonly all: { readonly key: string; readonly choice: string; readonly line: string } | undefined
}

export function doubtSections(
  groups: readonly DoubtGroup[],
  { registerList }: Words,
): readonly DoubtSection[] {
  const { doubts, columns } = registerList
  const keyOf = (group: DoubtGroup): string => (group.kind === 'cell' ? group.field : group.kind)
  return [...Map.groupBy(groups, keyOf)].flatMap(([key, of]): readonly DoubtSection[] => {
    const [first] = of
    if (!first) return []
    if (first.kind === 'cell')
      return [
        {
          ...{ key, groups: of, title: doubts.cells(columns.fields[first.field]) },
          all: { key: wholeColumn(first.field), choice: leftBlank, line: doubts.allBlank },
        },
      ]
    const all = { key: allPlaces, choice: asWritten, line: doubts.allWritten }
    return [
      { key, groups: of, title: doubts.sections[first.kind], all: first.kind === 'place' ? all : undefined },
    ]
  })
}
