import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Province } from '#electron/app/province.ts'
import type { Register } from '#electron/app/register.ts'
import type { ServerShown, ServerState } from '#shared/contract/province-rows.ts'
import { lookAtServer, openRegister, type PlacedRegister, type RegisterFile } from './open-register.ts'
import { shownOf } from './shown-server.ts'

/** Where the register may be. */
export interface ProvinceMatters {
  readonly own: RegisterFile
  /** The file of the address of a province's server, with its password. */
  readonly kept: string
  /** The address that was said at the start, which goes before the one that is kept. */
  readonly said: string | undefined
  /** The training council has its own, whatever is said or kept. */
  readonly isTraining: boolean
  /** Writes a file that only this person reads. */
  readonly write: (file: string, bytes: Uint8Array, mode: number) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

const keptSchema = z.strictObject({ address: z.string() })

/** The register wherever it is, and the way to have it elsewhere. */
export function registerInProvince(matters: ProvinceMatters): {
  readonly register: Register
  readonly province: Province
} {
  const { own, kept, said, isTraining } = matters
  let address = isTraining ? undefined : (said ?? keptAddress(kept))
  let now = openRegister(address ?? own)
  let moves = 0
  /** What is left is copied before anything is said of the move: where that fails, nothing has moved. */
  async function move(to: string | undefined, say: () => Promise<void>): Promise<void> {
    const before = now
    await before.keepCopy()
    await say()
    address = to
    now = openRegister(to ?? own)
    moves++
    await before.close()
  }
  const place: Province['place'] = () => ({
    kind: address === undefined ? 'own' : said === undefined ? 'kept' : 'environment',
    server: address === undefined ? undefined : shownOrNot(address),
  })
  return {
    register: { ...whereverItIs(() => now), moves: () => moves },
    province: {
      keptIn: kept,
      place,
      state: () => stateOf(now),
      test: lookAtServer,
      ...moving(matters, move),
    },
  }
}

async function stateOf(register: PlacedRegister): Promise<ServerState> {
  const state = await register.state()
  if (!state) throw new Error('The register is at no server')
  return state
}

const moving = (
  { kept, write, remove }: ProvinceMatters,
  move: (to: string | undefined, say: () => Promise<void>) => Promise<void>,
): Pick<Province, 'use' | 'leave'> => ({
  async use(to) {
    // As whoever asks for it later would: what cannot be opened is not kept.
    const trial = openRegister(to)
    try {
      await trial.rights()
    } finally {
      await trial.close()
    }
    const text = new TextEncoder().encode(`${JSON.stringify({ address: to })}\n`)
    await move(to, () => write(kept, text, 0o600))
  },
  leave: () => move(undefined, () => remove(kept)),
})

/** A file that cannot be read is no reason to go on with another register: it is told as an address that is none. */
function keptAddress(file: string): string | undefined {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).address
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : ''
  }
}

function shownOrNot(address: string): ServerShown | undefined {
  try {
    return shownOf(address)
  } catch {
    return undefined
  }
}

const whereverItIs = (now: () => PlacedRegister): Omit<Register, 'moves'> => ({
  take: (...asked) => now().take(...asked),
  takeList: (...asked) => now().takeList(...asked),
  receive: (...asked) => now().receive(...asked),
  received: (...asked) => now().received(...asked),
  receivedLog: (...asked) => now().receivedLog(...asked),
  takeListBack: (...asked) => now().takeListBack(...asked),
  enter: (...asked) => now().enter(...asked),
  lists: () => now().lists(),
  rowsOf: (...asked) => now().rowsOf(...asked),
  alike: (...asked) => now().alike(...asked),
  products: (...asked) => now().products(...asked),
  product: (...asked) => now().product(...asked),
  due: (...asked) => now().due(...asked),
  find: (...asked) => now().find(...asked),
  count: (...asked) => now().count(...asked),
  visits: (...asked) => now().visits(...asked),
  results: (...asked) => now().results(...asked),
  plans: () => now().plans(),
  enterPlan: (...asked) => now().enterPlan(...asked),
  keepPhotograph: (...asked) => now().keepPhotograph(...asked),
  photograph: (...asked) => now().photograph(...asked),
  rights: () => now().rights(),
  changes: () => now().changes(),
  keepCopy: () => now().keepCopy(),
  close: () => now().close(),
})
