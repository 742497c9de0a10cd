import type { SheetLine } from '../kernel/spreadsheet.ts'
import { nameKey } from '../kernel/typed-words.ts'
import type { CriteriaSetId } from '../law/rule-set.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { businessOfNothing, producerOfNothing } from './blank-fields.ts'
import { changedContent, contentOfNothing, draftChangesSchema, type DraftContent } from './draft.ts'
import type { SheetKind } from './sheet-field.ts'
import { fieldOfSheet, type SheetField } from './sheet-fields.ts'
import { yearsTaken, type SheetColumn } from './sheet-headings.ts'
import { placeOfRow, printedCommune } from './sheet-place.ts'
import type { HowToRead, SheetAnswers } from './sheet-questions.ts'
import { cellText, readCell, type CellFault } from './sheet-values.ts'

/** What is wrong with a cell; the row may be taken without it. */
export interface RowProblem {
  /** Of the column, from 0. */
  readonly at: number
  readonly text: string
  readonly fault: CellFault | { readonly kind: 'no-such-place' | 'no-such-set' | 'stars' }
}

/** What a cell may mean; one answer settles it in every row that says the same. */
export interface RowDoubt {
  readonly key: string
  readonly field: 'commune' | 'set'
  readonly text: string
  readonly choices: readonly { readonly key: string; readonly line: string }[]
  /** What was answered: the key of a choice. */
  readonly chosen: string | undefined
}

/** A cell as it is written, and what it was taken as: a day as yyyy-MM-dd, đồng, thousandths of output, hundredths of one per cent. */
export interface TakenCell {
  readonly text: string
  readonly kind: SheetKind
  readonly value: string | number
}

export interface RowRead {
  readonly content: DraftContent
  /** Each known cell that will stand in the draft, by its column. */
  readonly shown: ReadonlyMap<number, TakenCell>
  readonly problems: readonly RowProblem[]
  readonly doubts: readonly RowDoubt[]
  /** Keys of questions about the sheet without whose answers some cells are not read. */
  readonly waits: readonly string[]
}

/** What a row is held against. */
export interface RowReading extends HowToRead {
  readonly columns: readonly SheetColumn[]
  readonly answers: SheetAnswers
  readonly places: PlaceBook | undefined
  /** The criteria sets that a text may mean, the likeliest first; one where it says just that. */
  readonly setsFor: (text: string) => readonly FoundSet[]
}

export interface FoundSet {
  readonly id: CriteriaSetId
  readonly number: number
  readonly name: string
}

type Values = Map<string, string | number>

/** A row as the draft that will be made of it. */
export function readRow(line: SheetLine, reading: RowReading): RowRead {
  const values: Values = new Map()
  const shown = new Map<number, TakenCell>()
  const problems: RowProblem[] = []
  const waits = new Set<string>()
  for (const { at, field, year } of reading.columns) {
    const cell = line.cells[at] ?? null
    if (field === undefined || field === 'order') continue
    const { kind } = fieldOfSheet(field)
    const read = readCell(cell, kind, reading.style, reading.zeros.get(at))
    if (read.kind === 'fault') problems.push({ at, text: cellText(cell), fault: read.fault })
    if (read.kind === 'asked') waits.add(read.question === 'unit' ? `unit ${at}` : read.question)
    if (read.kind !== 'text' && read.kind !== 'number') continue
    const value = field === 'phone' ? phoneOf(String(read.value)) : read.value
    values.set(year === undefined ? field : `${field} ${year}`, value)
    shown.set(at, { text: cellText(cell), kind, value })
  }
  const place = placed(values, reading)
  const set = chosenSet(values, reading)
  const found = [place, set]
  if (!stageOf(values)) {
    const { text = '' } = shown.get(columnOf(reading, 'stage')) ?? {}
    problems.push({ at: columnOf(reading, 'stage'), text, fault: { kind: 'stars' } })
  }
  const content = contentOf(values, place.chosen, set.chosen, reading)
  return {
    content,
    shown,
    problems: [...problems, ...found.flatMap(({ problem }) => problem ?? [])],
    doubts: found.flatMap(({ doubt }) => doubt ?? []),
    waits: [...waits],
  }
}

interface Found<Chosen> {
  readonly chosen: Chosen
  readonly doubt?: RowDoubt
  readonly problem?: RowProblem
}
type ChosenPlace = Pick<DraftContent['producer'], 'commune' | 'communeCode' | 'district'>

const textIn = (values: Values, field: SheetField): string => String(values.get(field) ?? '')
const columnOf = ({ columns }: RowReading, field: SheetField): number =>
  columns.find(column => column.field === field)?.at ?? 0

