import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** What a command said and ended with. */
export interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `npm run council -- …`, as a child. @param input what stands on its standard input */
export function council(args: readonly string[], input: string | Buffer = ''): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli.ts', ...args], {
    cwd: path.join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
