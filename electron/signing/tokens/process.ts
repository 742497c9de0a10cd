import { doJob } from './do-job.ts'
import { tokenJobSchema, type TokenAnswer } from './jobs.ts'

// Runs as a process of its own: the driver of a token is loaded into it, and what ends or stops a driver must not end the program. It is
// ended from outside, after its one answer or where it takes too long.

const answered = (message: unknown): TokenAnswer => doJob(tokenJobSchema.parse(message))

// Electron gives its utility processes a port; a process of Node speaks by itself.
const parentPort = 'parentPort' in process ? process.parentPort : undefined
if (parentPort) parentPort.on('message', ({ data }) => parentPort.postMessage(answered(data)))
else process.on('message', message => void process.send?.(answered(message)))

process.on('disconnect', () => process.exit())
