import { askingAs } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'

// Opens the data folder that is named, asks for what the screens of a product need, and says how many milliseconds of a processor that took.
const [, , folder = '', product = ''] = process.argv
const before = process.cpuUsage()
const host = await openHost(placeFromSource(folder, false))
const ask = askingAs(host, 'secretary')
await ask('start.read', {})
await ask('sitting.read', { sitting: 'phien-1' })
await ask('product.read', { sitting: 'phien-1', product })
const { user, system } = process.cpuUsage(before)
await host.close()
console.log((user + system) / 1000)
