import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { enterWithBytes, type ByteStation } from '../support/wire-station.ts'
import { aScannedPdf, aTiff } from '../support/office-files.ts'
import { startProgram } from '../support/running-program.ts'

const lives = 6
/** It ends with its last life, however slow the machine. */
const byItsCount = 0

/** One file after another, each other than those before, for as long as the program answers. @param acknowledged SHA-256 of what was answered for */
async function addOn({ ask, send }: ByteStation, draft: string, acknowledged: string[]): Promise<never> {
  const [pdf, tiff] = [await aScannedPdf([{}, { lines: 3 }]), await aTiff(3)]
  for (let count = 0; ; count += 1) {
    // What follows the end of either is of no matter to whoever reads it.
    const name = crypto.randomUUID()
    const bytes = Buffer.concat([count % 2 === 0 ? pdf : tiff, Buffer.from(`\n% ${name}\n`)])
    const { file } = await ask('draft.add-file', { draft, upload: await send(bytes), name })
    acknowledged.push(file.original?.sha256 ?? file.sha256)
  }
}

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })

it(
  `killed with -9 ${lives} times while files are taken into a draft and turned, the program has every file that it answered for, whole, and nothing half there`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-killed-'))
    const acknowledged: string[] = []
    let draft: string | undefined
    for (let life = 0; life <= lives; life += 1) {
      const program = await startProgram('--data', folder)
      const station = await enterWithBytes(program)
      draft ??= (await station.ask('draft.create', {})).draft
      // Changes of drafts wait for what a start gives back.
      await station.ask('draft.remove', { draft: 'khong-co' })
      const { kept, content } = await station.ask('draft.read', { draft })
      const sources = kept.map(file => file.original?.sha256 ?? file.sha256)
      expect(sources).toEqual(expect.arrayContaining(acknowledged))
      expect(content.files.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
      const files = path.join(folder, 'drafts', draft, 'files')
      const named = [...new Set(kept.map(({ sha256 }) => sha256))].toSorted()
      expect(kept.length === 0 ? [] : readdirSync(files).toSorted()).toEqual(named)
      for (const sha256 of named)
        expect(
          createHash('sha256')
            .update(readFileSync(path.join(files, sha256)))
            .digest('hex'),
        ).toBe(sha256)
      expect(below(path.join(folder, 'drafts')).filter(name => name.endsWith('.partial'))).toEqual([])
      if (life === lives) {
        await program.stop()
        break
      }
      const ended = addOn(station, draft, acknowledged).catch((error: unknown) => error)
      // Once something was added, at any moment of what follows.
      const before = acknowledged.length
      while (acknowledged.length === before) await Promise.race([sleep(20), ended])
      await Promise.race([sleep(Math.random() * 800), ended])
      await program.kill()
      await ended
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(lives)
    rmSync(folder, { recursive: true, force: true })
  },
  byItsCount,
)
