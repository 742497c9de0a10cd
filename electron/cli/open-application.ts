import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Host } from '#electron/app/host.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { commandLineIn } from '#shared/words/command-line.ts'

/**
 * The application over a data folder that is there, as the program opens it, so that only one of both has it. It is loaded when it is
 * needed: most commands start without it.
 *
 * @returns why not, as a sentence
 */
export async function openApplication(data: string): Promise<Result<Host, string>> {
  if (!existsSync(path.join(data, databaseName))) return refused(commandLineIn.vi.noData(data))
  const { CannotStart, openData } = await import('#electron/host/open-data.ts')
  const { placeFromSource } = await import('#electron/start/serve.ts')
  try {
    return ok(await openData(placeFromSource(data, false)))
  } catch (error) {
    if (error instanceof CannotStart) return refused(error.message)
    throw error
  }
}
