import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { StartChild } from '#electron/app/child.ts'

/** A process of plain Node. */
export const startNodeChild: StartChild = (module, args = []) => {
  const child = fork(fileURLToPath(module), args, {
    // What a driver or a library prints is nobody's.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    execArgv: [],
  })
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  child.on('error', error => resolve(error.message))
  child.on('exit', (code, signal) => resolve(signal ?? `exit ${code}`))
  return {
    ended,
    send: message => void child.send(message, () => undefined),
    hear: message => void child.on('message', message),
    kill: () => void child.kill('SIGKILL'),
  }
}
