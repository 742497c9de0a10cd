import { mkdtempSync, rmSync } from 'node:fs'
import { hash as digest, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseName } from '#electron/store/open-database.ts'
import { rescueForks } from '#electron/store/rescue-forks.ts'
import { writeRecords } from '#tests/support/a-database.ts'
import { hostOver, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { aSitting, type HeldSitting } from '#tests/support/a-sitting.ts'

const sitting = 'phien-1'
const started = (): HeldSitting => aSitting().start().scores('che', 72)
const common = started().log.length
/** What was written at the meeting, and what somebody put in its place. */
const meant = started().discusses('che', 'một').log
const other = started().discusses('che', 'hai').log
const sha256 = (text: string): string => digest('sha256', text)

let folder: string
let host: HostInHand

/** The last backup and the note beside the database know the record as it was meant; the database holds another of the same length. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-forks-'))
  writeRecords(folder, started().log)
  host = await hostOver(folder, false)
  await host.ask('discussion.note', { sitting, product: 'che', text: 'một' })
  await host.ask('backup.make', {})
  await host.host.close()
  for (const beside of ['', '-wal', '-shm']) rmSync(path.join(folder, databaseName + beside), { force: true })
  writeRecords(folder, other)
  host = await hostOver(folder, false)
})
afterEach(async () => {
  await host.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const restore = (choices: Readonly<Record<string, 'present' | 'backup'>>) =>
  host.host.answer(laptop, {
    request: randomUUID(),
    name: 'data.restore',
    input: { from: { kind: 'sound', choices } },
  })
const discussion = async () => (await host.ask('sitting.read', { sitting })).products[0]?.discussion

describe('two records of one length that went on differently', () => {
  it('are not put together before a person chose, and are told with what vouches for each', async () => {
    const answer = await restore({})
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'restore.choice-open',
        forks: [
          {
            sitting,
            common,
            present: { events: meant.length, vouchedBy: [] },
            backup: { events: meant.length, vouchedBy: ['witness'] },
          },
        ],
      },
    })
    expect(await restore({ 'phien-2': 'backup' })).toMatchObject({
      refusal: { code: 'restore.choice-open' },
    })
  })

  it('end in the one that was chosen: that of the backup', async () => {
    expect(await restore({ [sitting]: 'backup' })).toMatchObject({ ok: true })
    expect(await discussion()).toBe('một')
  })

  it('end in the one that was chosen: that of the database, which says what was taken back', async () => {
    expect(await restore({ [sitting]: 'present' })).toMatchObject({ ok: true })
    expect(await discussion()).toBe('hai')
  })

  it('have signed minutes speak for the one that they were drawn from, and another backup for the one it has', async () => {
    const [head] = meant.slice(-1)
    const drawn = { sitting, number: head?.number ?? 0, hash: sha256('của bản khác') }
    const [fork] = rescueForks(folder, [drawn], sha256)
    expect(fork?.present.vouchedBy).toEqual([])
    const [there] = other.slice(-1)
    const minutes = { sitting, number: there?.number ?? 0, hash: there?.hash ?? '' }
    expect(rescueForks(folder, [minutes], sha256)[0]?.present.vouchedBy).toEqual(['minutes'])
    expect(rescueForks(folder, [{ ...minutes, sitting: 'phien-2' }], sha256)[0]?.present.vouchedBy).toEqual(
      [],
    )
  })
})
