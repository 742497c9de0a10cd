import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { verifyLogs } from '#electron/cli/log-verify.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { change } from '#tests/support/broken-databases.ts'
import { aHost, aSignedSitting, type HostInHand } from '#tests/support/a-host.ts'
import { entriesOf, sealedZip } from '#tests/support/a-sitting-file.ts'
import { badSittingFiles } from '#tests/support/bad-sitting-files.ts'
import { headCode, headText, type Checkpoint } from '#shared/council/checkpoint.ts'
import { council } from '#tests/support/command-line.ts'

let inHand: HostInHand
let sitting: string
beforeAll(async () => {
  inHand = await aHost()
  sitting = await aSignedSitting(inHand)
})
afterAll(() => inHand.dispose())

let place: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'ocop-log-verify-'))
})
afterEach(() => rmSync(place, { recursive: true }))

/** What the command says and ends with. */
async function verify(
  name: string,
  ...heads: readonly string[]
): Promise<{ readonly code: unknown; readonly said: string }> {
  const said: string[] = []
  const hear = (line: unknown): void => void said.push(String(line))
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map(spy =>
    spy.mockImplementation(hear),
  )
  const code = await verifyLogs([name, ...heads.flatMap(head => ['--head', head])])
  for (const spy of spies) spy.mockRestore()
  return { code, said: said.join('\n') }
}

/** Every file below a folder, with a hash of it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(path.join(folder, name)).isFile())
    .map(
      name =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')} ${name}`,
    )
    .toSorted()

/** A copy of the data folder that nobody works on. */
function copied(): string {
  const folder = path.join(place, 'data')
  cpSync(inHand.folder, folder, { recursive: true })
  return folder
}

function tamper(folder: string, sql: string): void {
  const database = new Database(path.join(folder, databaseName))
  const guards = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck()
  for (const guard of guards.all()) database.exec(`DROP TRIGGER ${guard}`)
  database.exec(sql)
  database.close()
}

