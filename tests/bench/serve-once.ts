import { openTrainingSitting } from '#electron/training/training.ts'
import { serve } from '#electron/start/serve.ts'
import { sampleFolder } from '../support/a-host.ts'

/** The host as it is installed, which builds nothing: its training council is served until the process is told to end. */
const [dataFolder = ''] = process.argv.slice(2)
const served = await serve({ dataFolder, training: true, port: 0 })
await openTrainingSitting(served.host, sampleFolder)
console.log(`${served.room.address} ${served.room.origin}`)
process.on('SIGINT', () => void served.close().then(() => process.exit(0)))
