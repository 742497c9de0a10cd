import { existsSync, readFileSync } from 'node:fs'

/**
 * The most bytes that this process held at once since it was started. `getrusage` would tell what whoever started it held, where that was
 * more: Linux counts the memory that a process had before `exec` among its own.
 */
export function mostHeld(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS * 1024
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  if (kilobytes === undefined) throw new Error('This system does not tell what a process held')
  return Number(kilobytes) * 1024
}
