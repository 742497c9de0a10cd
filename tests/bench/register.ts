import { productQuerySchema } from '#shared/register/product-query.ts'
import { manyProducts } from '../support/many-products.ts'
import { registerEngines, type RegisterEngine } from '../support/a-register.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { median, type BenchRow, type Figure, type Goal } from './bench-row.ts'

/** A large province's, and a country's. */
const sizes = [20_000, 63_000] as const
const turns = 15
const today = '2026-12-01'
const typed = ['c', 'che', 'che xanh', 'mật ong', 'hop tac xa dac biet', 'gao te 199']

const searching = async (register: StoredRegister): Promise<number> => {
  const took: number[] = []
  for (const text of typed)
    for (let turn = 0; turn < turns; turn += 1)
      took.push(await timeOf(() => register.find(productQuerySchema.parse({ text }), today)))
  return median(took)
}

const leading = async (register: StoredRegister): Promise<number> => {
  const took: number[] = []
  for (let turn = 0; turn < turns; turn += 1)
    took.push(await timeOf(() => register.count({ of: 'rated' }, today)))
  return median(took)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** One thing asked of registers of rising sizes, in each engine that can be started here. */
const rowsOf = (
  name: string,
  what: string,
  atMost: number,
  ask: (register: StoredRegister, size: number) => Promise<number>,
): readonly BenchRow[] =>
  registerEngines
    .filter(({ why }) => why === undefined)
    .map(engine => ({
      name: `${name}-${engine.name.toLowerCase()}`,
      what: `${what}, in ${engine.name}`,
      goal: { kind: 'time', atMost, per: `${sizes[0].toLocaleString('en')} products` } satisfies Goal,
      even: 0.5,
      measure: () => measured(engine, ask),
    }))

async function measured(
  { start }: RegisterEngine,
  ask: (register: StoredRegister, size: number) => Promise<number>,
): Promise<readonly Figure[]> {
  const engine = await start()
  const figures: Figure[] = []
  for (const size of sizes) {
    const place = engine.place()
    const took = await ask(await place.register(), size)
    figures.push({ size: `${size.toLocaleString('en')} products`, value: (took * sizes[0]) / size })
    await place.close()
  }
  await engine.stop()
  return figures
}

const filled =
  (ask: (register: StoredRegister) => Promise<number>) =>
  async (register: StoredRegister, size: number): Promise<number> => {
    await register.take(manyProducts(size))
    return ask(register)
  }

export const registerRows: readonly BenchRow[] = [
  ...rowsOf('register-search', 'What is typed is looked for in the register', 30, filled(searching)),
  ...rowsOf(
    'register-overview',
    'The page that a leader reads, counted',
    (300 * sizes[0]) / sizes[1],
    filled(leading),
  ),
  ...rowsOf('register-take', 'Results are taken into the register', 30_000, (register, size) =>
    timeOf(() => register.take(manyProducts(size))),
  ),
]
