import { z } from 'zod'
import { mediaTypes } from '#shared/dossier/media-type.ts'
import type { DeepReadonly } from '#shared/kernel/deep-readonly.ts'
import { oneByte, plannedBookSchema, writtenKinds } from '#shared/kernel/spreadsheet.ts'

const page = z.int().min(1)
const atHand = { file: z.string(), mediaType: z.enum(mediaTypes) }

/** What the process that reads files is asked for. */
const readerJobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), ...atHand }),
  z.object({ kind: z.literal('measure'), ...atHand, first: page, last: page }),
  z.object({ kind: z.literal('turn'), ...atHand, to: z.string() }),
  z.object({ kind: z.literal('draw'), ...atHand, page, to: z.string() }),
  z.object({ kind: z.literal('facts'), file: z.string(), page }),
  z.object({ kind: z.literal('show'), file: z.string(), page, width: z.int().min(1) }),
  z.object({ kind: z.literal('read'), file: z.string() }),
  z.object({ kind: z.literal('shrink'), file: z.string(), width: z.int().min(1) }),
  z.object({
    kind: z.literal('split'),
    ...atHand,
    parts: z.array(z.object({ from: page, to: page, file: z.string() })),
  }),
  z.object({
    kind: z.literal('join'),
    parts: z.array(
      z.object({
        ...atHand,
        turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      }),
    ),
    to: z.string(),
  }),
  z.object({ kind: z.literal('read-book'), file: z.string(), wanted: z.enum(oneByte).optional() }),
  z.object({
    kind: z.literal('write-book'),
    book: plannedBookSchema,
    as: z.enum(writtenKinds),
    to: z.string(),
  }),
])
export type ReaderJob = DeepReadonly<z.infer<typeof readerJobSchema>>

export const readerRequestSchema = z.object({ id: z.int(), job: readerJobSchema })

/** Told once, when it begins to take questions. */
export const readerReadySchema = z.object({ ready: z.literal(true) })

/** How far a job is that takes long. */
export const readerProgressSchema = z.object({ id: z.int(), done: z.int(), total: z.int() })

/** What was thrown, as far as it crosses to another process. */
const readerFaultSchema = z.object({
  message: z.string(),
  stack: z.string().optional(),
  /** Of the system, such as ENOSPC. */
  code: z.string().optional(),
})

/** Null where the file could not be read; then also why, where something was thrown. */
export const readerAnswerSchema = z.object({
  id: z.int(),
  value: z.unknown(),
  fault: readerFaultSchema.optional(),
})
export type ReaderFault = z.infer<typeof readerFaultSchema>
