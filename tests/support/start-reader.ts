import { startNodeChild } from '#electron/signing/tokens/node-child.ts'

const source = new URL('../../electron/drafts/reading/process.ts', import.meta.url)

/** Starts a process that reads files: that of the program, unless a test has another in its place. */
export const startReader =
  (module: URL = source) =>
  (args: readonly string[]) =>
    startNodeChild(module, args)
