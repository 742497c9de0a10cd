import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { placeFromSource } from '#electron/start/serve.ts'
import { sceneIn } from '#electron/training/scenes.ts'

const quiet = { packages: () => undefined, holding: () => undefined }

/** Where a run keeps it: its workers, which come and go, are started by one process. */
const preparedBy = (runner: number): string => path.join(tmpdir(), `ocop-full-day-of-${runner}`)

/** A data folder of its own with the full day in it, which is prepared once a run and copied. Give it to `--scene full-day --data`. */
export async function aFullDayFolder(): Promise<string> {
  const prepared = preparedBy(process.ppid)
  if (!existsSync(prepared)) {
    const making = mkdtempSync(path.join(tmpdir(), 'ocop-full-day-'))
    await sceneIn(placeFromSource(making, true), 'full-day', Date.now(), quiet)
    cpSync(making, prepared, { recursive: true })
    rmSync(making, { recursive: true })
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-full-day-copy-'))
  cpSync(prepared, folder, { recursive: true })
  return folder
}

/** In the process that started the workers, when they are done. */
export const removeFullDay = (): void => rmSync(preparedBy(process.pid), { recursive: true, force: true })
