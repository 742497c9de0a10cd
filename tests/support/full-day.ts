import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
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
    putInPlace(making, prepared)
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-full-day-copy-'))
  cpSync(prepared, folder, { recursive: true })
  return folder
}

/** At once and whole: another worker copies it as soon as it is there. Of two that made one, the first is kept. */
function putInPlace(made: string, place: string): void {
  try {
    renameSync(made, place)
  } catch (error) {
    if (!existsSync(place)) throw error
    rmSync(made, { recursive: true })
  }
}

/** In the process that started the workers, when they are done. */
export const removeFullDay = (): void => rmSync(preparedBy(process.pid), { recursive: true, force: true })
