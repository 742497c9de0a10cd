import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What a command said and ended with. */
export interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const root = path.join(import.meta.dirname, '../..')

/** What Node is given for `npm run council --`, as package.json has it. */
export const councilArguments: readonly string[] = z
  .object({ scripts: z.object({ council: z.string().startsWith('node ') }) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  .scripts.council.split(' ')
  .slice(1)

/** `npm run council -- …`, as a child. @param input what stands on its standard input */
export function council(args: readonly string[], input: string | Buffer = ''): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...councilArguments, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
