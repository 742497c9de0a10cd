import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { VerifyAnswer, VerifyRequest } from './verifier.ts'
import type { ExaminedPdf } from './examine-pdf.ts'
import { verifyPdf } from './verify-pdf.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const tell = (answer: VerifyAnswer): void => port.postMessage(answer)

/** What works a proof out again is much to load, and most ask for the signatures alone. */
const examined = async ({ bytes, trust, proof }: VerifyRequest): Promise<ExaminedPdf> =>
  proof
    ? (await import('./examine-pdf.ts')).examinePdf(bytes, trust, sha256, examined =>
        tell({ examined, isWhole: false }),
      )
    : { report: await verifyPdf(bytes, trust), proof: { kind: 'none' }, places: [] }

port.once('message', (request: VerifyRequest) => {
  void examined(request).then(answer => tell({ examined: answer, isWhole: true }))
})
