import { parseArgs } from 'node:util'
import { isPrefix, rolesSql } from '#electron/register/roles-sql.ts'
import type { Command } from './run-command.ts'

/** `register roles [--prefix NAME]`: the statements that make the roles of a province's register, for whoever looks after its server. */
export const printRoles: Command = args => {
  const prefix = prefixIn(args)
  if (prefix === undefined) return Promise.resolve('misused')
  process.stdout.write(rolesSql(prefix))
  return Promise.resolve(0)
}

function prefixIn(args: readonly string[]): string | undefined {
  try {
    const { prefix } = parseArgs({
      args: [...args],
      options: { prefix: { type: 'string', default: 'ocop' } },
    }).values
    return isPrefix(prefix) ? prefix : undefined
  } catch {
    return undefined
  }
}