function placed(values: Values, reading: RowReading): Found<ChosenPlace> {
  const [text, code] = [textIn(values, 'commune'), textIn(values, 'communeCode')]
  const [district, province] = [textIn(values, 'district'), textIn(values, 'province')]
  const asTyped = { commune: text, communeCode: null, district }
  const { places } = reading
  if (!places) return { chosen: asTyped }
  const written = { commune: text, code, district, province, productCode: textIn(values, 'code') }
  const found = placeOfRow(written, places)
  const problem = { at: columnOf(reading, text === '' ? 'communeCode' : 'commune'), text: text || code }
  if (found.kind === 'none') return { chosen: asTyped }
  if (found.kind === 'unknown')
    return { chosen: asTyped, problem: { ...problem, fault: { kind: 'no-such-place' } } }
  const chosen = (of: Parameters<typeof printedCommune>[0], before: string): ChosenPlace => ({
    commune: printedCommune(of),
    communeCode: of.code,
    district: before,
  })
  if (found.kind === 'one') return { chosen: chosen(found.commune, found.district) }
  const key = `commune ${nameKey([text, code, district, province].join(' '))}`
  const choice = found.communes.find(commune => commune.code === reading.answers[key])
  const choices = found.communes.map(commune => ({
    key: commune.code,
    line: `${commune.kind} ${commune.name}, ${commune.province.kind} ${commune.province.name}`,
  }))
  const doubt = { key, field: 'commune', text: text || code, choices, chosen: choice?.code } as const
  return { chosen: choice ? chosen(choice, found.earlier?.district ?? district) : asTyped, doubt }
}

function chosenSet(values: Values, reading: RowReading): Found<CriteriaSetId> {
  const text = textIn(values, 'set')
  if (text === '') return { chosen: '' }
  const found = reading.setsFor(text)
  const [only] = found
  if (!only)
    return { chosen: '', problem: { at: columnOf(reading, 'set'), text, fault: { kind: 'no-such-set' } } }
  const key = `set ${nameKey(text)}`
  if (found.length === 1) return { chosen: only.id }
  const choice = found.find(({ id }) => id === reading.answers[key])
  const choices = found.map(({ id, number, name }) => ({ key: id, line: `${number}. ${name}` }))
  return { chosen: choice?.id ?? '', doubt: { key, field: 'set', text, choices, chosen: choice?.id } }
}

function contentOf(
  values: Values,
  place: ChosenPlace,
  criteriaSet: CriteriaSetId,
  { columns }: RowReading,
): DraftContent {
  const text = (field: SheetField): string => textIn(values, field)
  const changes = draftChangesSchema.parse({
    product: {
      ...contentOfNothing.product,
      ...{ criteriaSet, code: text('code'), name: text('name'), description: text('description') },
      stage: stageOf(values) ?? { kind: 'first' },
      filedOn: text('filedOn') || null,
    },
    producer: {
      ...producerOfNothing,
      ...place,
      name: text('producer'),
      kind: text('producerKind') || kindByName(text('producer')),
      address: text('address'),
      phone: text('phone'),
      email: text('email'),
      representative: representativeOf(values),
      foundedOn: text('foundedOn') || null,
      registrationNumber: text('registrationNumber'),
    },
    registration: { samples: text('samples') },
    business: {
      ...businessOfNothing,
      outputUnit: text('outputUnit'),
      years: yearsOf(values, columns),
      growth: values.get('growth') ?? null,
    },
  })
  return changedContent(contentOfNothing, changes)
}

function representativeOf(values: Values): unknown {
  const text = (field: SheetField): string => textIn(values, field)
  return {
    name: text('representative'),
    position: text('position'),
    gender: text('gender') || null,
    ethnicity: text('ethnicity'),
    residence: text('residence'),
  }
}

/** Nothing where its stars are not those of such a stage. */
function stageOf(values: Values): DraftContent['product']['stage'] | undefined {
  const [stars, to] = [Number(values.get('stars') ?? 0), Number(values.get('starsTo') ?? 0)]
  const certifiedOn = textIn(values, 'certifiedOn')
  const kind = textIn(values, 'stage')
  if (kind === 'upgrade') return stars >= 1 && to > stars ? { kind, from: stars, to } : undefined
  if (kind !== 'renewal') return { kind: 'first' }
  const isCountable = certifiedOn >= '2000-01-01' && certifiedOn < '2100-01-01'
  return stars >= 3 ? { kind, stars, ...(isCountable && { certifiedOn }) } : undefined
}

/** "HTX nông sản …" says itself what it is. */
function kindByName(name: string): DraftContent['producer']['kind'] {
  const read = readCell(
    name,
    'producer-kind',
    { figures: 'comma', days: 'day', countsFrom1904: false },
    undefined,
  )
  return read.kind === 'text' && read.value !== 'other' ? draftKind(read.value) : null
}
const draftKind = (value: string): DraftContent['producer']['kind'] =>
  (['company', 'cooperative', 'cooperative-group', 'household'] as const).find(kind => kind === value) ?? null

/** A telephone number that was written as a number lost the zero that each begins with. */
const phoneOf = (text: string): string => (/^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text)

function yearsOf(values: Values, columns: readonly SheetColumn[]): DraftContent['business']['years'] {
  const of = (field: SheetField, year: number): number | null => {
    const value = values.get(`${field} ${year}`)
    return typeof value === 'number' ? value : null
  }
  return yearsTaken(columns).taken.map(year => ({
    year,
    revenue: of('revenue', year),
    profit: of('profit', year),
    output: of('output', year),
    workers: of('workers', year),
    localWorkers: of('localWorkers', year),
  }))
}
