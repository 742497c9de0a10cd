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

const node = z.string().startsWith('node ')
const { scripts } = z
  .object({ scripts: z.object({ council: node, start: node }) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
const given = (script: string): readonly string[] => script.split(' ').slice(1)

/** What Node is given for `npm run council --`, as package.json has it. */
export const councilArguments = given(scripts.council)

/** What V8 is told by `npm start` of the memory of a host. */
export const memoryOfStart = given(scripts.start).filter(each => each.startsWith('--max-'))

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
