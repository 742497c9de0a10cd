import { readFile } from 'node:fs/promises'
import { exitOfTooMuch } from '#electron/drafts/reading/limits.ts'
import { readerRequestSchema, type ReaderJob } from '#electron/drafts/reading/jobs.ts'

// Stands where the process that reads files does, and fails as that may fail: as the text of the file that it shall read says. It
// writes nothing: the disk is full.

process.on('message', message => {
  const { id, job } = readerRequestSchema.parse(message)
  void failureOf(job).then(failure => {
    if (failure === 'crash') process.kill(process.pid, 'SIGSEGV')
    if (failure === 'memory') process.exit(exitOfTooMuch)
    if (failure === 'abort') process.abort()
    // One that is slow says nothing at all.
    if (failure === 'disk') process.send?.({ id, value: null, fault: { message: 'EIO', code: 'EIO' } })
    if (failure === 'full') process.send?.({ id, value: null, fault: { message: 'ENOSPC', code: 'ENOSPC' } })
    if (failure === 'ours') process.send?.({ id, value: null, fault: { message: 'x is not a function' } })
  })
})
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })

const failureOf = async (job: ReaderJob): Promise<string> =>
  job.kind === 'read-book' || job.kind === 'count' ? readFile(job.file, 'utf8') : 'full'
