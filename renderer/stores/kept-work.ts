import { keptWorkSchema, type KeptWork } from '#shared/contract/kept-work.ts'

const kept = 'ocop.work'

/** @returns nothing when there is none, or what is there cannot be read */
export function readKeptWork(): KeptWork | undefined {
  try {
    return keptWorkSchema.parse(JSON.parse(localStorage.getItem(kept) ?? ''))
  } catch {
    return undefined
  }
}

/** Kept at once, before the host has heard of it. A window that may keep nothing works as well, and recovers nothing. */
export function keepWork(work: KeptWork): void {
  try {
    localStorage.setItem(kept, JSON.stringify(work))
  } catch {
    forgetKeptWork()
  }
}

/** The sheet was handed in or given back: nothing is left to return to. */
export function forgetKeptWork(): void {
  try {
    localStorage.removeItem(kept)
  } catch {
    // Where nothing may be kept, there is nothing to forget.
  }
}
