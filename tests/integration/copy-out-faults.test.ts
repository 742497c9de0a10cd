import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'

/** Whether anybody here may mount a file system of their own. */
const mayMount =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' }).status === 0

const script = path.join(import.meta.dirname, '../support/faults/copy-out.ts')
const mebibyte = 1024 ** 2

let stick: string
beforeEach(() => {
  stick = mkdtempSync(path.join(tmpdir(), 'ocop-usb-'))
})
afterEach(() => rmSync(stick, { recursive: true, force: true }))

interface Seen {
  readonly answer: Result<Answers['draft.copy'], Refusal>
  readonly left: readonly { readonly name: string; readonly size: number }[]
}

/** Copies three packages of nine megabytes to a stick of so many mebibytes, to which something happens. */
function copiedWhile(what: string, size = 64): Seen {
  const mounted = `mount -t tmpfs -o size=${size}m none "$1" && exec "$2" "$3" "$1" "$4"`
  const said = execFileSync('unshare', [
    '-rm',
    'sh',
    '-c',
    mounted,
    'sh',
    stick,
    process.execPath,
    script,
    what,
  ])
  return JSON.parse(String(said)) as Seen
}

const kindsOf = ({ answer }: Seen): readonly string[] =>
  answer.ok
    ? answer.value.files.map(({ outcome }) =>
        outcome.kind === 'failed' ? outcome.refusal.code : outcome.kind,
      )
    : [answer.refusal.code]

const saidOf = ({ answer }: Seen): string => {
  const failed = answer.ok ? answer.value.files.map(({ outcome }) => outcome) : []
  const [refusal] = failed.flatMap(outcome => (outcome.kind === 'failed' ? [outcome.refusal] : []))
  return refusalText(answer.ok ? (refusal ?? { code: 'draft.unknown' }) : answer.refusal, wordsIn.vi)
}

const names = [1, 2, 3].map(number => `08-02320-0${number}-2026-che-thom-loa.ocop`)

describe.skipIf(!mayMount)(
  'a stick to which something happens while packages are copied (needs unshare -rm)',
  () => {
    it('that nothing happens to has them all, read back from it and not from memory', () => {
      const seen = copiedWhile('nothing')
      expect(kindsOf(seen)).toEqual(['copied', 'copied', 'copied'])
      expect(seen.left.map(({ name }) => name).toSorted()).toEqual(names)
      expect(seen.left.every(({ size }) => size > 9_000_000)).toBe(true)
    }, 0)

    it('that has too little room is told before anything is written, with what is needed and what there is', () => {
      const seen = copiedWhile('nothing', 20)
      expect(kindsOf(seen)).toEqual(['outlet.no-space'])
      expect(saidOf(seen)).toMatch(/^Không đủ chỗ: cần 27 MB mà chỉ còn 21 MB\. /)
      expect(seen.left).toEqual([])
    }, 0)

    it('that is pulled out in the middle of a file has no file under any name, and nothing is written in its place', () => {
      const seen = copiedWhile('pulled-in-a-file')
      expect(kindsOf(seen)).toEqual(['outlet.gone', 'not-begun', 'not-begun'])
      expect(saidOf(seen)).toContain('bị rút ra trong khi chép')
      expect(seen.left).toEqual([])
    }, 0)

    it('that is pulled out later keeps what is told as copied, and the rest does not go to the laptop’s own disk', () => {
      const seen = copiedWhile('pulled-between-files')
      expect(kindsOf(seen)).toEqual(['copied', 'outlet.gone', 'not-begun'])
      expect(seen.left).toEqual([])
    }, 0)

    it('that fills up in the middle of a file loses that file and no other', () => {
      const seen = copiedWhile('filled-in-a-file')
      expect(kindsOf(seen)).toEqual(['outlet.full', 'not-begun', 'not-begun'])
      expect(saidOf(seen)).toContain('Chỗ trống đã hết')
      expect(seen.left.map(({ name }) => name)).toEqual(['phim.mp4'])
      expect(seen.left[0]?.size).toBeGreaterThan(40 * mebibyte)
    }, 0)

    it('that can only be read is told as such', () => {
      const seen = copiedWhile('read-only-before')
      expect(kindsOf(seen)).toEqual(['outlet.read-only'])
      expect(saidOf(seen)).toContain('chỉ cho đọc')
      expect(seen.left).toEqual([])
    }, 0)

    it('that gives back another byte than it was given does not keep that file; the next is copied', () => {
      const seen = copiedWhile('changed-by-the-stick')
      expect(kindsOf(seen)).toEqual(['outlet.differs', 'copied', 'copied'])
      expect(saidOf(seen)).toContain('đọc lại không giống bản gốc')
      expect(seen.left.map(({ name }) => name).toSorted()).toEqual(names.slice(1))
    }, 0)
  },
)