describe('a data folder', () => {
  it('holds while a host works on it, and not a byte of it is changed', async () => {
    const before = filesIn(inHand.folder)
    const { code, said } = await verify(inHand.folder)
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(said).toContain(`(${sitting}): nhật ký còn nguyên vẹn.`)
    expect(said).toContain('đối chiếu 2 biên bản đã ký')
    expect(filesIn(inHand.folder)).toEqual(before)
  })

  it('shows an event that was changed, and the guards that were taken away for it', async () => {
    const folder = copied()
    tamper(folder, "UPDATE event SET payload = replace(payload, 'kiểm nghiệm', 'kiểm định')")
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toContain('Cơ sở dữ liệu: ')
    const number = firstWith(folder, 'kiểm định')
    expect(said).toContain(`Sự kiện số ${number}: nội dung đã bị sửa sau khi ghi`)
  })

  it('shows that the last events were cut off, even where the database agrees: the minutes know better', async () => {
    const folder = copied()
    tamper(
      folder,
      `DELETE FROM event WHERE number > 5;
       UPDATE head SET number = 5, hash = (SELECT hash FROM event WHERE number = 5)`,
    )
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toMatch(
      /Nhật ký bị cắt: thiếu từ sự kiện số 6, trong khi biên bản [0-9a-f]{12}….pdf ghi có đến sự kiện số \d+/,
    )
  })

  it('shows that signed minutes are missing, and that others were changed', async () => {
    const folder = copied()
    const [first, second] = signedIn(folder)
    rmSync(path.join(folder, 'documents', sitting, first ?? ''))
    writeFileSync(path.join(folder, 'documents', sitting, second ?? ''), '%PDF-1.7')
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toContain(`Thiếu biên bản ${first?.slice(0, 12)}….pdf`)
    expect(said).toContain(`Tệp biên bản ${second?.slice(0, 12)}….pdf không còn là tệp mà nhật ký đã ghi`)
  })

  it('shows that evidence was changed, and that a package is gone, by the product and the file', async () => {
    const folder = copied()
    const [first = '', second = ''] = readdirSync(path.join(folder, 'packages'))
    const data = path.join(folder, 'packages', first, 'data')
    const film =
      readdirSync(data, { recursive: true, encoding: 'utf8' }).find(
        name => name !== 'dossier.json' && statSync(path.join(data, name)).isFile(),
      ) ?? ''
    const file = path.join(data, film)
    writeFileSync(file, readFileSync(file).fill(0, 0, 1))
    rmSync(path.join(folder, 'packages', second), { recursive: true })
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toContain(`Có thay đổi ở tệp “${film}” trong gói hồ sơ của `)
    expect(said).toContain('Thiếu gói hồ sơ của ')
    expect(said).toContain('nhật ký còn nguyên vẹn, nhưng tệp mà nhật ký ghi bị thiếu hoặc đã thay đổi.')
    expect(said).toContain('2 gói hồ sơ')
  })

  it('says that it once had a sitting, where minutes or a backup tell of it', async () => {
    const folder = copied()
    tamper(folder, 'PRAGMA foreign_keys = OFF; DELETE FROM head; DELETE FROM event')
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toMatch(
      new RegExp(`Thư mục này từng có phiên họp ${sitting} \\(có trong bản sao lưu .+\\.db\\)`),
    )
    rmSync(path.join(folder, 'backups'), { recursive: true })
    const without = await verify(folder)
    expect(without.code).toBe(1)
    expect(without.said).toContain(`Thư mục này từng có phiên họp ${sitting} (còn biên bản`)
    expect(without.said).not.toContain('Chưa có phiên họp nào')
  })

  it('shows that the row was taken out which says how far a log goes, and a table of settings', async () => {
    const folder = copied()
    tamper(folder, 'DELETE FROM head')
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toContain('từng ghi nhật ký này dài đến đâu')
    tamper(folder, 'DROP TABLE setting')
    expect(await verify(folder)).toMatchObject({ code: 1 })
  })

  it('shows that rows of settings were taken out which its last backup has', async () => {
    const folder = copied()
    expect(await verify(folder)).toMatchObject({ code: 0 })
    change(folder, 'DELETE FROM setting')
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toContain('Dữ liệu thiếu những phần mà bản sao lưu gần nhất có')
  })

  it('shows that the last events were cut off, where minutes are gone too and only a backup knows', async () => {
    const folder = copied()
    rmSync(path.join(folder, 'documents'), { recursive: true })
    tamper(
      folder,
      `DELETE FROM event WHERE number > 5;
       UPDATE head SET number = 5, hash = (SELECT hash FROM event WHERE number = 5)`,
    )
    const { code, said } = await verify(folder)
    expect(code).toBe(1)
    expect(said).toMatch(
      /Nhật ký bị cắt: thiếu từ sự kiện số 6, trong khi bản sao lưu \S+\.db ghi có đến sự kiện số \d+/,
    )
  })

  it('that has none is not taken for one', async () => {
    expect(await verify(place)).toMatchObject({ code: 2 })
    expect(await verify(path.join(place, 'none'))).toMatchObject({ code: 2 })
  })
})

describe('a database by itself', () => {
  it('is checked, and says what cannot be known without its folder', async () => {
    const file = path.join(copied(), databaseName)
    const { code, said } = await verify(file)
    expect(code).toBe(0)
    expect(said).toContain('đối chiếu 0 biên bản đã ký')
  })

  it('that is damaged or none is told apart', async () => {
    const folder = copied()
    const file = path.join(folder, databaseName)
    // Brings what stands in the log beside it into the database itself.
    tamper(folder, 'PRAGMA wal_checkpoint(TRUNCATE)')
    writeFileSync(file, readFileSync(file).fill(0, 4096))
    expect(await verify(file)).toMatchObject({ code: 1 })
    writeFileSync(file, 'không phải cơ sở dữ liệu')
    expect(await verify(file)).toMatchObject({ code: 2 })
  })
})

