import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFileReader } from '#electron/drafts/file-reader.ts'
import { createPagePictures } from '#electron/drafts/page-pictures.ts'
import { startReader } from '../support/start-reader.ts'

let folder: string
let told: string[]
const hear = (error: Error): unknown => told.push(error.message)
beforeEach(async () => {
  told = []
  folder = await mkdtemp(path.join(tmpdir(), 'ocop-reading-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function aPdf(): Promise<string> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  const file = path.join(folder, 'giay.pdf')
  await writeFile(file, await pdf.save())
  return file
}

/** The processes that read files for this one. */
function readers(): readonly number[] {
  const tasks = `/proc/${process.pid}/task`
  return readdirSync(tasks)
    .flatMap(task => readFileSync(`${tasks}/${task}/children`, 'utf8').split(' '))
    .map(Number)
    .filter(pid => pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading/process'))
}

describe('a process that reads files and ends by itself', () => {
  it.skipIf(process.platform !== 'linux')(
    'in the middle of a reading is told to those who mend it, and the file is read all the same',
    async () => {
      const before = readers()
      const reader = createFileReader(startReader(), hear)
      reader.prepare()
      const pid = await vi.waitFor(() => {
        const [found] = readers().filter(each => !before.includes(each))
        if (found === undefined) throw new Error('It has not started')
        return found
      })
      // It hears the question, and does not come to answer it.
      process.kill(pid, 'SIGSTOP')
      const asked = { file: await aPdf(), mediaType: 'application/pdf' } as const
      const drawn = reader.draw(asked, 1, path.join(folder, 'nho.webp'))
      process.kill(pid, 'SIGKILL')
      expect(await drawn).toBe(true)
      expect(told).toEqual(['The process that reads files ended (SIGKILL) at: draw giay.pdf'])
      await reader.close()
      expect(told).toHaveLength(1)
    },
  )

  const failing = new URL('../support/faults/failing-reader.ts', import.meta.url)
  const failingAt = async (failure: string): Promise<string> => {
    const file = path.join(folder, 'hong.pdf')
    await writeFile(file, failure)
    return file
  }

  it('each time it is asked is told each time, and nothing is known of the file', async () => {
    const file = await failingAt('crash')
    const reader = createFileReader(startReader(failing), hear)
    expect(await reader.pagesOf({ file, mediaType: 'application/pdf' })).toBeNull()
    await reader.close()
    const pages = createPagePictures(startReader(failing), hear)
    expect(await pages.facts(file, 1, new AbortController().signal)).toBeUndefined()
    await pages.close()
    expect(told).toHaveLength(4)
    expect(new Set(told)).toEqual(
      new Set(['The process that reads files ended (SIGSEGV) at: count hong.pdf']),
    )
  })

  it('because the file takes all memory is no fault of ours', async () => {
    const reader = createFileReader(startReader(failing), hear)
    const file = await failingAt('memory')
    expect(await reader.pagesOf({ file, mediaType: 'application/pdf' })).toBeNull()
    await reader.close()
    expect(told).toEqual([])
  })
})
