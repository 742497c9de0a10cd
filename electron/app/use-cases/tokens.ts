import { z } from 'zod'
import { lookingForTokens } from '#shared/contract/signing.ts'
import { ok } from '#shared/kernel/result.ts'
import type { UseCases, Workshop } from '../use-case.ts'

const setting = 'token drivers'
const driversSchema = z.array(z.string())

/** Tokens, and the drivers that an office has named because they are in no list. */
export function tokenUseCases({ ports, works }: Workshop): UseCases<'token.look' | 'token.forget-driver'> {
  const { tokens, settings, clock } = ports
  const remembered = (): readonly string[] => driversSchema.parse(JSON.parse(settings.read(setting) ?? '[]'))
  const remember = (named: readonly string[]): readonly string[] => {
    settings.write(setting, JSON.stringify(named))
    return named
  }

  return {
    'token.look': ({ driver }) =>
      works.run('tokens', lookingForTokens, async watch => {
        const before = remembered()
        const wanted = driver === undefined || before.includes(driver) ? before : [driver, ...before]
        const found = await tokens.look(wanted, clock(), watch)
        watch.signal.throwIfAborted()
        const isOne = !found.faults.some(
          ({ module, because }) => module === driver && (because === 'missing' || because === 'not-a-module'),
        )
        return ok({ ...found, named: isOne && wanted !== before ? remember(wanted) : before })
      }),
    'token.forget-driver': ({ driver }) =>
      ok({ named: remember(remembered().filter(one => one !== driver)) }),
  }
}