describe('a sitting file', () => {
  it('ends the command with 0 when it holds, 1 and the first bad event when not, 2 when it is none', () => {
    const file = path.join(place, 'phien-1.phien')
    writeFileSync(file, sealedZip(entriesOf()))
    expect(council(['log', 'verify', file])).toMatchObject({ status: 0 })
    const changed = badSittingFiles.find(({ name }) => name === 'a log of which an event was changed')
    writeFileSync(file, changed?.bytes() ?? '')
    const { status, stdout } = council(['log', 'verify', file])
    expect(status).toBe(1)
    expect(stdout).toContain('Sự kiện số 14: nội dung đã bị sửa sau khi ghi')
    writeFileSync(file, 'không phải tệp phiên họp')
    expect(council(['log', 'verify', file])).toMatchObject({ status: 2 })
  })
})

describe('a head that the room kept, on paper or in a picture', () => {
  it('is found in the record that it was taken from, typed by hand or read by a camera', async () => {
    const head = headAt(inHand.folder, 12)
    for (const kept of [headCode(head), headText(head), headCode(head).toLowerCase().replaceAll('-', ' - ')])
      expect(await verify(inHand.folder, kept), kept).toMatchObject({
        code: 0,
        said: expect.stringContaining('Mã tại sự kiện 12: khớp.'),
      })
  })

  it('shows a record that was written anew before it, cut short of it, or is of another sitting', async () => {
    const { sitting: of, hash } = headAt(inHand.folder, 12)
    const wrong = {
      'Mã tại sự kiện 11: KHÔNG KHỚP. Nhật ký đến sự kiện đó đã khác': headCode({ number: 11, hash }),
      'Mã tại sự kiện 999: KHÔNG KHỚP. Phần nhật ký còn đúng kết thúc trước sự kiện đó.': headCode({
        number: 999,
        hash,
      }),
      'Mã tại sự kiện 12: của phiên họp khác': headText({ sitting: `${of}x`, number: 12, hash }),
    }
    for (const [sentence, head] of Object.entries(wrong))
      expect(await verify(inHand.folder, head)).toMatchObject({
        code: 1,
        said: expect.stringContaining(sentence),
      })
    const right = headCode(headAt(inHand.folder, 12))
    expect(await verify(inHand.folder, right, headCode({ number: 11, hash }))).toMatchObject({ code: 1 })
  })

  it('that is none is told how the command is used', async () => {
    for (const none of ['', '12', '12-3F2A', '12-3F2A-91BC', 'OCOP:12'])
      expect(await verify(inHand.folder, none), none).toMatchObject({ code: 'misused' })
    expect(council(['log', 'verify', inHand.folder, '--head', '12'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--head'),
    })
  })
})

/** How far the record had come with that event. */
function headAt(folder: string, number: number): Checkpoint {
  const database = new Database(path.join(folder, databaseName), { readonly: true })
  const hash = database
    .prepare<[number], string>('SELECT hash FROM event WHERE number = ?')
    .pluck()
    .get(number)
  database.close()
  if (hash === undefined) throw new Error(`No event ${number}`)
  return { sitting, number, hash }
}

/** The minutes that the log says were signed, by their names, in order of signing. */
function signedIn(folder: string): readonly string[] {
  const database = new Database(path.join(folder, databaseName), { readonly: true })
  const files = database
    .prepare<[], string>(
      `SELECT json_extract(payload, '$.file') || '.pdf' FROM event WHERE json_extract(payload, '$.kind') = 'minutes.signed' ORDER BY number`,
    )
    .pluck()
    .all()
  database.close()
  return files
}

/** The number of the first event that says this. */
function firstWith(folder: string, text: string): number {
  const database = new Database(path.join(folder, databaseName), { readonly: true })
  const number = database
    .prepare<[string], number | null>("SELECT min(number) FROM event WHERE payload LIKE '%' || ? || '%'")
    .pluck()
    .get(text)
  database.close()
  if (typeof number !== 'number') throw new Error(`No event says ${text}`)
  return number
}
