import type { Input } from '#shared/contract/contract.ts'
import { producerKinds } from '#shared/dossier/form-fields.ts'
import { standings } from '#shared/register/product-query.ts'
import type { ListFilter } from '../lists/list-filter.ts'

export type RegisterFilter = ListFilter<'stars' | 'standing' | 'year' | 'kind'>

export const noFilter: RegisterFilter = { text: '', stars: '', standing: '', year: '', kind: '' }

/** What was chosen as the question that it is. */
export function queryOf({ text, stars, standing, year, kind }: RegisterFilter): Input<'register.find'> {
  return {
    text,
    stars: stars === '' ? [] : [Number(stars)],
    standings: standings.filter(each => each === standing),
    producerKinds: producerKinds.filter(each => each === kind),
    ...(year === '' ? {} : { year: Number(year) }),
  }
}
