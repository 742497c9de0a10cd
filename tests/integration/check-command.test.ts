import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkBag } from '#electron/packages/check-bag.ts'
import { limits } from '#electron/packages/limits.ts'
import { wordsIn } from '#shared/words/words.ts'
import { bagEntries, payloadOf } from '../support/a-bag.ts'
import { aDossier } from '../support/a-dossier.ts'
import { aBag, bagZip, writeBagFolder, type BagContent } from '../support/bagit-cases.ts'
import { council } from '../support/command-line.ts'
import { rawZip, type RawEntry } from '../support/raw-zip.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
const next = (): string => path.join(folder, String((made += 1)))

const fileOf = (bytes: Buffer | string): string => {
  const file = next()
  writeFileSync(file, bytes)
  return file
}

const unpacked = (entries: readonly RawEntry[]): string => {
  const place = next()
  writeBagFolder(place, new Map(entries.map(({ name, data }) => [String(name), data])))
  return place
}

const bagFolder = (content: BagContent): string => {
  const place = next()
  writeBagFolder(place, content)
  return place
}

const wrongHash = (entries: readonly RawEntry[]): readonly RawEntry[] =>
  entries.map(entry => (entry.name === 'data/dossier.json' ? entry : { ...entry, data: spoiled(entry) }))

const spoiled = ({ name, data }: RawEntry): Buffer =>
  String(name).startsWith('data/') ? Buffer.concat([data, Buffer.from(' ')]) : data

