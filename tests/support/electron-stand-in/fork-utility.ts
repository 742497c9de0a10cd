import { fork } from 'node:child_process'
import path from 'node:path'

/** It is spoken to by a port, and by nothing that a process of Node has. */
const asUtility = `
  const send = message => process.send(message)
  const on = process.on.bind(process)
  process.parentPort = { on: (name, hear) => on(name, data => hear({ data })), postMessage: send }
  process.on = (name, hear) => (name === 'message' ? process : on(name, hear))`

/** As Electron starts processes of its own, each told by its name. */
export const utilitiesToldTo = (asked: string[]) => ({
  fork(module: string, args: readonly string[]) {
    asked.push(`utilityProcess ${path.basename(module)}`)
    const child = fork(module, args, {
      serialization: 'advanced',
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(asUtility)}`],
    })
    return Object.assign(child, { postMessage: (message: object) => child.send(message) })
  },
})
