import { cleanText } from '#shared/kernel/text.ts'
import { ok } from '#shared/kernel/result.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** This machine as a member's, in a room of another host. */
export function awayUseCases({
  ports: { away },
}: Workshop): UseCases<'away.join' | 'away.list' | 'away.enter' | 'away.forget'> {
  return {
    'away.join': ({ by, device }) => away.join(by, cleanText(device)),
    'away.list': () => ok({ rooms: away.list() }),
    'away.enter': ({ room }) => away.enter(room),
    async 'away.forget'({ room }) {
      await away.forget(room)
      return ok({ rooms: away.list() })
    },
  }
}
