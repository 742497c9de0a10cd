import type { IncomingLine, TakenLines } from '#electron/app/register.ts'
import type { RegisterEvent } from '#shared/register/register-event.ts'
import { Homes } from './homes.ts'
import { addLines, knownIds, type Change } from './lines.ts'

/** Lines of which it is known by now whose they are. */
export interface SettledLines {
  readonly added: Parameters<typeof addLines>[1]
  /** Those of them that were not there before. */
  readonly products: ReadonlySet<string>
}

/** Lines that are there already are passed over, and minutes of a sitting whose results are not here. */
export async function takeIn(on: Change, incoming: readonly IncomingLine[]): Promise<TakenLines> {
  const { added, products } = await settled(on, incoming, new Homes())
  await addLines(on, added)
  return { added: added.length, products: products.size }
}

/** Whose lines are that are not there. @param homes is told of each */
export async function settled(
  on: Change,
  incoming: readonly IncomingLine[],
  homes: Homes,
): Promise<SettledLines> {
  const known = await knownIds(on, incoming)
  const fresh = incoming
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => Number(!makesProduct(a.fact)) - Number(!makesProduct(b.fact)))
  await homes.read(on, fresh)
  const added = new Map<string, { readonly line: RegisterEvent; readonly anchor: string }>()
  const products = new Set<string>()
  for (const each of fresh) {
    const { anchor, ...line } = each
    if (added.has(line.id)) continue
    const home = homes.find(each)
    if (home === undefined && !makesProduct(line.fact)) continue
    const product = home ?? line.id
    if (product === line.id) products.add(product)
    homes.keep(product, each)
    added.set(line.id, { line: { ...line, product }, anchor })
  }
  return { added: [...added.values()], products }
}

/** Whether it can be the first that is written of a product. */
const makesProduct = ({ kind }: IncomingLine['fact']): boolean => kind === 'rated' || kind === 'listed'
