import type { Input } from '#shared/contract/contract.ts'
import { producerKinds } from '#shared/dossier/form-fields.ts'
import { countedSchema } from '#shared/register/counts.ts'
import { productGroups } from '#shared/register/product-group.ts'
import { standings } from '#shared/register/product-query.ts'
import type { ListFilter } from '../lists/list-filter.ts'

const kinds = ['stars', 'standing', 'group', 'kind', 'year', 'of', 'province', 'district', 'commune'] as const
export type RegisterFilter = ListFilter<(typeof kinds)[number]>

export const noFilter: RegisterFilter = {
  ...{ text: '', stars: '', standing: '', group: '', kind: '', year: '', of: '' },
  ...{ province: '', district: '', commune: '' },
}

/** What was chosen as the question that it is; what an address holds besides is passed over. */
export function queryOf({ text, stars, ...filter }: RegisterFilter): Input<'register.find'> {
  const one = <Value extends string>(values: readonly Value[], chosen: string): Value | undefined =>
    values.find(value => value === chosen)
  const group = one(productGroups, filter.group)
  const of = one(countedSchema.options, filter.of)
  return {
    text,
    stars: [1, 2, 3, 4, 5].filter(each => String(each) === stars),
    standings: standings.filter(each => each === filter.standing),
    producerKinds: producerKinds.filter(each => each === filter.kind),
    ...(group && { group }),
    ...(of && { of }),
    ...(/^20\d\d$/.test(filter.year) && { year: Number(filter.year) }),
    ...(/^\d{2}$/.test(filter.province) && { province: filter.province }),
    ...(filter.district !== '' && { district: filter.district.slice(0, 170) }),
    ...(/^\d{5}$/.test(filter.commune) && { commune: filter.commune }),
  }
}

/** As a link to the list has it. */
export function filterIn(address: Readonly<Record<string, unknown>>): RegisterFilter {
  const said = kinds.flatMap(kind => (typeof address[kind] === 'string' ? [[kind, address[kind]]] : []))
  return { ...noFilter, ...Object.fromEntries(said) }
}
