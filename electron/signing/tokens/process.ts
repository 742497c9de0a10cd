import { parentOfThis } from '#electron/app/parent.ts'
import { doJob } from './do-job.ts'
import { tokenJobSchema, type TokenAnswer } from './jobs.ts'

// Runs as a process of its own: the driver of a token is loaded into it, and what ends or stops a driver must not end the program. It is
// ended from outside, after its one answer or where it takes too long.

const parent = parentOfThis()
parent.hear(message => {
  const answer: TokenAnswer = doJob(tokenJobSchema.parse(message))
  parent.send(answer)
})
