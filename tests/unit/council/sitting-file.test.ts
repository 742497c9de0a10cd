import { describe, expect, it } from 'vitest'
import { largestLog, sittingFilePaths, sittingFileSchema } from '#shared/council/sitting-file.ts'

const hash = '0123456789abcdef'.repeat(4)
const entry = (path: string) => ({ path, size: 0, sha256: hash })
const usual = [entry('law/qd-26-2026.json'), entry('log.jsonl'), entry('profile.json')]
const manifest = {
  format: 'ocop-sitting/1',
  sitting: 'phien-1',
  head: { number: 1, hash },
  entries: usual,
  packages: [hash],
}
const isTaken = (changed: object): boolean => sittingFileSchema.safeParse({ ...manifest, ...changed }).success
const complaints = (changed: object): readonly string[] =>
  sittingFileSchema.safeParse({ ...manifest, ...changed }).error?.issues.map(({ message }) => message) ?? []

describe('the manifest of a sitting file', () => {
  it('is taken as it is written, empty packages and all', () => {
    expect(isTaken({})).toBe(true)
    expect(isTaken({ packages: [] })).toBe(true)
    expect(isTaken({ entries: [entry('log.jsonl'), entry('profile.json')] })).toBe(true)
  })

  it('is of this format, with nothing more in it', () => {
    expect(isTaken({ format: 'ocop-sitting/2' })).toBe(false)
    expect(isTaken({ more: 1 })).toBe(false)
    expect(isTaken({ head: { number: 1, hash, more: 1 } })).toBe(false)
    expect(isTaken({ entries: [...usual.slice(0, 2), { ...entry('profile.json'), more: 1 }] })).toBe(false)
  })

  it('names its sitting in letters that are safe in a path, 64 at most', () => {
    for (const sitting of ['a', 'Phien_2-b', 'x'.repeat(64)]) expect(isTaken({ sitting }), sitting).toBe(true)
    for (const sitting of ['', 'x'.repeat(65), '../a', 'phiên', 'a b', '\na'])
      expect(isTaken({ sitting }), sitting).toBe(false)
  })

  it('has a head that is an event, and hashes of 64 digits in lower case', () => {
    expect(isTaken({ head: { number: 0, hash } })).toBe(false)
    expect(isTaken({ head: { number: 1.5, hash } })).toBe(false)
    for (const other of [hash.slice(1), `${hash}0`, hash.toUpperCase(), `${hash.slice(1)}g`]) {
      expect(isTaken({ head: { number: 1, hash: other } })).toBe(false)
      expect(isTaken({ packages: [other] })).toBe(false)
    }
  })

  it('lists its entries each once, in the order of their paths', () => {
    expect(complaints({ entries: usual.toReversed() })).toEqual(['order'])
    expect(complaints({ entries: [...usual, entry('profile.json')] })).toEqual(['order'])
    expect(complaints({ entries: usual.slice(0, 1) })).toHaveLength(1)
  })

  it('lists files of a sitting alone, of no negative size', () => {
    const last = (path: string): boolean => isTaken({ entries: [...usual.slice(0, 2), entry(path)] })
    for (const path of [`minutes/${hash}.pdf`, `packages/${hash}.ocop`, 'profile.json'])
      expect(last(path), path).toBe(true)
    for (const path of [
      'profile.json/x',
      'x/profile.json',
      'profilexjson',
      'zog.jsonl',
      `minutes/${hash}.exe`,
      `minutes/${hash}xpdf`,
      `packages/${hash.slice(1)}.ocop`,
      'packages/../../x.ocop',
      'z',
    ])
      expect(last(path), path).toBe(false)
    const first = (path: string): boolean => isTaken({ entries: [entry(path), ...usual.slice(1)] })
    expect(first(`law/${'a'.repeat(60)}.json`)).toBe(true)
    for (const path of ['law/.json', `law/${'a'.repeat(61)}.json`, 'law/A.json', 'law/axjson'])
      expect(first(path), path).toBe(false)
    expect(isTaken({ entries: [{ ...entry('log.jsonl'), size: -1 }, entry('profile.json')] })).toBe(false)
  })

  it('holds sixteen decisions at most, 1,500 entries and a thousand packages', () => {
    const decisions = (count: number) =>
      Array.from({ length: count }, (_, at) => entry(`law/${String.fromCharCode(97 + at)}.json`))
    expect(isTaken({ entries: [...decisions(16), entry('log.jsonl'), entry('profile.json')] })).toBe(true)
    expect(complaints({ entries: [...decisions(17), entry('log.jsonl')] })).toEqual(['decisions'])
    const packages = (count: number) =>
      Array.from({ length: count }, (_, at) => entry(`packages/${String(at).padStart(64, '0')}.ocop`))
    expect(isTaken({ entries: packages(1500) })).toBe(true)
    expect(isTaken({ entries: packages(1501) })).toBe(false)
    expect(isTaken({ packages: Array(1000).fill(hash) })).toBe(true)
    expect(isTaken({ packages: Array(1001).fill(hash) })).toBe(false)
  })

  it('knows where each thing lies, and takes those paths', () => {
    expect(sittingFilePaths).toMatchObject({
      manifest: 'manifest.json',
      log: 'log.jsonl',
      profile: 'profile.json',
    })
    const { law, log, minutes, package: packageAt, profile } = sittingFilePaths
    const paths = [law('qd-26-2026'), log, minutes(hash), packageAt(hash), profile]
    expect(paths.slice(2, 4)).toEqual([`minutes/${hash}.pdf`, `packages/${hash}.ocop`])
    expect(isTaken({ entries: paths.map(entry) })).toBe(true)
    expect(largestLog).toBe(67_108_864)
  })
})
