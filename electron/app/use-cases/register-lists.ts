import {
  mostListGroups,
  type ListCandidate,
  type ListPreview,
  type ListRowView,
} from '#shared/contract/register-list-rows.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import { cellText } from '#shared/dossier/sheet-values.ts'
import { inUnicode, letterings } from '#shared/kernel/old-letters.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { linesOfRow } from '#shared/register/list-lines.ts'
import type { ListAnswers } from '#shared/register/list-cells.ts'
import { doubtGroups, isInGroup } from '#shared/register/list-doubts.ts'
import { rowKey, type ListStanding, type PlannedListRow } from '#shared/register/list-plan.ts'
import type { LeftOut } from '#shared/register/list-row.ts'
import { inReach } from '../in-reach.ts'
import { listPlans, type PlannedList } from '../list-plans.ts'
import { partOf } from '../long-work.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

type Names = 'register.preview-list' | 'register.take-list' | 'register.take-list-back' | 'register.lists'

/** Lists of offices: looked at, decided row by row where they are doubtful, taken in whole, and taken back. */
export function registerListUseCases(
  { ports, works }: Workshop,
  takeIn: () => Promise<void>,
): UseCases<Names> {
  const { register, clock } = ports
  const plans = listPlans(ports)

  async function take(
    { name, seen, ...asked }: Decoded<'register.take-list'>,
    watch: Watch,
  ): Promise<Answer<'register.take-list'>> {
    await takeIn()
    const planned = await plans.plan(asked, true, partOf(watch, 0, 0.3))
    if (!planned.ok) return planned
    const { rows, list } = planned.value
    if (planned.value.seen !== seen) return refused({ code: 'register.list-changed' })
    const doubtful = rows.filter(({ standing }) => standing === 'doubt').map(({ number }) => number)
    if (doubtful.length > 0)
      return refused({ code: 'register.list-doubts', count: doubtful.length, rows: doubtful.slice(0, 20) })
    const chosen = rows.filter(({ product }) => product !== undefined)
    if (chosen.length === 0) return refused({ code: 'register.list-empty' })
    const written = { list, at: clock(), by: 'secretary' }
    const lines = chosen.flatMap(row => linesOfRow(row, written))
    plans.forget()
    const note = { ...written, id: `list/${list}`, name, rows: chosen.length }
    const { products } = await register.takeList(note, lines, partOf(watch, 0.3, 1))
    return ok({ list, rows: chosen.length, products })
  }

  return {
    'register.preview-list': ({ show, group, from, count, ...asked }) =>
      works.run('register.preview-list', asked.upload, watch =>
        inReach(async () => {
          await takeIn()
          const planned = await plans.plan(asked, false, watch)
          return planned.ok
            ? ok(previewOf(planned.value, asked.answers, { show, group, from, count }))
            : planned
        }),
      ),
    'register.take-list': asked =>
      works.run('register.take-list', asked.upload, watch => inReach(() => take(asked, watch))),
    'register.take-list-back': ({ list, reason }, { request }) =>
      works.run('register.take-list-back', list, watch =>
        inReach(async () => {
          plans.forget()
          const note = { id: request, list, at: clock(), by: 'secretary', reason }
          return (await register.takeListBack(note, watch))
            ? ok({})
            : refused({ code: 'register.list-unknown' })
        }),
      ),
    'register.lists': () => inReach(async () => ok({ lists: await register.lists() })),
  }
}

interface Page {
  readonly show: 'all' | 'doubt'
  readonly group: string | undefined
  readonly from: number
  readonly count: number
}

function previewOf(planned: PlannedList, answers: ListAnswers, page: Page): ListPreview {
  const { book, at, read, rows, letters, told, taken, seen } = planned
  const counts: Record<ListStanding, number> = { new: 0, known: 0, doubt: 0, left: 0, taken: 0 }
  const left: Partial<Record<LeftOut, number>> = {}
  for (const row of rows) {
    counts[row.standing] += 1
    for (const each of row.left) left[each] = (left[each] ?? 0) + 1
  }
  const shown = rows.filter(row => isShown(row, page))
  const groups = doubtGroups(rows, answers)
  const sample = sampleOf(planned)
  return {
    ...{ seen, letters, told, counts, left, text: book.text, sheet: at },
    sheets: book.sheets.map(({ name, isHidden, rows: { length } }) => ({ name, isHidden, rows: length })),
    sample,
    samples: readingsOf(sample, planned),
    headings: read.headings?.number,
    columns: (read.headings?.columns ?? []).map(column => ({
      ...column,
      samples: cellsOf(planned, column.at),
    })),
    ...{ monthFirst: read.monthFirst, nameless: read.nameless },
    ...{ groups: groups.slice(0, mostListGroups), allGroups: groups.length },
    taken: counts.taken > 0 ? taken : undefined,
    total: shown.length,
    rows: shown.slice(page.from, page.from + page.count).map(row => viewOf(row, planned, answers)),
  }
}

/** What a person left out or decided stays among what is to be decided, to be thought of again. */
function isShown(row: PlannedListRow, { show, group }: Page): boolean {
  if (group !== undefined) return isInGroup(row, group)
  return show === 'all' || row.standing === 'doubt' || row.standing === 'left' || row.isSaid
}

function sampleOf({ raw, at }: PlannedList): string {
  const texts = (raw.sheets[at]?.rows ?? [])
    .slice(0, 60)
    .flatMap(({ cells }) =>
      cells.flatMap(cell => (typeof cell === 'string' && /[^\p{ASCII}]/u.test(cell) ? [cell] : [])),
    )
  return texts.slice(-4).join(' | ').slice(0, 200)
}

function readingsOf(sample: string, { raw }: PlannedList): ListPreview['samples'] {
  if (sample === '') return []
  // Of bytes that were read as those of an old font the code page of Windows in Vietnamese would be another reading.
  const possible = letterings.filter(each => each !== 'unicode' || raw.text?.encoding !== 'windows-1252')
  return possible.map(each => ({ letters: each, text: inUnicode(sample, each) }))
}

function cellsOf({ read, sheet }: PlannedList, at: number): readonly string[] {
  const below = sheet.rows.filter(({ number }) => number > (read.headings?.number ?? 0)).slice(0, 12)
  return below
    .map(({ cells }) => cellText(cells[at] ?? null))
    .filter(text => text !== '')
    .slice(0, 3)
}

function viewOf(row: PlannedListRow, { rows, alike, list }: PlannedList, answers: ListAnswers): ListRowView {
  const { number, isHidden, standing, content, cells, place, faults, left, same } = row
  const candidateOf = (id: string): readonly ListCandidate[] => {
    const there = alike.find(each => each.id === id)
    if (there) return [{ id, row: undefined, ...there.shown }]
    const other = id.startsWith(`${list}/`) ? rows.find(each => `${list}/${each.number}` === id) : undefined
    if (!other) return []
    const { code, name, producer, commune, stars } = other.content
    return [{ id, row: other.number, code, name, producer: producer.name, commune, stars: stars ?? 0 }]
  }
  return {
    ...{
      number,
      isHidden,
      standing,
      content,
      cells,
      place,
      faults,
      left,
      why: same?.why,
      said: answers[rowKey(number)],
    },
    candidates: (same?.products ?? []).flatMap(candidateOf),
  }
}
