import { parentPort } from 'node:worker_threads'
import type { VerifyRequest } from './verifier.ts'
import { verifyPdf } from './verify-pdf.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

port.once('message', ({ bytes, trust }: VerifyRequest) => {
  void verifyPdf(bytes, trust).then(report => port.postMessage(report))
})
