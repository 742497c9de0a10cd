import { setTimeout as pause } from 'node:timers/promises'
import { askingAs } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { mostHeld } from '../support/most-held.ts'
import { workersBeside } from './workers-beside.ts'

// Opens a host on the folder that is named, prints the minutes and the summary of its sitting so often, and says how many milliseconds each
// turn took, and last the most bytes that the process ever held. It runs as part of the bundle.
const [, , folder = '', turns = '1', resources = ''] = process.argv
const host = await openHost({
  ...workersBeside(import.meta.url),
  dataFolder: folder,
  training: false,
  resources,
  pages: folder,
})
const ask = askingAs(host, 'secretary')
// As the screen does; nobody reads what there is in less than a second.
await ask('documents.list', { sitting: 'phien-1' })
await pause(1_000)
for (let turn = 0; turn < Number(turns); turn += 1) {
  const begun = performance.now()
  for (const kind of ['minutes', 'summary'] as const)
    await ask('documents.print', { sitting: 'phien-1', kind, subject: '' })
  console.log(performance.now() - begun)
}
await host.close()
console.log(mostHeld())
