import { commandLineWords as en } from './en/command-line.ts'
import type { Language } from './language.ts'
import { commandLineWords as vi, type CommandLineWords } from './vi/command-line.ts'

/** What the command line says of itself, apart from the words that a screen fetches. */
export const commandLineIn: Readonly<Record<Language, CommandLineWords>> = { vi, en }
