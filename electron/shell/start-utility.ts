import { utilityProcess } from 'electron'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StartChild } from '../app/child.ts'

/** A process of Electron's own, which starts also where Electron is no plain Node any more. */
export const startUtility: StartChild = (module, args = []) => {
  const child = utilityProcess.fork(fileURLToPath(module), [...args], {
    stdio: 'ignore',
    serviceName: `Hội đồng OCOP: ${path.basename(module.pathname, '.mjs')}`,
    // A driver is of another maker, and on macOS signed by them.
    allowLoadingUnsignedLibraries: true,
  })
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  child.once('exit', code => resolve(`exit ${code}`))
  return {
    ended,
    send: message => child.postMessage(message),
    hear: message => void child.on('message', message),
    kill() {
      try {
        // A driver that hangs does not hear that it is asked to end.
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
        else child.kill()
      } catch {
        // It has ended.
      }
    },
  }
}
