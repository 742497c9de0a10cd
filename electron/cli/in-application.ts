import { callingAs, type Call } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { openApplication } from './open-application.ts'
import type { ExitCode } from './run-command.ts'

/** The station of whoever stands at a terminal. */
export const terminal = 'command-line'

export interface Application {
  readonly host: Host
  readonly call: Call
  /** Whoever stands at the terminal wants no more of it. */
  readonly signal: AbortSignal
}

/**
 * Works in the application over a data folder, by the same commands as the screens, with the register wherever that application has it.
 * Interrupted, it ends what it is at and closes the data folder as the program does.
 */
export async function inApplication(
  data: string,
  work: (application: Application) => Promise<ExitCode>,
): Promise<ExitCode> {
  const host = await openApplication(data)
  if (!host.ok) {
    complain(host.refusal)
    return 2
  }
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    return await work({
      host: host.value,
      call: callingAs(host.value, terminal),
      signal: stop.signal,
    })
  } finally {
    await host.value.close()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

/** Says why it was refused. */
export function unable(refusal: Refusal): 2 {
  complain(refusalText(refusal, wordsIn.vi))
  return 2
}
