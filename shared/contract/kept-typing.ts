import { z } from 'zod'

/** By draft and place in it: what was typed there and cannot be read. A window keeps it by itself. */
export const typingSchema = z.record(z.string().max(64), z.record(z.string().max(100), z.string().max(400)))
export type TypingOfDrafts = z.infer<typeof typingSchema>
