import type { Decoded } from '#shared/contract/contract.ts'
import type { SheetPreview, SheetRowView } from '#shared/contract/draft-sheet-views.ts'
import { mayStart, type SheetRow } from '#shared/dossier/drafts-from-sheet.ts'
import type { SheetField } from '#shared/dossier/sheet-fields.ts'
import { yearsTaken } from '#shared/dossier/sheet-headings.ts'
import { sheetTemplate } from '#shared/dossier/sheet-template.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { sheetPlans, type PlannedSheet } from '../sheet-plans.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

type Names = 'sheet.template' | 'sheet.preview' | 'sheet.start' | 'sheet.undo'

const templateName = 'bang-mau-san-pham'

/** Drafts from the rows of a spreadsheet: looked at first, then begun each whole or not at all. */
export function draftSheetUseCases({ ports, place, works, inDraftTurn }: Workshop): UseCases<Names> {
  const { drafts, clock, books } = ports
  const plans = sheetPlans(ports)

  /** @returns whether it was not there */
  const begin = ({ draft: id, content }: SheetRow): Promise<boolean> =>
    inDraftTurn(async () => {
      if ((await drafts.read(id)) !== undefined) return false
      const now = clock()
      const begun = {
        format: 'ocop-draft/1',
        id,
        training: place.training,
        purpose: 'prepare',
        revision: 1,
        packed: null,
      } as const
      await drafts.write({ ...begun, createdAt: now, savedAt: now, content, kept: [] })
      return true
    })

  async function start(
    { rows, seen, ...asked }: Decoded<'sheet.start'>,
    { progress, signal }: Watch,
  ): Promise<Answer<'sheet.start'>> {
    const planned = await plans.plan(asked, true, signal)
    if (!planned.ok) return planned
    if (planned.value.seen !== seen) return refused({ code: 'sheet.changed' })
    const wanted = new Set(rows)
    const chosen = planned.value.plan.rows.filter(row => wanted.has(row.number) && mayStart(row))
    const begun: string[] = []
    plans.forget()
    for (const [at, row] of chosen.entries()) {
      if (signal.aborted) return ok({ drafts: begun, isStopped: true })
      if (await begin(row)) begun.push(row.draft)
      progress(at + 1, chosen.length)
    }
    return ok({ drafts: begun, isStopped: false })
  }

  async function undo(ids: readonly string[]): Promise<Answer<'sheet.undo'>> {
    const found = await Promise.all(ids.map(id => drafts.read(id)))
    const there = found.filter(draft => draft !== undefined)
    const touched = there.filter(
      draft => draft === 'unreadable' || draft.revision > 1 || draft.kept.length > 0 || draft.packed !== null,
    )
    if (touched.length > 0) return refused({ code: 'sheet.touched', count: touched.length })
    plans.forget()
    for (const draft of there) if (draft !== 'unreadable') await drafts.remove(draft.id)
    return ok({})
  }

  return {
    async 'sheet.template'({ as, filedIn }) {
      return ok(await books.write(sheetTemplate(filedIn), as, `${templateName}-${filedIn}`))
    },
    'sheet.preview': ({ from, count, ...asked }) =>
      works.run('sheet.preview', asked.upload, async ({ signal }) => {
        const planned = await plans.plan(asked, from === 0, signal)
        return planned.ok ? ok(previewOf(planned.value, from, count, ports)) : planned
      }),
    'sheet.start': input => works.run('sheet.start', input.upload, watch => start(input, watch)),
    'sheet.undo': ({ drafts: ids }) => inDraftTurn(() => undo(ids)),
  }
}

function previewOf(
  { book, at, sheet, plan, seen }: PlannedSheet,
  from: number,
  count: number,
  ports: Workshop['ports'],
): SheetPreview {
  const { headings, questions, rows, examples } = plan
  return {
    ...{ seen, questions, examples },
    sheets: book.sheets.map(({ name, isHidden, rows: { length } }) => ({ name, isHidden, rows: length })),
    sheet: at,
    text: book.text,
    merged: sheet.merged,
    isCut: sheet.isCut,
    hidden: rows.filter(({ isHidden }) => isHidden).length,
    headings: headings?.number,
    columns: headings?.columns ?? [],
    yearsLeft: yearsTaken(headings?.columns ?? []).left,
    standings: rows.map(({ number, standing }) => ({ number, standing })),
    rows: rows.slice(from, from + count).map(row => viewOf(row, headings?.columns ?? [], ports)),
  }
}

/** Fields that have a place of their own in a row that is shown. */
const ofTheirOwn = new Set<SheetField>([
  'name',
  'code',
  'producer',
  'commune',
  'communeCode',
  'province',
  'set',
  'stage',
])

function viewOf(
  row: SheetRow,
  columns: SheetPreview['columns'],
  { law, places }: Workshop['ports'],
): SheetRowView {
  const { number, isHidden, standing, twin, problems, doubts, waits } = row
  const { product, producer } = row.content
  const set = law.criteriaSet(product.criteriaSet)
  const written = (field: SheetField): string =>
    row.shown.get(columns.find(column => column.field === field)?.at ?? -1)?.text ?? ''
  const place = producer.communeCode === null ? undefined : places.book()?.commune(producer.communeCode)
  return {
    ...{ number, isHidden, standing, twin, problems, doubts, waits },
    product: product.name,
    code: product.code,
    producer: producer.name,
    commune: place ? `${producer.commune}, ${place.province.name}` : producer.commune,
    set: set ? `${set.number}. ${set.name}` : '',
    stage: product.stage,
    written: { commune: written('commune'), set: written('set'), stage: written('stage') },
    others: columns.flatMap(({ at, field, heading }) => {
      const cell = row.shown.get(at)
      return field === undefined || ofTheirOwn.has(field) || !cell ? [] : [{ heading, ...cell }]
    }),
  }
}
