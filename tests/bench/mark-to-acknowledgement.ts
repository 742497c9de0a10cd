import Database from 'better-sqlite3'
import path from 'node:path'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { enter } from '../support/wire-station.ts'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { freelyMarked } from '../support/thirty-seats.ts'

const turns = 2_000

/**
 * A mark over the wire, from sending the click to the answer that it is on disk, against one bare SQLite commit of a row of the same size with
 * `synchronous=FULL` on the same disk. The two take turns, one by one, so that a disk that slows down slows both, and so
 * that both are what one is that comes after a pause.
 */
export const markToAcknowledgement: BenchRow = {
  name: 'mark',
  what: 'A mark, from click to durable acknowledgement over the wire',
  goal: { kind: 'ratio', atMost: 2, to: 'a bare SQLite commit, synchronous=FULL, same disk' },
  measure: async () => {
    const host = await startProgram()
    try {
      const click = await aClicker(host)
      const commit = bareCommit(host.dataFolder)
      await compare(click, commit, 200)
      const figures: Figure[] = []
      for (const rounds of [turns, turns, 2 * turns]) {
        const value = await compare(click, commit, rounds)
        figures.push({ size: `${click.count.toLocaleString('en')} marks in the record`, value })
      }
      return figures
    } finally {
      await host.stop()
    }
  },
}

interface Clicker {
  (): Promise<void>
  count: number
}

async function compare(click: Clicker, commit: () => void, rounds: number): Promise<number> {
  const clicks: number[] = []
  const commits: number[] = []
  for (let turn = 0; turn < rounds; turn += 1) {
    clicks.push(await timed(click))
    commits.push(await timed(commit))
  }
  return median(clicks) / median(commits)
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const before = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - before)
}

function bareCommit(folder: string): () => void {
  const database = new Database(path.join(folder, 'bare.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE mark (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO mark (payload) VALUES (?)')
  const payload = 'x'.repeat(420)
  return () => void insert.run(payload)
}

/** Sits a member down at a real sheet. Each click changes one mark, round and round the criteria. */
async function aClicker(host: RunningProgram): Promise<Clicker> {
  const ask = await enter(host)
  const { sittings } = await ask('start.read', {})
  const sitting = sittings[0]?.id ?? ''
  const view = await ask('sitting.read', { sitting })
  for (const { id } of view.members)
    await ask('attendance.record', { sitting, member: id, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  const product = view.products[0]
  const member = view.members.find(({ role }) => role === 'member')
  if (!product || !member) throw new Error('The training sitting is empty')
  await ask('round.open', { sitting, product: product.id })
  await ask('seat.take', { sitting, member: member.id, paper: false })
  const { set } = await ask('law.criteria-set', { id: product.criteriaSet })
  const criteria = freelyMarked(criteriaOf(set))
  const click = async (): Promise<void> => {
    const criterion = criteria[click.count % criteria.length]
    const again = Math.floor(click.count / criteria.length)
    if (!criterion) throw new Error('No criteria')
    const choice = (again % criterion.options.length) + 1
    await ask('sheet.mark', {
      sitting,
      product: product.id,
      member: member.id,
      criterion: criterion.id,
      choice,
    })
    click.count += 1
  }
  click.count = 0
  return click
}
