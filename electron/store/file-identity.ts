import { statSync } from 'node:fs'

/** The same for as long as a name stands for the same file; nothing when it stands for none. */
export function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}
