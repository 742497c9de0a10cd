import { readFile } from 'node:fs/promises'
import { handOver } from '#electron/app/ask.ts'
import { asked } from './carried-sitting.ts'
import { hostOver, laptop } from './a-host.ts'

// Run by itself, with a data folder and a sitting file as arguments: imports the one into the other, and where the two went on in their
// own ways goes on with the file's record. Without a file it only opens the folder.
const [folder = '', file] = process.argv.slice(2)
const inHand = await hostOver(folder)
if (file !== undefined) {
  const upload = await handOver(inHand.host, laptop, [await readFile(file)])
  const imported = await inHand.ask('sitting.import', { upload })
  if (imported.kind === 'fork') {
    const { sitting, here, there } = imported.fork
    const heads = { here: here.head.hash, there: there.head.hash }
    await asked(inHand, 'fork.settle', { sitting, upload, goesOn: 'there', ...heads, reason: 'Ghi đủ hơn' })
  }
}
await inHand.host.close()
