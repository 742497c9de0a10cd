import type { IncomingLine } from '#electron/app/register.ts'
import type { producerKinds } from '#shared/dossier/form-fields.ts'
import { certificateUntil } from '#shared/register/certificate-until.ts'
import type { Commune } from '#shared/places/place.ts'
import type { FactOf } from '#shared/register/register-event.ts'
import { aResult } from './a-register.ts'
import { shippedBook } from './shipped-places.ts'

export const rowsOf = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

/**
 * Communes of today in the province of a code: so many of each of so many old districts, each of which lies in that one district as a
 * whole; `all` takes any.
 */
export function communesOfDistricts(
  province: string,
  districts: number,
  each: number,
  which: 'whole' | 'all' = 'whole',
): readonly Commune[] {
  const old = shippedBook.districtsIn(province)
  const isWhole = ({ code }: Commune): boolean =>
    old.filter(({ communes }) => communes.some(commune => commune.code === code)).length === 1
  if (which === 'all') return shippedBook.communesIn(province).slice(0, districts * each)
  const found = old
    .map(({ communes }) => communes.filter(isWhole).slice(0, each))
    .filter(({ length }) => length === each)
    .slice(0, districts)
  if (found.length < districts) throw new Error(`No ${districts} such districts`)
  return found.flat()
}

interface PublishedRow {
  readonly stars: number
  /** Of the rating, of the decision and of the certificate. */
  readonly on: string
  /** Nothing where nobody has decided. */
  readonly decision?: string | undefined
  readonly producer?: string
  readonly kind?: (typeof producerKinds)[number]
  readonly commune?: Commune | undefined
  readonly criteriaSet?: string
  /** Rated by a council of that level, which an office's list does not say. */
  readonly level?: FactOf<'rated'>['level']
}

/** Of a product that has no other: its rating, its decision and its certificate. All names are invented. */
export function listedRow(at: number, row: PublishedRow): readonly IncomingLine[] {
  const {
    stars,
    on,
    decision,
    producer = 'Chủ thể số 0',
    kind = 'cooperative',
    commune,
    criteriaSet = '',
  } = row
  const rated = aResult(at, {
    ...{ sitting: 'phien-cong-bo', seat: `sp-${at}`, code: '', name: `Sản phẩm số ${at}`, on, criteriaSet },
    ...{
      level: row.level ?? 'province',
      commune: commune?.name ?? 'Tân An',
      communeCode: commune?.code ?? '02320',
    },
    producer: {
      ...{ name: producer, kind, address: '' },
      representative: { name: '', gender: null, ethnicity: '' },
    },
    result: {
      ...{ kind: 'rated', stars, band: stars, proposal: 'recognise' },
      mean: { numerator: [50, 70, 90][stars - 3] ?? 0, denominator: 1 },
    },
  })
  if (decision === undefined) return [rated]
  const { id, at: time, by, anchor } = rated
  const line = { at: time, by, anchor }
  return [
    rated,
    {
      ...line,
      id: `${id}/recognised`,
      fact: { kind: 'recognised', stars, decision: { number: decision, on, by: 'UBND (tập huấn)' } },
    },
    {
      ...line,
      id: `${id}/certified`,
      fact: { kind: 'certified', number: `${at}/GCN`, issuedOn: on, until: certificateUntil(on) },
    },
  ]
}
