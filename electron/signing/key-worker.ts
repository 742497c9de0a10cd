import { parentPort } from 'node:worker_threads'
import type { KeyRequest } from './key-opener.ts'
import { openPkcs12Contents } from './pkcs12-contents.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

port.once('message', ({ bytes, passphrase }: KeyRequest) => {
  port.postMessage(openPkcs12Contents(bytes, passphrase))
})
