import { readFileSync } from 'node:fs'
import { createVerifier } from '#electron/signing/verifier.ts'

/** Verifies the file that is named, and prints what it is, how long that took, and the most memory the whole program ever held. */
const verify = createVerifier(new URL('../../electron/signing/verify-worker.ts', import.meta.url))
const [file = ''] = process.argv.slice(2)
const before = performance.now()
const report = await verify(readFileSync(file))
const milliseconds = performance.now() - before
const { kind } = report
const because = kind === 'unreadable' ? report.because : undefined
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ kind, because, milliseconds, megabytes }))
