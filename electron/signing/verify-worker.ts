import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { VerifyRequest } from './verifier.ts'
import { examinePdf, verifyPdf, type ExaminedPdf } from './verify-pdf.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const examined = async ({ bytes, trust, proof }: VerifyRequest): Promise<ExaminedPdf> =>
  proof
    ? await examinePdf(bytes, trust, sha256)
    : { report: await verifyPdf(bytes, trust), proof: { kind: 'none' } }

port.once('message', (request: VerifyRequest) => {
  void examined(request).then(answer => port.postMessage(answer))
})
