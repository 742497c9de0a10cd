import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeRecords } from '#tests/support/a-database.ts'
import { aProfile, aSitting } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { enter } from '#tests/support/wire-station.ts'
import { startProgram, type RunningProgram } from '#tests/support/running-program.ts'

const of = { sitting: 'phien-1', product: 'che', member: 'so-y-te' }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-full-disk-'))
  const profile = aProfile({ pins: 'none' })
  writeRecords(folder, aSitting({ details: { profile } }).start().opensRound(of.product).log)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** While it lasts, every write of the running program is answered as a full disk answers. Nothing where this machine lets nobody do that. */
async function fillsUp({ process }: RunningProgram): Promise<(() => Promise<void>) | undefined> {
  const fault = 'inject=pwrite64:error=ENOSPC'
  const tracer = spawn('strace', ['-f', '-p', String(process), '-o', '/dev/null', '-e', fault], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = String(await once(tracer.stderr, 'data'))
  if (!said.includes('attached')) return undefined
  return async () => {
    tracer.kill('SIGINT')
    await once(tracer, 'exit')
  }
}

it.skipIf(!commandIsThere('strace'))(
  'a disk that fills up while a member marks is said in so many words; when there is space again the mark is taken, and no other is lost (needs strace)',
  async ({ skip }) => {
    const program = await startProgram('--data', folder)
    const ask = await enter(program)
    const mark = (criterion: string) => ask('sheet.mark', { ...of, criterion, choice: 1 })
    await ask('seat.take', { sitting: of.sitting, member: of.member, paper: false })
    await mark('1.1')
    const clear = await fillsUp(program)
    if (!clear) {
      await program.kill()
      return skip('strace may not attach to a running program here')
    }
    await expect(mark('1.2')).rejects.toThrow('"code":"disk.full"')
    await expect(mark('1.3')).rejects.toThrow('"code":"disk.full"')
    await clear()
    await mark('1.3')
    await program.kill()

    const again = await startProgram('--data', folder)
    const asks = await enter(again)
    await asks('seat.take', { sitting: of.sitting, member: of.member, paper: false })
    const { own } = await asks('product.read', { sitting: of.sitting, product: of.product })
    expect(own).toMatchObject({ kind: 'open', marks: { '1.1': 1, '1.3': 1 } })
    expect(own).not.toHaveProperty(['marks', '1.2'])
    await again.stop()
  },
  0,
)
