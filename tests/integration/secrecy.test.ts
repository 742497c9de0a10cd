import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { decipher } from '#electron/secrecy/cipher.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { aHost, hostOver, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { rechained } from '#tests/support/a-log.ts'
import { sha256 } from '#tests/support/a-sitting.ts'
import {
  aSittingWithPins,
  exported,
  fillsIn,
  handsIn,
  logIn,
  marksOn,
  pinOf,
  secretaryPin,
  sitsDown,
} from '#tests/support/a-sitting-with-pins.ts'

let here: HostInHand
let at: { sitting: string; product: string }
let members: readonly string[]

beforeEach(async () => {
  here = await aHost()
  const { sitting, product, members: all } = await aSittingWithPins(here)
  at = { sitting, product }
  members = all
})
afterEach(() => here.dispose())

const first = (): string => members[0] ?? ''
const second = (): string => members[1] ?? ''

/** Every file below a folder in which this is found, whatever else it is. */
const filesWith = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(path.join(folder, name)).isFile())
    .filter(name => wanted.test(readFileSync(path.join(folder, name), 'utf8')))

describe('what is not yet revealed', () => {
  const remark = 'Bao-bì-này-chưa-ai-được-biết'

  it('is in no file that the program writes: not in the database, its log, a backup, a copy, or an exported sitting', async () => {
    await handsIn(here.ask, at, first())
    await sitsDown(here.ask, at.sitting, second())
    await here.ask('sheet.mark', { ...at, member: second(), criterion: '1.1', choice: 2 })
    await here.ask('sheet.note', { ...at, member: second(), criterion: '1.1', note: remark })
    await here.ask('seat.leave', {})
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    await here.ask('backup.make', {})
    const copy = mkdtempSync(path.join(tmpdir(), 'ocop-copy-'))
    writeFileSync(path.join(copy, 'log.jsonl'), logIn(await exported(here, at.sitting)))
    cpSync(here.folder, path.join(copy, 'open'), { recursive: true })
    await here.host.close()
    cpSync(here.folder, path.join(copy, 'closed'), { recursive: true })
    here = await hostOver(here.folder)
    const places = [
      'log.jsonl',
      'open/council.db-wal',
      'open/backups/',
      'closed/council.db',
      'closed/backups/',
    ]
    for (const place of places) {
      const found = filesWith(copy, /"choice":\{"concealed":/).filter(name => name.startsWith(place))
      expect(found, place).not.toEqual([])
    }
    const records = filesWith(copy, /"kind":"sheet\.marked"/)
    expect(records.length).toBeGreaterThanOrEqual(places.length)
    for (const clear of [/"choice":[^{]/, /"note":"/, /"hash":"[0-9a-f]{64}","salt"/])
      expect(
        filesWith(copy, clear).filter(name => records.includes(name)),
        String(clear),
      ).toEqual([])
    expect(filesWith(copy, new RegExp(remark))).toEqual([])
    rmSync(copy, { recursive: true })
  })

  it('is opened by the reveal for everybody, in the record and in its copies', async () => {
    for (const member of members) await handsIn(here.ask, at, member)
    const { rounds } = await secretarysView()
    expect(rounds[0]?.sheets).toHaveLength(members.length)
    const { findings, checked } = await here.ask('record.check', { sitting: at.sitting })
    expect(findings).toEqual([])
    expect(checked).toMatchObject({ seals: members.length, reveals: 1 })
    await here.reopen()
    expect((await secretarysView()).rounds).toEqual(rounds)
    const log = logIn(await exported(here, at.sitting))
      .trimEnd()
      .split('\n')
    const reader = {
      hash: sha256,
      decipher,
      law: { criteriaSet: () => undefined, ruleSetOf: () => undefined },
    }
    expect(verifyLog(log, reader).checked).toMatchObject({ seals: members.length })
    const at0 = log.findIndex(line => line.includes('"kind":"round.revealed"'))
    const forge = (change: (line: string) => string): readonly string[] =>
      rechained(log.map((line, index) => JSON.parse(index === at0 ? change(line) : line) as LoggedEvent)).map(
        lineOf,
      )
    for (const change of [
      (line: string) => line.replace(/"1\.1":\d/, '"1.1":9'),
      (line: string) => line.replace(/"key":"../, '"key":"00'),
      (line: string) => line.replace(/"salt":"../, '"salt":"00'),
      (line: string) => line.replace(`"member":"${second()}"`, `"member":"${first()}"`),
      (line: string) => line.replace(/,"opened":\[.*\],"product"/, ',"product"'),
    ])
      expect(verifyLog(forge(change), reader).fault, String(change)).toMatchObject({
        at: at0 + 1,
        kind: 'seal',
      })
  })

  it('is opened on another laptop by the members’ PINs, and nothing of it is lost', async () => {
    const codes = [await handsIn(here.ask, at, first()), await handsIn(here.ask, at, second())]
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    const there = await aHost()
    const upload = await handOver(there.host, laptop, [await exported(here, at.sitting)])
    await there.ask('sitting.import', { upload })
    for (const member of members.slice(2)) await handsIn(there.ask, at, member)
    const waiting = await there.ask('sitting.read', { sitting: at.sitting })
    expect(waiting.products[0]?.standing).toMatchObject({
      kind: 'scoring',
      seats: members.map((member, index) => ({ member, sealed: true, dark: index < 2 })),
    })
    for (const member of members.slice(0, 2)) {
      await there.ask('seat.take', { sitting: at.sitting, member, paper: false, pin: pinOf(member) })
      await there.ask('seat.leave', {})
    }
    await there.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    const { rounds } = await there.ask('product.read', at)
    expect(rounds[0]?.sheets.slice(0, 2).map(({ code }) => code)).toEqual(codes)
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
    await there.dispose()
  })

  it('stays readable after a restart where a PIN has opened it', async () => {
    await sitsDown(here.ask, at.sitting, first())
    await fillsIn(here.ask, at, first())
    await here.ask('seat.leave', {})
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    const there = await aHost()
    await there.ask('sitting.import', {
      upload: await handOver(there.host, laptop, [await exported(here, at.sitting)]),
    })
    await sitsDown(there.ask, at.sitting, first())
    const marks = marksOn(await there.ask('product.read', at))
    expect(Object.keys(marks).length).toBeGreaterThan(10)
    await there.reopen()
    await sitsDown(there.ask, at.sitting, first())
    expect(marksOn(await there.ask('product.read', at))).toEqual(marks)
    await there.dispose()
  })

  it('is gone where neither the PIN nor the laptop is there any more, and its member marks again', async () => {
    await handsIn(here.ask, at, first())
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    const there = await aHost()
    await there.ask('sitting.import', {
      upload: await handOver(there.host, laptop, [await exported(here, at.sitting)]),
    })
    await there.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    await there.ask('pin.reset', { sitting: at.sitting, member: first(), reason: 'quên mã, máy cũ hỏng' })
    await there.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: '641927' })
    await there.ask('seat.take', { sitting: at.sitting, member: first(), paper: false, pin: '641927' })
    expect(marksOn(await there.ask('product.read', at))).toEqual({})
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
    await there.dispose()
  })

  it.each([
    ['was lost', (key: string) => rmSync(key), []],
    ['was cut', (key: string) => truncateSync(key, 31), [31]],
    ['was emptied', (key: string) => truncateSync(key), [0]],
    ['was written over', (key: string) => writeFileSync(key, 'x'.repeat(64)), [64]],
  ])(
    'is read with the PIN where the key of the laptop %s, which keeps nothing from starting',
    async (...of) => {
      const [, harm, asideSizes] = of
      await sitsDown(here.ask, at.sitting, first())
      await here.ask('sheet.mark', { ...at, member: first(), criterion: '1.1', choice: 2 })
      await here.host.close()
      harm(path.join(here.folder, 'secrecy.key'))
      here = await hostOver(here.folder)
      const sizeOf = (name: string): number => statSync(path.join(here.folder, name)).size
      expect(sizeOf('secrecy.key')).toBe(32)
      const aside = readdirSync(here.folder).filter(name => name.endsWith('.unreadable'))
      expect(aside.map(sizeOf)).toEqual(asideSizes)
      await sitsDown(here.ask, at.sitting, first())
      expect(marksOn(await here.ask('product.read', at))).toEqual({ '1.1': 2 })
    },
  )

  it('has its key in a file for this user alone', () => {
    const { mode, size } = statSync(path.join(here.folder, 'secrecy.key'))
    expect([mode & 0o777, size]).toEqual([0o600, 32])
  })
})

async function secretarysView() {
  await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
  return here.ask('product.read', at)
}