describe('check', () => {
  it('says of a package what loading says, a line a finding, and leaves nothing behind', () => {
    const before = readdirSync(tmpdir()).filter(name => name.startsWith('ocop-check-'))
    const { status, stdout, stderr } = council(['check', 'resources/sample/che-thom-loa.ocop'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^(?:(?:Cảnh báo|Ghi chú): .*\.\n)*Nạp được: gói hồ sơ “Chè Thôm Loà”, 24 tệp\.\n$/,
    )
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('ocop-check-'))).toEqual(before)
  })

  it('takes a folder that a package was unpacked to, and notes what a system left in it', () => {
    const place = unpacked([...bagEntries(), { name: 'data/.DS_Store', data: Buffer.from('x') }])
    const { status, stdout } = council(['check', place])
    expect(status).toBe(0)
    expect(stdout).toContain('Ghi chú: Đã bỏ qua tệp do hệ điều hành tự thêm vào gói: “data/.DS_Store”.\n')
  })

  it('ends with 1 and names the file that keeps it from being loaded, in a file and in a folder', () => {
    for (const place of [fileOf(rawZip(wrongHash(bagEntries()))), unpacked(wrongHash(bagEntries()))]) {
      const { status, stdout, stderr } = council(['check', place])
      expect([status, stderr]).toEqual([1, ''])
      expect(stdout).toMatch(/^Lỗi: Tệp “data\/.*” không khớp .*\n$/)
    }
  })

  it('follows no link in a folder', () => {
    const place = unpacked(bagEntries())
    symlinkSync('/etc/hostname', path.join(place, 'data/lien-ket.txt'))
    const { status, stdout } = council(['check', place])
    expect([status, stdout]).toEqual([1, expect.stringContaining('data/lien-ket.txt')])
  })

  it('ends with 2 where there is nothing to look at, or no package', () => {
    expect(council(['check', next()])).toMatchObject({ status: 2, stdout: '' })
    expect(council(['check', fileOf('không phải gói')])).toMatchObject({ status: 2, stdout: '' })
    expect(council(['check', fileOf('không phải gói'), '--bag'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${wordsIn.vi.bag.neither}\n`,
    })
  })

  it('says how it is used, on standard output where help is asked for', () => {
    const { status, stdout } = council(['check', '--help'])
    expect([status, stdout.split('\n')[2]]).toEqual([0, '  npm run council -- check TỆP|THƯ-MỤC [--bag]'])
    expect(council(['check', 'a', '--bags'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('check --bag', () => {
  it('asks BagIt alone, so that a bag which is no package is valid', () => {
    const place = bagFolder(aBag({ version: '1.0', digests: ['sha512', 'md5'] }))
    expect(council(['check', place, '--bag'])).toEqual({
      status: 0,
      stdout: 'Hợp lệ: BagIt 1.0, 2 tệp trong thư mục data, 48 byte.\n',
      stderr: '',
    })
  })

  it('says every error, each in its line, whatever a name has in it', () => {
    const payload = { 'a.txt': 'a', 'b\u202e.txt': 'b' }
    const place = bagFolder(
      aBag({
        payload,
        then: files => {
          files.set('data/a.txt', Buffer.from('sửa'))
          files.set('data/b\u202e.txt', Buffer.from('sửa'))
        },
      }),
    )
    const { status, stdout } = council(['check', place, '--bag'])
    expect(status).toBe(1)
    expect(stdout.split('\n').toSorted()).toEqual([
      '',
      'Lỗi: Tệp “data/a.txt” không khớp với “manifest-md5.txt”.',
      'Lỗi: Tệp “data/b⟨U+202E⟩.txt” không khớp với “manifest-md5.txt”.',
    ])
  })
})

/** What is wrong with bags that the published cases do not have. */
describe('a bag', () => {
  const errorsIn = async (place: string): Promise<readonly string[]> => {
    const report = await checkBag(place)
    if (report.kind !== 'checked') return [report.kind]
    return report.findings.filter(({ level }) => level === 'error').map(({ fault }) => fault.kind)
  }
  const errorsOf = (content: BagContent): Promise<readonly string[]> => errorsIn(bagFolder(content))
  const changed = (path: string, text: string) => (files: Map<string, Buffer>) => {
    files.set(path, Buffer.from(text))
    files.delete('tagmanifest-md5.txt')
  }
  const declaring = (text: string): BagContent => aBag({ then: changed('bagit.txt', text) })

  it('of a version or letters that are not known is invalid, and the rest of it is still looked at', async () => {
    const letters = 'Tag-File-Character-Encoding: '
    expect(await errorsOf(declaring(`BagIt-Version: 9.9\n${letters}UTF-8\n`))).toEqual(['version'])
    expect(await errorsOf(declaring(`BagIt-Version: 1.0\n${letters}KLINGON\n`))).toEqual(['letters'])
    expect(await errorsOf(declaring(`BagIt-Version: 1.0\n${letters}UTF-8\nNote: x\n`))).toEqual([
      'declaration-line',
    ])
    expect(await errorsOf(declaring('\u0000\u0001'))).toEqual(['declaration-line', 'declaration-line'])
  })

  it('says which Payload-Oxum it has and which it should have', async () => {
    expect(await errorsOf(aBag({ tags: { 'bag-info.txt': 'Payload-Oxum: 1.1\n' } }))).toEqual(['oxum'])
  })

  it('is incomplete while files are to be fetched, and each of those has to be in a manifest', async () => {
    const fetching = (name: string, then: (files: Map<string, Buffer>) => void): BagContent =>
      aBag({ tags: { 'fetch.txt': `https://127.0.0.1/x 12 data/${name}\n` }, then })
    expect(await errorsOf(fetching('hop-dong.txt', files => void files.delete('data/hop-dong.txt')))).toEqual(
      ['to-fetch'],
    )
    expect(await errorsOf(fetching('khong-ke.txt', () => undefined))).toEqual(['fetch-not-listed'])
    expect(await errorsOf(aBag({ tags: { 'fetch.txt': 'data/hop-dong.txt\n' } }))).toEqual(['list-line'])
  })

  it('without a payload folder or a manifest that can be read is invalid', async () => {
    const place = next()
    mkdirSync(place)
    expect(await errorsIn(place)).toEqual(['no-declaration', 'no-payload', 'no-manifest'])
    const whirlpool = aBag({ then: files => void files.set('manifest-whirlpool.txt', Buffer.from('x')) })
    expect(await errorsOf(whirlpool)).toEqual([])
  })

  it('of 1.0 lists each file once in every manifest', async () => {
    const twice = aBag({ version: '1.0', manifest: text => `${text}${text}` })
    expect(await errorsOf(twice)).toEqual(['twice', 'twice'])
  })

  it('with a tag manifest that lists the payload, or itself, is invalid', async () => {
    const sum = 'd41d8cd98f00b204e9800998ecf8427e'
    for (const name of ['data/hop-dong.txt', 'tagmanifest-md5.txt'])
      expect(await errorsOf(aBag({ tagManifest: text => `${text}${sum}  ${name}\n` }))).toEqual(['list-line'])
  })

  it('holds nobody up with a line without end, and names only the first of very many errors', async () => {
    const line = `${'a'.repeat(32)}  data/${'e\u0301'.repeat(300_000)}\n`
    expect(await errorsOf(aBag({ manifest: text => text + line }))).toEqual(['list-line'])
    const missing = Array.from({ length: 3000 }, (_, at) => `${'a'.repeat(32)}  data/${at}\n`).join('')
    const report = await checkBag(bagFolder(aBag({ manifest: text => text + missing })))
    expect(report).toMatchObject({ more: { error: 3000 - limits.anyBag.named, warning: 0 } })
  })

  it('in a folder is not followed out of it by a link', async () => {
    const place = bagFolder(aBag())
    symlinkSync('/etc', path.join(place, 'data/etc'))
    expect(await errorsIn(place)).toEqual(['special'])
  })

  it('in a ZIP says which entries are damaged, locked, doubled or laid over each other', async () => {
    const content = aBag()
    const zipped = (
      change: (entries: readonly RawEntry[]) => readonly RawEntry[],
    ): Promise<readonly string[]> =>
      errorsIn(fileOf(rawZip(change([...content].map(([name, data]) => ({ name, data, deflate: true }))))))
    expect(await zipped(entries => entries)).toEqual([])
    const [first] = await zipped(([entry, ...rest]) =>
      entry ? [{ ...entry, declaredSize: 3 }, ...rest] : [],
    )
    expect(first).toBe('damaged')
    expect(await zipped(([entry, ...rest]) => (entry ? [{ ...entry, flags: 1 }, ...rest] : []))).toEqual([
      'packed',
      'missing',
    ])
    expect(await zipped(entries => [...entries, ...entries.slice(0, 1)])).toEqual(['overlapping'])
    expect(
      await zipped(entries => [...entries, { name: 'x', data: Buffer.alloc(0), sharesBytesOf: 0 }]),
    ).toEqual(['overlapping'])
  })

  it('at the root of a ZIP is a bag too', async () => {
    expect(await errorsIn(fileOf(bagZip(aBag(), '')))).toEqual([])
    expect(await errorsIn(fileOf(rawZip(bagEntries(payloadOf(aDossier())))))).toEqual([])
  })
})
