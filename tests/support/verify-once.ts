import { readFileSync } from 'node:fs'
import { createVerifier } from '#electron/signing/verifier.ts'
import { mostHeld } from './most-held.ts'

/** Verifies the file that is named, with what it carries where `proof` is said behind it, and prints what it is, how long that took, and the most memory the whole program ever held. */
const verify = createVerifier(new URL('../../electron/signing/verify-worker.ts', import.meta.url))
const [file = '', also] = process.argv.slice(2)
const before = performance.now()
const { report, proof } =
  also === 'proof'
    ? await verify.examine(readFileSync(file))
    : { report: await verify(readFileSync(file)), proof: undefined }
const milliseconds = performance.now() - before
const { kind } = report
const because = kind === 'unreadable' ? report.because : undefined
const megabytes = mostHeld() / 1024 ** 2
const fault = proof?.kind === 'unreadable' ? proof.fault.kind : undefined
console.log(JSON.stringify({ kind, because, fault, milliseconds, megabytes }))
