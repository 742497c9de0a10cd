import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { changedContent, type DraftContent, type DraftSections } from '#shared/dossier/draft.ts'
import { aDraft } from '#tests/support/a-ready-draft.ts'
import { socketEnded, enter, type WireStation } from '#tests/support/wire-station.ts'
import { startProgram } from '#tests/support/running-program.ts'

const lives = 5
/** It ends with its last life, however slow the machine. */
const byItsCount = 0

/** What the preparer knows: what was answered as on disk, and what was on its way, which may be. */
interface Known {
  revision: number
  content: DraftContent
  sent: DraftContent | undefined
}

/** One version of every section a person fills, told apart by a number. */
function sectionsOf(count: number): readonly DraftSections[] {
  const { content } = aDraft()
  const said = `Lần ${count}`
  return [
    { product: { ...content.product, description: said } },
    { producer: { ...content.producer, history: said } },
    { registration: { samples: said } },
    { business: { ...content.business, market: said } },
    { assessment: { ...content.assessment, plan: said } },
    { commune: { ...content.commune, localIdentity: said } },
    { since: { package: null, recognisedOn: null, changes: said } },
  ]
}

/** Saves one section after another for as long as the program answers. */
async function fillOn(ask: WireStation, draft: string, known: Known): Promise<never> {
  for (let count = known.revision; ; count += 1)
    for (const changes of sectionsOf(count)) {
      known.sent = changedContent(known.content, changes)
      const saved = await ask('draft.save', { draft, revision: known.revision, changes })
      known.content = known.sent
      known.revision = saved.revision
    }
}

it(
  `a dossier that is being filled shows every acknowledged word again, though the program is killed with -9 ${lives} times in the middle of its steps`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-killed-preparing-'))
    let draft = ''
    let known: Known | undefined
    for (let life = 0; life < lives; life += 1) {
      const program = await startProgram('--data', folder)
      const ask = await enter(program)
      draft ||= (await ask('draft.create', {})).draft
      const { revision, content } = await ask('draft.read', { draft })
      if (known) {
        const isWhole = [known.content, known.sent].some(
          each => JSON.stringify(each) === JSON.stringify(content),
        )
        expect({ isWhole, revision }).toEqual({ isWhole: true, revision: expect.any(Number) as number })
        expect([known.revision, known.revision + 1]).toContain(revision)
      }
      const state: Known = { revision, content, sent: undefined }
      known = state
      const ended = fillOn(ask, draft, state).catch((error: unknown) => error)
      await Promise.race([sleep(100 + Math.random() * 400), ended])
      await program.kill()
      expect(await ended).toMatchObject({ message: socketEnded })
      expect(state.revision).toBeGreaterThan(1)
    }
    const last = await startProgram('--data', folder)
    await last.stop()
    expect(readdirSync(path.join(folder, 'drafts', draft))).toEqual(['draft.json'])
    rmSync(folder, { recursive: true, force: true })
  },
  byItsCount,
)
