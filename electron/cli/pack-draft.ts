import path from 'node:path'
import { callingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { openApplication } from './open-application.ts'
import type { ExitCode } from './run-command.ts'
import { saveServed } from './save-served.ts'

const words = wordsIn.vi

/** The package of a draft that lies in a data folder (`DIR/drafts/ID`): the very file that its last step gives, with what that step says where it gives none. */
export async function packDraft(folder: string, target: string): Promise<ExitCode> {
  const home = path.resolve(folder)
  const host = await openApplication(path.dirname(path.dirname(home)))
  if (!host.ok) {
    complain(host.refusal)
    return 2
  }
  try {
    return await packFrom(host.value, path.basename(home), target)
  } finally {
    await host.value.close()
  }
}

async function packFrom(host: Host, draft: string, target: string): Promise<ExitCode> {
  const packed = await callingAs(host, 'command-line')('draft.pack', { draft })
  if (packed.ok) {
    await saveServed(host, packed.value.path, target)
    console.log(packed.value.hash)
    return 0
  }
  const { refusal } = packed
  complain(refusalText(refusal, words))
  if (refusal.code === 'draft.has-errors')
    for (const problem of refusal.problems) complain(`  ${problemText(problem, words)}`)
  return ['draft.unknown', 'draft.unreadable', 'call.malformed'].includes(refusal.code) ? 2 : 1
}
