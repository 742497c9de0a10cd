import { asWritten } from '#shared/register/list-row.ts'
import { leftBlank } from '#shared/register/list-cells.ts'
import type { DoubtGroup } from '#shared/register/list-doubts.ts'
import type { ListField } from '#shared/register/list-fields.ts'
import type { Words } from '#shared/words/words.ts'

interface Choice {
  readonly key: string
  readonly line: string
}

/** What a cell of few values may be answered with; nothing of a field that holds anything. */
function valuesOf(field: ListField, { common, formSteps }: Words): readonly Choice[] {
  const { kinds } = formSteps.producer
  switch (field) {
    case 'stars':
      return [5, 4, 3, 2, 1].map(stars => ({ key: `${stars} sao`, line: common.stars(stars) }))
    case 'producerKind':
      return [
        { key: 'Công ty', line: kinds.company },
        { key: 'HTX', line: kinds.cooperative },
        { key: 'Tổ hợp tác', line: kinds['cooperative-group'] },
        { key: 'Hộ kinh doanh', line: kinds.household },
        { key: 'Khác', line: kinds.other },
      ]
    default:
      return []
  }
}

/** Whether a cell of the field may be answered with a text of one's own. */
export const isTyped = (field: ListField): boolean => !['stars', 'producerKind'].includes(field)

/** What a group of doubts may be answered with, by a choice. */
export function choicesOf(group: DoubtGroup, words: Words): readonly Choice[] {
  const { doubts } = words.registerList
  const leave = { key: 'leave', line: doubts.leaveRows }
  switch (group.kind) {
    case 'same':
      return [
        ...(group.isOne ? [{ key: 'same', line: doubts.isOld }] : []),
        { key: 'new', line: doubts.isNew },
        leave,
      ]
    case 'place':
      return [...group.choices, { key: asWritten, line: doubts.written }]
    case 'cell':
      return [...valuesOf(group.field, words), { key: leftBlank, line: doubts.blank }]
    default:
      return [leave]
  }
}

/** What a group of doubts is about. */
export function titleOf(group: DoubtGroup, { registerList }: Words): string {
  const { doubts } = registerList
  switch (group.kind) {
    case 'same':
      return doubts.same[group.why]
    case 'fault':
      return doubts.faults[group.fault]
    default:
      return `“${group.text}”`
  }
}
