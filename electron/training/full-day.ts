import { createReadStream } from 'node:fs'
import { hash as digest } from 'node:crypto'
import { trainingProfile } from '#shared/council/profile.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { askingAs, handOver, type Ask } from '../app/ask.ts'
import type { HostPlace } from '../app/host.ts'
import { openHost, realTime } from '../host/host.ts'
import { writeDayPackages } from './day-packages.ts'
import { dayCourses } from './full-day-course.ts'
import { dayCouncil } from './full-day-council.ts'
import { dayProducts } from './full-day-products.ts'
import { holdFullDay, type DayLaw } from './hold-full-day.ts'
import { lengthenRecord } from './longer-record.ts'
import { Rehearsal } from './rehearsal.ts'

/** Milliseconds: the secretary loads the packages, and the council has sat for as long as these take. */
const before = 4.5 * 3_600_000
const loading = 0.25 * 3_600_000
const pace = 700

const hash = (text: string): string => digest('sha256', text)

/** How far the preparation of a scene is. */
export interface SceneProgress {
  packages(done: number, of: number): void
  holding(): void
}

/**
 * Puts the middle of a full day into an empty data folder: thirteen members, 71 products, about half of them settled. All of it is taken in
 * through the calls that a secretary's screens make, and is the same each time but for the ids and seals of its host.
 *
 * @param now the moment at which the day stands, in UTC milliseconds
 */
export async function prepareFullDay(place: HostPlace, now: number, progress: SceneProgress): Promise<void> {
  let time = now - before
  const host = await openHost({ ...place, training: true }, { ...realTime, clock: () => (time += 1_000) })
  try {
    const ask = askingAs(host, 'training')
    const sitting = await openSitting(ask, now)
    await writeDayPackages(place, ask, async (file, at) => {
      const upload = await handOver(host, 'training', createReadStream(file))
      await ask('package.load', { sitting, upload })
      progress.packages(at + 1, dayProducts.length)
    })
    progress.holding()
    const law = await lawOf(ask)
    time = now
    await lengthenRecord(host, ask, sitting, log => {
      const day = new Rehearsal({ sitting, from: now - before + loading, pace, hash, log })
      holdFullDay(day, dayCourses, law)
      if (day.now.changedAt > now) throw new Error('The day is longer than the time there is for it')
      return day.log
    })
  } finally {
    await host.close()
  }
}

async function openSitting(ask: Ask, now: number): Promise<string> {
  const { members, ...council } = dayCouncil
  await ask('roster.save', { ...council, members })
  const date = vietnamDay(now)
  const meeting = { ...council, date, ruleSet: 'qd-26-2026', profile: trainingProfile.id, members }
  return (await ask('sitting.create', meeting)).sitting
}

async function lawOf(ask: Ask): Promise<DayLaw> {
  const numbers = [...new Set(dayProducts.map(({ set }) => set))]
  const read = await Promise.all(
    numbers.map(number => ask('law.criteria-set', { id: `qd-26-2026/${number}` })),
  )
  const sets = new Map(read.map(({ set }): readonly [string, CriteriaSet] => [set.id, set]))
  const [first] = read
  if (!first) throw new Error('No criteria sets')
  const setOf = (id: string): CriteriaSet => {
    const set = sets.get(id)
    if (!set) throw new Error(`No criteria set ${id}`)
    return set
  }
  return { ruleSet: first.ruleSet, setOf, hash }
}
