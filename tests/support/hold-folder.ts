import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'

// Run by itself, with a data folder as its argument: opens it as a host does, says so, and holds it until it is ended.
await openHost(placeFromSource(process.argv[2] ?? '', true))
process.send?.('open')
