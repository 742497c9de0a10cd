import { hash } from 'node:crypto'
import { restoreDatabase } from '#electron/store/restore.ts'

// Run by itself, with a data folder and the name of a backup in it as arguments: restores the one from the other.
const [folder = '', backup = ''] = process.argv.slice(2)
restoreDatabase({ folder, from: { kind: 'backup', backup }, reason: 'restore', at: 0 }, text =>
  hash('sha256', text),
)
