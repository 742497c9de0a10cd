import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { criteriaOf, type Choice, type Marks } from '#shared/law/rule-set.ts'
import { writeRecords } from '#tests/support/a-database.ts'
import { aProfile, aSitting, teaSet } from '#tests/support/a-sitting.ts'
import { socketEnded, enter, type WireStation } from '#tests/support/wire-station.ts'
import { startProgram } from '#tests/support/running-program.ts'

const inSitting = { sitting: 'phien-1' }
const ofProduct = { ...inSitting, product: 'che' }
const member = 'so-y-te'
const lives = 13
/** It ends with its last life, however slow the machine. */
const byItsCount = 0

/** What a member knows of a sheet: what was acknowledged, and the mark that was on its way, which may be on disk or not. */
interface Known {
  marks: Readonly<Record<string, Choice>>
  sent: { readonly criterion: string; readonly choice: Choice; readonly request: string } | undefined
}

async function marksOn(ask: WireStation): Promise<Marks> {
  const { own } = await ask('product.read', ofProduct)
  if (own?.kind !== 'open') throw new Error('No open sheet')
  return own.marks
}

/** The last mark, under the name that it had. @returns whether it was answered as saved */
async function sendLast(ask: WireStation, { sent }: Known): Promise<boolean> {
  if (!sent) return false
  const { criterion, choice, request } = sent
  const saved = await ask('sheet.mark', { ...ofProduct, member, criterion, choice }, request)
  return saved.revision > 0
}

/** One mark after another, for as long as the program answers. */
async function markOn(ask: WireStation, known: Known): Promise<never> {
  const criteria = criteriaOf(teaSet)
  for (let count = 0; ; count += 1) {
    const criterion = criteria[count % criteria.length]?.id ?? ''
    // There is a story, which what rests on it applies only with.
    const [one, other] = criterion === '5.1' ? ([2, 3] as const) : ([1, 2] as const)
    const choice = known.marks[criterion] === one ? other : one
    known.sent = { criterion, choice, request: crypto.randomUUID() }
    await sendLast(ask, known)
    known.marks = { ...known.marks, [criterion]: choice }
  }
}

it(
  `the whole program, killed with -9 ${lives} times while a member marks over the network, shows every acknowledged mark again, and answers the last one as it would have`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-killed-'))
    const profile = aProfile({ pins: 'none' })
    writeRecords(folder, aSitting({ details: { profile } }).start().opensRound(ofProduct.product).log)
    const known: Known = { marks: {}, sent: undefined }
    for (let life = 0; life < lives; life += 1) {
      const program = await startProgram('--data', folder)
      const ask = await enter(program)
      const saysSaved = await sendLast(ask, known).catch(() => false)
      await ask('seat.take', { ...inSitting, member, paper: false })
      const marks = await marksOn(ask)
      const { criterion = '', choice = 'none' } = known.sent ?? {}
      if (marks[criterion] === choice) known.marks = { ...known.marks, [criterion]: choice }
      expect(marks).toEqual(known.marks)
      if (known.sent) expect(saysSaved).toBe(marks[criterion] === choice)
      const ended = markOn(ask, known).catch((error: unknown) => error)
      await Promise.race([sleep(Math.random() * 500), ended])
      await program.kill()
      expect(await ended).toMatchObject({ message: socketEnded })
    }
    expect(Object.keys(known.marks).length).toBeGreaterThan(0)
    rmSync(folder, { recursive: true, force: true })
  },
  byItsCount,
)
