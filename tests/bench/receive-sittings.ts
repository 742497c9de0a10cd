import type { RegisterEngine } from '../support/a-register.ts'
import { registerEngines } from '../support/a-register.ts'
import { handedIn } from '../support/handed-in.ts'
import { manyProducts } from '../support/many-products.ts'
import type { BenchRow, Figure } from './bench-row.ts'

const sizes = [150, 600] as const
const productsOfEach = 71

/** Each sitting with its record and the results of 71 products: the mean of so many, from the first into an empty register. */
async function measured({ start }: RegisterEngine): Promise<readonly Figure[]> {
  const engine = await start()
  const figures: Figure[] = []
  for (const size of sizes) {
    const place = engine.place()
    const register = await place.register()
    const lines = manyProducts(size * productsOfEach)
    const handed = Array.from({ length: size }, (_, number) => handedIn(number))
    const before = performance.now()
    for (const [number, each] of handed.entries())
      await register.receive(each, lines.slice(number * productsOfEach, (number + 1) * productsOfEach))
    const took = (performance.now() - before) / size
    figures.push({ size: `${size} sittings of ${productsOfEach} products`, value: took })
    await place.close()
  }
  await engine.stop()
  return figures
}

export const receiveRows: readonly BenchRow[] = registerEngines
  .filter(({ why }) => why === undefined)
  .map(engine => ({
    name: `receive-sittings-${engine.name.toLowerCase()}`,
    what: `Sittings that councils hand in are taken into the register, in ${engine.name}`,
    goal: { kind: 'time', atMost: 500, per: 'sitting' },
    even: 0.5,
    measure: () => measured(engine),
  }))
