import { rmSync } from 'node:fs'
import { aFullDayFolder } from '../support/full-day.ts'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { test as base } from './council-test.ts'

/** A test with the middle of a full day: 71 products, thirteen members. */
export const test = base.extend<{ program: RunningProgram }>({
  program: async ({}, use) => {
    const folder = await aFullDayFolder()
    const program = await startProgram('--scene', 'full-day', '--data', folder)
    await use(program)
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})
