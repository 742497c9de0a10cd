import type { IncomingLine, TakenLines } from '#electron/app/register.ts'
import type { RegisterEvent } from '#shared/register/register-event.ts'
import { Homes } from './homes.ts'
import { addLines, knownIds, type Change } from './lines.ts'

/** Lines that are there already are passed over, and minutes of a sitting whose results are not here. */
export async function takeIn(on: Change, incoming: readonly IncomingLine[]): Promise<TakenLines> {
  const known = await knownIds(on, incoming)
  const fresh = incoming
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => Number(!makesProduct(a.fact)) - Number(!makesProduct(b.fact)))
  const homes = await Homes.of(on, fresh)
  const added = new Map<string, { readonly line: RegisterEvent; readonly anchor: string }>()
  let products = 0
  for (const each of fresh) {
    const { anchor, ...line } = each
    if (added.has(line.id)) continue
    const home = homes.find(each)
    if (home === undefined && !makesProduct(line.fact)) continue
    const product = home ?? line.id
    if (product === line.id) products++
    homes.keep(product, each)
    added.set(line.id, { line: { ...line, product }, anchor })
  }
  await addLines(on, [...added.values()])
  return { added: added.size, products }
}

/** Whether it can be the first that is written of a product. */
const makesProduct = ({ kind }: IncomingLine['fact']): boolean => kind === 'rated' || kind === 'listed'
