import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createPackageStore } from '#electron/packages/package-store.ts'
import { bagEntries } from '../support/a-bag.ts'
import { oddPackages } from '../support/odd-packages.ts'
import { rawZip } from '../support/raw-zip.ts'

/** `PACKAGE_MUTANTS=20000` tries as many as were asked for; the usual run only looks whether it still holds. */
const mutants = Number(process.env['PACKAGE_MUTANTS'] ?? 300)
const longest = 2000

const folder = mkdtempSync(path.join(tmpdir(), 'goi-bien-doi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unwatched = { progress: () => undefined, signal: new AbortController().signal }

/** Numbers that look like chance and are the same every time (xorshift). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return below => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

type Chance = ReturnType<typeof chanceFrom>

/** A few bytes changed, a piece cut out, doubled or zeroed, the end cut off, or rubbish added. */
function mutated(bytes: Buffer, chance: Chance): Buffer {
  const at = chance(bytes.length)
  const to = Math.min(bytes.length, at + 1 + chance(64))
  switch (chance(6)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    case 1:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
    case 2:
      return Buffer.from(bytes).fill(0, at, to)
    case 3:
      return bytes.subarray(0, at)
    case 4:
      return Buffer.concat([bytes, Buffer.alloc(chance(64), chance(256))])
    default: {
      const changed = Buffer.from(bytes)
      for (let times = 0; times <= chance(8); times += 1) changed[chance(changed.length)] = chance(256)
      return changed
    }
  }
}

/** The same within one file of a bag, whose ZIP is sound, so that more than the ZIP is tried. */
function mutatedInside(chance: Chance): Buffer {
  const entries = bagEntries()
  const wanted = chance(entries.length)
  return rawZip(
    entries.map((entry, at) => {
      if (at !== wanted) return entry
      const data = mutated(entry.data, chance)
      return { ...entry, data }
    }),
  )
}

const sources: readonly Buffer[] = [rawZip(bagEntries()), ...oddPackages.map(({ bytes }) => bytes())]

it(
  `answers each of ${mutants} packages that were spoiled by chance, soon, and writes nothing outside`,
  { timeout: Math.max(60_000, mutants * 100) },
  async () => {
    const store = createPackageStore(path.join(folder, 'packages'), () => ({ kind: 'offered' }))
    const file = path.join(folder, 'spoiled.ocop')
    const slow: string[] = []
    const hashes = new Set<string>()
    for (let seed = 1; seed <= mutants; seed += 1) {
      const chance = chanceFrom(seed)
      const source = sources[chance(sources.length)] ?? Buffer.alloc(0)
      writeFileSync(file, seed % 2 === 0 ? mutated(source, chance) : mutatedInside(chance))
      const before = process.cpuUsage()
      const answer = await store.admit(file, unwatched)
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1000 > longest) slow.push(`${seed}: ${(user + system) / 1000} ms`)
      if (answer.ok) hashes.add(answer.value.hash)
    }
    expect(slow).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['packages', 'spoiled.ocop'])
    expect(new Set(readdirSync(path.join(folder, 'packages')))).toEqual(hashes)
  },
)
