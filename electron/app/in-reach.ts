import type { ServerAway } from '#shared/contract/province-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import { RegisterMayNot, RegisterOutOfReach } from './province.ts'

export const awayOf = ({ because, named }: RegisterOutOfReach): ServerAway => ({
  ...{ code: 'register.unreachable', because, named },
})

/** What asks the register says so where it cannot be reached, or does not let this role do it. */
export async function inReach<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RegisterOutOfReach) return refused(awayOf(error))
    if (error instanceof RegisterMayNot) return refused({ code: 'register.may-not', role: error.role })
    throw error
  }
}
