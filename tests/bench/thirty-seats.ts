import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { aDevice, type RoomDevice } from '../support/room-device.ts'
import { aSittingOf, type ManySeats } from '../support/thirty-seats.ts'
import { enterWithBytes } from '../support/wire-station.ts'
import type { BenchRow, Figure } from './bench-row.ts'

const seats = 30
/** Marks of one seat in a second, for so many seconds. */
const pace = 5
const seconds = 60

/**
 * Thirty members at devices of their own, each over TLS and a socket of its own, mark at the same time; nobody waits for anybody. From a
 * mark's sending to its answer that it is on disk, the slowest of a hundred, against the slowest of a hundred bare commits that are made meanwhile on the
 * same disk. A mark that is not acknowledged fails the row.
 */
export const thirtySeats: BenchRow = {
  name: 'seats',
  what: `${seats} seats × ${pace} marks a second for ${seconds} s, p99`,
  goal: { kind: 'ratio', atMost: 10, to: 'a bare SQLite commit’s p99, synchronous=FULL, same disk' },
  measure: () => inRoom(async ({ host, devices, mark }) => [await markTogether(host, devices, mark)]),
}

export const thirtySeatsMemory: BenchRow = {
  name: 'seats-memory',
  what: `The whole host under ${seats} seats × ${pace} marks a second for ${seconds} s, at its largest`,
  goal: { kind: 'memory', atMost: 300 },
  measure: () =>
    inRoom(async ({ host, devices, mark }) => {
      await markTogether(host, devices, mark)
      return [{ size: `${seats} seats`, value: largest(host.process) }]
    }),
}

/** What a device that asks without end does to the others: their slowest of a hundred beside it, against the same without it. */
export const floodedSeats: BenchRow = {
  name: 'seats-flooded',
  what: 'Seats beside one that asks without end, p99',
  goal: { kind: 'ratio', atMost: 2, to: 'the same without it' },
  measure: () =>
    inRoom(async ({ host, devices: [flooding, ...devices], mark }) => {
      const calm = await slowest(host, devices, mark)
      const over = new AbortController()
      const flood = (async () => {
        while (flooding && !over.signal.aborted)
          await Promise.all(Array.from({ length: 100 }, () => flooding.call('station.read', {})))
      })()
      const beside = await slowest(host, devices, mark)
      over.abort()
      await flood
      return [{ size: `${devices.length} seats`, value: beside / calm }]
    }),
}

interface Room {
  readonly host: HostAlone
  readonly devices: readonly RoomDevice[]
  readonly mark: (device: RoomDevice, at: number) => Promise<void>
}

async function slowest(host: HostAlone, devices: readonly RoomDevice[], mark: Room['mark']): Promise<number> {
  return (await marked(host, devices, mark)).waits
}

async function markTogether(
  host: HostAlone,
  devices: readonly RoomDevice[],
  mark: Room['mark'],
): Promise<Figure> {
  const { waits, commits } = await marked(host, devices, mark)
  return { size: `${(seats * pace * seconds).toLocaleString('en')} marks`, value: waits / commits }
}

/** Everybody marks at once. @returns the slowest of a hundred, in milliseconds */
async function marked(
  host: HostAlone,
  devices: readonly RoomDevice[],
  mark: Room['mark'],
): Promise<{ readonly waits: number; readonly commits: number }> {
  const waits: number[] = []
  const commits: number[] = []
  const commit = bareCommit(host.dataFolder)
  const end = performance.now() + seconds * 1000
  const committing = (async () => {
    for (; performance.now() < end; await setTimeout(50)) commits.push(await timed(async () => commit()))
  })()
  const every = 1000 / pace
  const marking = devices.map(async (device, seat) => {
    // Each in its own time, and none waits for the answer before.
    await setTimeout((every * seat) / seats)
    const asked: Promise<void>[] = []
    for (let at = 0; at < pace * seconds; at += 1) {
      asked.push(timed(() => mark(device, at)).then(took => void waits.push(took)))
      await setTimeout(every)
    }
    await Promise.all(asked)
  })
  await Promise.all([...marking, committing])
  if (waits.length !== devices.length * pace * seconds)
    throw new Error(`${waits.length} marks were acknowledged`)
  return { waits: p99(waits), commits: p99(commits) }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN

/** The most memory that the process has had at a time, as the system counts it. */
function largest(process: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
  return (Number(kilobytes) * 1024) / 1e6
}

function bareCommit(folder: string): () => void {
  const database = new Database(path.join(folder, 'bare.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO mark (payload) VALUES (?)')
  const payload = 'x'.repeat(420)
  return () => void insert.run(payload)
}

/** A host in a process of its own, that has built nothing before. */
interface HostAlone {
  readonly address: string
  readonly origin: string
  readonly dataFolder: string
  readonly process: number
  stop(): Promise<void>
}

async function startHost(): Promise<HostAlone> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve-once.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const [address = '', origin = ''] = line.toString().trim().split(' ')
  return {
    ...{ address, origin, dataFolder },
    process: child.pid ?? 0,
    async stop() {
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A council of thirty at one product, everybody in the room. */
async function inRoom(measure: (room: Room) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const host = await startHost()
  try {
    const secretary = await enterWithBytes(host)
    const at = await aSittingOf(secretary, seats)
    await secretary.ask('room.open', { sitting: at.sitting, address: '127.0.0.1' })
    const devices: RoomDevice[] = []
    for (const guest of at.members) {
      const { address } = await secretary.ask('invitation.give', { sitting: at.sitting, guest })
      devices.push(await aDevice(address))
    }
    return await measure({ host, devices, mark: marking(devices, at) })
  } finally {
    await host.stop()
  }
}

const marking =
  (devices: readonly RoomDevice[], { sitting, product, members, criteria }: ManySeats): Room['mark'] =>
  async (device, at) => {
    const criterion = criteria[at % criteria.length]
    const member = members[devices.indexOf(device)]
    if (!criterion || member === undefined) throw new Error('Nothing to mark')
    const choice = (Math.floor(at / criteria.length) % criterion.options.length) + 1
    await device.ask('sheet.mark', { sitting, product, member, criterion: criterion.id, choice })
  }
