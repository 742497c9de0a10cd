import type { ProvinceView } from '#shared/contract/province-rows.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { allRights, rightsOf } from '#shared/register/duties.ts'
import { awayOf, inReach } from '../in-reach.ts'
import { RegisterOutOfReach } from '../province.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'

type Names = 'province.read' | 'province.test' | 'province.use' | 'province.leave'

/** Where the register is. The training council has its own, and nothing of it reaches a province. */
export function provinceUseCases({ ports, place }: Workshop): UseCases<Names> {
  const { province } = ports
  async function view(): Promise<ProvinceView> {
    const { kind, server } = province.place()
    const shown = { server, keptIn: province.keptIn, state: undefined, away: undefined }
    if (kind === 'own') return { ...shown, place: place.training ? 'training' : 'own', rights: allRights }
    try {
      const state = await province.state()
      return { ...shown, place: kind, rights: state.rights, state }
    } catch (error) {
      if (!(error instanceof RegisterOutOfReach)) throw error
      const nothing = { ...rightsOf('reader'), duty: undefined }
      return { ...shown, place: kind, rights: nothing, away: awayOf(error) }
    }
  }
  const elsewhere = <N extends Names>(work: () => Promise<Answer<N>>): Promise<Answer<N>> | Answer<N> => {
    if (place.training) return refused({ code: 'province.training' })
    if (province.place().kind === 'environment') return refused({ code: 'province.environment' })
    return inReach(work)
  }
  return {
    'province.read': async (_input, { station: { seat } }) => {
      const whole = await view()
      // Where the server is, and its address in the folder, is the secretary's matter.
      return ok(seat.kind === 'secretary' ? whole : { ...whole, server: undefined, keptIn: '' })
    },
    'province.test': ({ address }) =>
      elsewhere<'province.test'>(async () => ok(await province.test(address))),
    'province.use': ({ address }) =>
      elsewhere<'province.use'>(async () => {
        await province.use(address)
        return ok(await view())
      }),
    'province.leave': () =>
      elsewhere<'province.leave'>(async () => {
        await province.leave()
        return ok(await view())
      }),
  }
}
