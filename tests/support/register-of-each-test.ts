import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { RegisterEngine, RegisterPlace } from './a-register.ts'

/** The place of the test that runs, and more of them in the same engine. */
interface PlacesOfTest {
  place(): RegisterPlace
  another(): RegisterPlace
}

/** A new place for each test of a suite, in one engine that is started once; where that cannot be, the tests are skipped with the reason. */
export function registerOfEachTest({ why, start }: Pick<RegisterEngine, 'why' | 'start'>): PlacesOfTest {
  let engine: Awaited<ReturnType<typeof start>> | undefined
  let now: RegisterPlace | undefined
  const another = (): RegisterPlace => {
    if (!engine) throw new Error('The engine is not started')
    return engine.place()
  }
  beforeAll(async () => void (why === undefined && (engine = await start())))
  afterAll(() => engine?.stop())
  beforeEach(({ skip }) => {
    if (why !== undefined) skip(why)
    now = another()
  })
  afterEach(() => now?.close())
  return {
    another,
    place() {
      if (!now) throw new Error('No place is open')
      return now
    },
  }
}
