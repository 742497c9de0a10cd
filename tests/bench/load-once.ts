import path from 'node:path'
import { askingAs } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { createPackageStore } from '#electron/packages/package-store.ts'
import { placeFromSource } from '#electron/start/serve.ts'

// Opens a host on the folder that is named, lets in the package that is named, and says how many milliseconds that took and by how many bytes
// the host grew over what it had when idle.
const [, , folder = '', file = ''] = process.argv
const host = await openHost(placeFromSource(folder, false))
await askingAs(host, 'secretary')('start.read', {})
const store = createPackageStore(path.join(folder, 'loaded'), () => ({ kind: 'offered' }))
const idle = process.memoryUsage.rss()
let peak = idle
const looking = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const begun = performance.now()
const admitted = await store.admit(file, {
  progress: () => undefined,
  signal: new AbortController().signal,
})
const took = performance.now() - begun
clearInterval(looking)
await host.close()
if (!admitted.ok) throw new Error(admitted.refusal.code)
console.log(took, peak - idle)
