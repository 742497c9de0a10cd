/** The program that started this process, as `Child` is this process to it. */
export interface Parent {
  hear(message: (message: unknown) => void): void
  /** @param sent is called when it has left this process */
  send(message: object, sent?: () => void): void
}

/** Milliseconds in which a message has left a process whose port does not say so. */
const onItsWay = 250

/** Electron gives its utility processes a port; a process of Node speaks by itself, and ends with the program. */
export function parentOfThis(): Parent {
  process.on('disconnect', () => process.exit())
  const port = 'parentPort' in process ? process.parentPort : undefined
  if (port)
    return {
      hear: message => void port.on('message', ({ data }) => message(data)),
      send(message, sent) {
        port.postMessage(message)
        if (sent) setTimeout(sent, onItsWay)
      },
    }
  return {
    hear: message => void process.on('message', message),
    send: (message, sent) => void process.send?.(message, () => sent?.()),
  }
}
