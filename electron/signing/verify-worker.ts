import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { VerifyRequest } from './verifier.ts'
import type { ExaminedPdf } from './examine-pdf.ts'
import { verifyPdf } from './verify-pdf.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What works a proof out again is much to load, and most ask for the signatures alone. */
const examined = async ({ bytes, trust, proof }: VerifyRequest): Promise<ExaminedPdf> =>
  proof
    ? (await import('./examine-pdf.ts')).examinePdf(bytes, trust, sha256)
    : { report: await verifyPdf(bytes, trust), proof: { kind: 'none' }, places: [] }

port.once('message', (request: VerifyRequest) => {
  void examined(request).then(answer => port.postMessage(answer))
})
