import { en } from './en/en.ts'
import type { Language } from './language.ts'
import { vi } from './vi/vi.ts'

/** Every sentence a person reads, in one language. A sentence that one language lacks does not compile. */
export type Words = Readonly<typeof vi>

/** Both at once, for a host. A screen takes its one from its own file. */
export const wordsIn: Readonly<Record<Language, Words>> = { vi, en }
