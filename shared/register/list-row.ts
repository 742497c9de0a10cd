import { placeOfRow, printedCommune } from '../dossier/sheet-place.ts'
import { producerKinds } from '../dossier/form-fields.ts'
import { readDay } from '../kernel/typed-day.ts'
import { nameKey } from '../kernel/typed-words.ts'
import type { Day } from '../kernel/day.ts'
import type { Commune } from '../places/place.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { certificateUntil } from './certificate-until.ts'
import type { ListAnswers, ListValues } from './list-cells.ts'
import type { ListField } from './list-fields.ts'
import type { FactOf, Particulars } from './register-event.ts'

/** Which commune of today a text means; one answer settles it in every row that says the same. */
export interface PlaceDoubt {
  readonly key: string
  readonly text: string
  /** Those that may be meant; none where none of that name is known. */
  readonly choices: readonly { readonly key: string; readonly line: string }[]
  /** A commune's code, or `asWritten`; nothing while nobody has said, or no commune has it. */
  readonly chosen: string | undefined
}

/** An answer that takes a commune as it is written, with no code. */
export const asWritten = '-'
/** Under which every commune of which nothing else is said is taken as it is written. */
export const allPlaces = 'communes'

/** What of a row is left, since something that it needs is not there. */
export type LeftOut =
  | 'decision-without-day'
  | 'decision-without-number'
  | 'certificate-without-number'
  | 'certificate-without-day'

/** A row as what the register will say of its product. */
export interface RowContent extends Particulars {
  readonly stars: number | null
  readonly on: Day | null
  readonly year: number | undefined
  readonly group: string
  readonly decision: FactOf<'recognised'>['decision'] | undefined
  readonly certificate: Omit<FactOf<'certified'>, 'kind'> | undefined
}

/** Why a row that can be read is still not to be taken as it is. */
export type RowFault = 'no-producer' | 'day-to-come' | 'until-before-issue'

export interface ContentRead {
  readonly content: RowContent
  readonly place: PlaceDoubt | undefined
  readonly faults: readonly RowFault[]
  readonly left: readonly LeftOut[]
}

export interface ContentReading {
  readonly answers: ListAnswers
  readonly places: PlaceBook | undefined
  /** The criteria set that a text means, where it means one. */
  readonly setFor: (text: string) => string | undefined
  readonly today: Day
}

/** What a row says, put together. */
export function contentOf(values: ListValues, reading: ContentReading): ContentRead {
  const text = (field: ListField): string => String(values.get(field) ?? '')
  const { answers, places, today } = reading
  const place = placed(text, answers, places)
  const paper = decisionOf(text)
  const certificate = certificateOf(text)
  const criteriaSet = text('set') === '' ? undefined : reading.setFor(text('set'))
  const days = [paper.on, certificate.issuedOn].filter(day => day !== '')
  const faults: RowFault[] = [
    ...(text('producer') === '' ? (['no-producer'] as const) : []),
    ...(days.some(day => day > today) ? (['day-to-come'] as const) : []),
    ...(certificate.until !== '' && certificate.until < certificate.issuedOn
      ? (['until-before-issue'] as const)
      : []),
  ]
  const stars = Number(values.get('stars') ?? 0)
  const decided = paper.number !== '' && paper.on !== ''
  const certified = certificate.number !== '' && certificate.issuedOn !== ''
  const content: RowContent = {
    ...{
      name: text('name'),
      code: text('code').replaceAll(/\s/g, ''),
      producer: producerOf(text),
      ...place.chosen,
    },
    criteriaSet: criteriaSet ?? '',
    group: criteriaSet === undefined ? text('set') : '',
    stars: stars === 0 ? null : stars,
    on: paper.on || null,
    year: Number(values.get('year') ?? 0) || undefined,
    decision: decided && stars >= 3 ? paper : undefined,
    certificate: certified
      ? { ...certificate, until: certificate.until || certificateUntil(certificate.issuedOn) }
      : undefined,
  }
  return { content, place: place.doubt, faults, left: leftOf(paper, certificate) }
}

