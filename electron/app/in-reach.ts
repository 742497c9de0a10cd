import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import { RegisterOutOfReach } from './register.ts'

/** What asks the register says so where it cannot be reached. */
export async function inReach<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RegisterOutOfReach) return refused({ code: 'register.unreachable' })
    throw error
  }
}
