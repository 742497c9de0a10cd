import type { Refusal } from './refusal.ts'

/** What lies in the machine and not in what was asked: a full disk, one that fails for a moment, a folder that was taken away. */
const passing: ReadonlySet<Refusal['code']> = new Set([
  'disk.full',
  'disk.held',
  'disk.failed',
  'disk.no-access',
  'disk.unsuitable',
  'disk.damaged',
  'data.moved',
  'data.folder-moved',
  'data.shared',
  'host.failed',
  'sheet.reader-failed',
  'package.no-space',
])

/** Whether the same request may be granted when it is given again, though nobody has changed anything in the council's affairs. */
export const mayPass = ({ code }: Refusal): boolean => passing.has(code)