function leftOf(
  paper: { readonly number: string; readonly on: string },
  certificate: { readonly number: string; readonly issuedOn: string; readonly until: string },
): readonly LeftOut[] {
  return [
    ...(paper.number !== '' && paper.on === '' ? (['decision-without-day'] as const) : []),
    ...(paper.number === '' && paper.on !== '' ? (['decision-without-number'] as const) : []),
    ...(certificate.number !== '' && certificate.issuedOn === ''
      ? (['certificate-without-day'] as const)
      : []),
    ...(certificate.number === '' && certificate.issuedOn + certificate.until !== ''
      ? (['certificate-without-number'] as const)
      : []),
  ]
}

type TextIn = (field: ListField) => string

/** Also where all of it stands in one cell: "Số 12/QĐ-UBND ngày 5/3/2021 của UBND huyện Chiêm Hóa". */
function decisionOf(text: TextIn): { readonly number: string; readonly on: string; readonly by: string } {
  const whole = text('decision')
    .replace(/^(quyết định|qđ)\s+(?=số|\d)/iu, '')
    .replace(/^số\s*:?\s*/iu, '')
  const [, number = whole, day = '', by = ''] =
    /^(.+?)[\s,;]+ngày\s+(.+?)(?:[\s,;]+của\s+(.+))?$/iu.exec(whole) ?? []
  const read = readDay(day)
  const own = read.kind === 'read' ? read.value : ''
  return { number: number.trim(), on: text('decidedOn') || own, by: text('decidedBy') || by.trim() }
}

const certificateOf = (text: TextIn) => ({
  number: text('certificate').replace(/^số\s*:?\s*/iu, ''),
  issuedOn: text('issuedOn'),
  until: text('until'),
})

function producerOf(text: TextIn): Particulars['producer'] {
  const name = text('producer')
  const kind = producerKinds.find(each => each === text('producerKind')) ?? kindByName(name)
  const gender = text('gender')
  return {
    ...{ name, kind, address: text('address') },
    representative: {
      name: text('representative'),
      gender: gender === 'female' || gender === 'male' ? gender : null,
      ethnicity: text('ethnicity'),
    },
  }
}

const kindsByName: readonly (readonly [RegExp, (typeof producerKinds)[number]])[] = [
  [/^(to hop tac|tht)\b/, 'cooperative-group'],
  [/^(hop tac xa|htx|lien hiep hop tac xa)\b/, 'cooperative'],
  [/^(ho kinh doanh|ho san xuat|ho gia dinh|hkd|ho)\b/, 'household'],
  [/^(cong ty|cty|doanh nghiep|dntn)\b/, 'company'],
]
/** "HTX nông sản …" says itself what it is. */
function kindByName(name: string): (typeof producerKinds)[number] | null {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
  return kindsByName.find(([word]) => word.test(plain))?.[1] ?? null
}

function placed(
  text: TextIn,
  answers: ListAnswers,
  book: PlaceBook | undefined,
): { readonly chosen: Pick<Particulars, 'commune' | 'communeCode'>; readonly doubt?: PlaceDoubt } {
  const [commune, code] = [text('commune'), text('communeCode')]
  const written = { commune, communeCode: null }
  if (!book) return { chosen: written }
  const [district, province] = [text('district'), text('province')]
  const found = placeOfRow({ commune, code, district, province, productCode: text('code') }, book)
  if (found.kind === 'none') return { chosen: written }
  const chosen = (of: Parameters<typeof printedCommune>[0]) => ({
    commune: printedCommune(of),
    communeCode: of.code,
  })
  if (found.kind === 'one') return { chosen: chosen(found.commune) }
  const all = [commune || code, district, province].filter(Boolean).join(', ')
  const key = `commune ${nameKey(all)}`.slice(0, 700)
  const answer = answers[key] ?? answers[allPlaces]
  const said = answer === undefined ? undefined : book.commune(answer)
  const choices = found.kind === 'several' ? found.communes : []
  const lines = choices.map(each => ({ key: each.code, line: lineOf(each) }))
  const isThere = said === undefined || choices.some(({ code }) => code === said.code)
  const doubt = {
    ...{ key, text: all },
    choices: isThere ? lines : [...lines, { key: said.code, line: lineOf(said) }],
    chosen: said?.code ?? (answer === asWritten ? asWritten : undefined),
  }
  return { chosen: said ? chosen(said) : written, doubt }
}

const lineOf = ({ kind, name, province }: Commune): string =>
  `${kind} ${name}, ${province.kind} ${province.name}`
