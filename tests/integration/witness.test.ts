import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostOver, type HostInHand } from '#tests/support/a-host.ts'
import { aSitting } from '#tests/support/a-sitting.ts'
import { writeRecords } from '#tests/support/a-database.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { readWitness, witnessName } from '#electron/store/witness.ts'

const sitting = 'phien-1'
const start = aSitting().start().scores('che', 72).log
let folder: string
let killed: string
let host: HostInHand

/** The program at work on a sitting; `killed` is its folder as a power cut would leave it. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-witness-'))
  killed = `${folder}-killed`
  writeRecords(folder, start)
  host = await hostOver(folder, false)
})
afterEach(async () => {
  await host.dispose()
  rmSync(folder, { recursive: true, force: true })
  rmSync(killed, { recursive: true, force: true })
})

const note = (text: string) => host.ask('discussion.note', { sitting, product: 'che', text })
const settle = () =>
  host.ask('outcome.dismiss', {
    sitting,
    product: 'che',
    dismissal: { kind: 'returned', missing: 'Phiếu kiểm nghiệm' },
    vote: { kind: 'consensus' },
  })
const inKilled = (beside = ''): string => path.join(killed, databaseName + beside)

/** Opens what the program would have left if it had ended now, changed by somebody meanwhile. */
async function afterKill(meanwhile: () => void): Promise<void> {
  cpSync(folder, killed, { recursive: true })
  await host.host.close()
  meanwhile()
  host = await hostOver(killed, false)
}
const recovery = () => host.ask('recovery.read', {})

describe('a record that lost its end while the program was not running', () => {
  it('is missed where the log beside the database is gone with its index', async () => {
    for (let count = 0; count < 9; count += 1) await note(`Lần ${count}`)
    await afterKill(() => ['-wal', '-shm'].forEach(beside => rmSync(inKilled(beside))))
    expect(await recovery()).toMatchObject({ condition: { kind: 'damaged', faults: ['log-removed'] } })
  })

  it('is missed where the log was cut, by what was settled last', async () => {
    await note('một')
    await settle()
    await afterKill(() => truncateSync(inKilled('-wal'), 4200))
    expect(await recovery()).toMatchObject({ condition: { kind: 'damaged', faults: ['behind-witness'] } })
  })

  it('is missed where an earlier database was put in the place of one that was closed in order', async () => {
    await note('một')
    await host.host.close()
    cpSync(folder, killed, { recursive: true })
    rmSync(inKilled())
    writeRecords(killed, start)
    host = await hostOver(killed, false)
    expect(await recovery()).toMatchObject({ condition: { kind: 'damaged', faults: ['behind-witness'] } })
  })

  it('is missed where another event stands in the place of the last one', async () => {
    await note('một')
    await host.host.close()
    cpSync(folder, killed, { recursive: true })
    rmSync(inKilled())
    writeRecords(killed, aSitting().start().scores('che', 72).discusses('che', 'hai').log)
    host = await hostOver(killed, false)
    expect(await recovery()).toMatchObject({ condition: { kind: 'damaged', faults: ['behind-witness'] } })
  })

  it('goes on after a restore, and says from then on what was taken back', async () => {
    await note('một')
    await settle()
    const { revision } = await host.ask('sitting.read', { sitting })
    await afterKill(() => truncateSync(inKilled('-wal'), 4200))
    await host.ask('data.restore', { from: { kind: 'sound' } })
    const { restores, revision: now } = await host.ask('sitting.read', { sitting })
    expect(now).toBe(start.length + 1)
    expect(restores).toMatchObject([{ from: now, lost: { number: revision } }])
    await host.reopen()
    expect((await host.ask('sitting.read', { sitting })).restores).toEqual(restores)
    expect(readWitness(killed)?.heads[sitting]).toMatchObject({ number: now })
  })
})

describe('a record that is whole is opened as ever', () => {
  it('after a kill, with its log beside it', async () => {
    await note('một')
    await settle()
    await note('hai')
    const { revision } = await host.ask('sitting.read', { sitting })
    await afterKill(() => undefined)
    expect(await host.ask('sitting.read', { sitting })).toMatchObject({ revision, restores: [] })
  })

  it('after it was closed in order, although the log is gone then', async () => {
    await note('một')
    await host.reopen()
    expect(existsSync(path.join(folder, `${databaseName}-wal`))).toBe(true)
    expect(readWitness(folder)).toMatchObject({
      atWork: false,
      heads: { [sitting]: { number: start.length + 1 } },
    })
    expect((await host.ask('start.read', {})).sittings).toHaveLength(1)
  })

  it.each([
    ['is not there, as in a folder of an earlier version', () => rmSync(path.join(killed, witnessName))],
    [
      'was half written by something else',
      () => writeFileSync(path.join(killed, witnessName), '{"atWork":tr'),
    ],
  ])('where the witness %s', async (_, meanwhile) => {
    await settle()
    await afterKill(meanwhile)
    expect((await host.ask('start.read', {})).sittings).toHaveLength(1)
  })

  it('when its witness could not be written: the mark is acknowledged, and the next one is noted', async () => {
    mkdirSync(path.join(folder, `${witnessName}.partial`))
    await settle()
    expect(readWitness(folder)).toBeUndefined()
    rmSync(path.join(folder, `${witnessName}.partial`), { recursive: true })
    await note('một')
    expect(readWitness(folder)?.heads[sitting]?.number).toBe(start.length + 2)
  })
})

it('a witness is written at the first change and at what settles something, and not for each mark', async () => {
  await note('một')
  const first = readFileSync(path.join(folder, witnessName), 'utf8')
  await note('hai')
  expect(readFileSync(path.join(folder, witnessName), 'utf8')).toBe(first)
  await settle()
  expect(readWitness(folder)).toMatchObject({
    atWork: true,
    heads: { [sitting]: { number: start.length + 3 } },
  })
})

describe('a sitting that the database does not have', () => {
  it('is told of at the start where its minutes are still in the folder', async () => {
    expect((await host.ask('start.read', {})).onceHad).toEqual([])
    await host.host.close()
    for (const told of [sitting, 'phien-cu'])
      mkdirSync(path.join(folder, 'documents', told), { recursive: true })
    for (const told of [sitting, 'phien-cu'])
      writeFileSync(path.join(folder, 'documents', told, `${'0'.repeat(64)}.pdf`), '%PDF')
    host = await hostOver(folder, false)
    expect((await host.ask('start.read', {})).onceHad).toEqual(['phien-cu'])
  })
})
