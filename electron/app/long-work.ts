import type { LongWork } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import type { Watch } from './watch.ts'
import type { Tell } from './tell.ts'

/** What takes long: everybody hears how far it is, and the secretary may stop it. */
export interface LongWorks {
  /** @param of what it is the export, import or check of */
  run<T>(
    work: LongWork,
    of: string,
    act: (watch: Watch) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>>
  /** Nothing happens where nothing of the kind is under way. */
  cancel(work: LongWork, of: string): void
}

/** As many steps as an eye can follow. */
const steps = 200

export function createLongWorks(tell: Tell): LongWorks {
  const underWay = new Map<string, AbortController>()
  const keyOf = (work: LongWork, of: string): string => `${work} ${of}`

  return {
    async run(work, of, act) {
      const stop = new AbortController()
      underWay.set(keyOf(work, of), stop)
      let told = -1
      const progress = (done: number, total: number): void => {
        const step = total === 0 ? 0 : Math.floor((done / total) * steps)
        if (step === told) return
        told = step
        tell('work.progress', { work, of, share: total === 0 ? 0 : done / total })
      }
      try {
        const result = await act({ progress, signal: stop.signal })
        return !result.ok && stop.signal.aborted ? cancelled : result
      } catch (error) {
        if (stop.signal.aborted) return cancelled
        throw error
      } finally {
        if (underWay.get(keyOf(work, of)) === stop) underWay.delete(keyOf(work, of))
      }
    },
    cancel: (work, of) => underWay.get(keyOf(work, of))?.abort(),
  }
}

/** The watch of one part of a longer work, which is so far along when the part begins and when it ends, from 0 to 1. */
export const partOf = ({ progress, signal }: Watch, from: number, to: number): Watch => ({
  progress: (done, total) => progress(from + (to - from) * (total === 0 ? 0 : done / total), 1),
  signal,
})

const cancelled = refused({ code: 'work.cancelled' } as const)
