import { hash as digest } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { never } from '#shared/kernel/never.ts'
import { backUpFile } from './backups.ts'
import { databaseContents } from './database-contents.ts'
import { surveyRescue } from './rescue.ts'
import { rescueForks } from './rescue-forks.ts'
import { copyRegister } from './register-copy.ts'
import { restoreDatabase } from './restore.ts'
import type { Job, JobAnswer, JobName, Jobs } from './worker-messages.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread')

const sha256 = (text: string): string => digest('sha256', text)

port.on('message', (job: Job) => port.postMessage(answer(job)))

function answer(job: Job): JobAnswer {
  try {
    return { done: run(job) }
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { failed: { message: stack, code } }
  }
}

function run(job: Job): Jobs[JobName]['done'] {
  switch (job.name) {
    case 'backup':
      return backUpFile(job.asked)
    case 'contents':
      return databaseContents(job.asked.file, sha256)
    case 'rescue':
      return surveyRescue(job.asked.folder, sha256)
    case 'forks':
      return rescueForks(job.asked.folder, job.asked.minutes, sha256)
    case 'restore':
      return restoreDatabase(job.asked, sha256)
    case 'register-copy':
      return copyRegister(job.asked.folder)
    default:
      return never(job)
  }
}
