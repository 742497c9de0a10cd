import { createHash } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { LoggedEvent } from '#shared/council/event.ts'
import { evolve } from '#shared/council/evolve.ts'
import { createSittings, type Cause } from '#electron/app/sittings.ts'
import { diskFault } from '#electron/store/disk-fault.ts'
import { createEventLog } from '#electron/store/event-log.ts'
import { openDatabase } from '#electron/store/open-database.ts'
import { recordAttendance } from '#shared/council/attending.ts'
import type { Decision } from '#shared/council/decide.ts'
import { enterProduct, openSitting, startSitting } from '#shared/council/preparing.ts'
import { markCriterion, openRound } from '#shared/council/scoring.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { criteriaOf, criteriaSetSchema } from '#shared/law/rule-set.ts'
import { aProduct, nineMembers, sameRules, someDetails } from '../plain-sitting.ts'

/**
 * A host's store and its sittings in a process of their own, to be killed or starved of disk: it holds the same short sitting each time
 * it is started, from wherever the log had come, and says on a line of its own what was acknowledged and what was refused.
 *
 * `clerk.ts FOLDER MARKS`: at most so many marks in this life.
 */
const [folder = '.', most = '0'] = process.argv.slice(2)
const set = criteriaSetSchema.parse(
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../../resources/law/qd-26-2026/11.json'), 'utf8'),
  ),
)
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const say = (line: string): number => writeSync(1, `${line}\n`)
const id = 'phien-1'
const members = nineMembers
  .slice(0, 5)
  .map((member, at) => (at === 4 ? { ...member, role: 'member-secretary' as const } : member))

const sittings = createSittings(
  { log: createEventLog(openDatabase(path.join(folder, 'council.db')), hash), clock: Date.now, hash },
  { conceal: (_, events) => events, folding: foldingInClear },
  () => undefined,
)
/** Of a council whose seats have no PINs nothing waits for a reveal. */
function foldingInClear() {
  let sitting: Sitting | undefined
  return { take: (logged: LoggedEvent) => void (sitting = evolve(sitting, logged)), end: () => sitting }
}

const cause = (): Cause => ({
  actor: 'secretary',
  request: crypto.randomUUID(),
  station: 'clerk',
  seen: undefined,
})

/** Tries until it is done, as a person does when the disk is full and then is not. @returns whether anything was done */
function insist(act: () => { readonly ok: boolean; readonly value?: { readonly revision: number } }): void {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      const answer = act()
      if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`)
      say(`saved ${answer.value?.revision}`)
      return
    } catch (error) {
      const fault = diskFault(error)
      if (!fault) throw error
      say(`refused ${fault.code}`)
    }
  }
  throw new Error('The disk never came back')
}

const change = (decide: (sitting: Sitting) => Decision): void =>
  insist(() => sittings.change(id, cause(), decide))
const now = (): Sitting | undefined => {
  const found = sittings.read(id)
  return found.ok ? found.value : undefined
}

if (!now()) insist(() => sittings.open(id, cause(), openSitting(someDetails, members)))
if (now()?.products.length === 0)
  change(state => enterProduct(state, aProduct({ criteriaSet: set.id }), false, sameRules))
for (const { id: member } of members)
  if (!now()?.attendance.has(member)) change(state => recordAttendance(state, member, true, ''))
if (now()?.phase.kind === 'preparing') change(startSitting)
if (now()?.products[0]?.rounds.length === 0) change(state => openRound(state, () => set, 'che'))

const criteria = criteriaOf(set)
for (let mark = 0; mark < Number(most); mark += 1) {
  const revision = now()?.revision ?? 0
  const criterion = criteria[revision % criteria.length]
  const member = members[revision % members.length]
  if (!criterion || !member) throw new Error('Nobody marks nothing')
  const sheet = { product: 'che', member: member.id, hand: 'member' } as const
  const before = now()?.products[0]?.rounds[0]?.sheets.get(member.id)?.marks[criterion.id]
  // Whether there is a story is not taken back: what rests on it is marked too.
  const [one, other] = criterion.id === '5.1' ? ([2, 3] as const) : ([1, 'none'] as const)
  change(state => markCriterion(state, () => set, sheet, criterion.id, before === one ? other : one))
}
say('done')
