import { readdir, readFile, realpath, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Outlet } from '#shared/contract/draft-copy-views.ts'

/**
 * The sticks and other drives that are plugged in, as a file manager shows them: what Linux has mounted below /media, /run/media and /mnt, the
 * volumes of macOS beside its own, the drives of Windows beside that of the system.
 */
export async function outletDrives(): Promise<readonly Outlet[]> {
  const found = await Promise.all((await pathsOf(process.platform)).map(outletAt))
  return found.filter(each => each !== undefined)
}

async function pathsOf(platform: NodeJS.Platform): Promise<readonly string[]> {
  switch (platform) {
    case 'linux':
      return mountedDrives(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''))
    case 'darwin':
      return volumes()
    case 'win32':
      return letters(process.env['SystemDrive'] ?? 'C:')
    default:
      return []
  }
}

/** Deeper ones are no sticks, but what somebody set up on one. */
const asPluggedIn = /^(\/media(\/[^/]+){1,2}|\/run\/media\/[^/]+\/[^/]+|\/mnt(\/[^/]+)?)$/

/** Where drives are mounted that a person plugged in. @param mounts as Linux lists them in /proc/self/mountinfo */
export const mountedDrives = (mounts: string): readonly string[] => [
  ...new Set(
    mounts
      .split('\n')
      .map(line => line.split(' ')[4] ?? '')
      .map(place =>
        place.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
      )
      .filter(place => asPluggedIn.test(place)),
  ),
]

async function volumes(): Promise<readonly string[]> {
  const folder = '/Volumes'
  const names = await readdir(folder).catch(() => [])
  const real = await Promise.all(
    names.map(async name => ({
      place: path.join(folder, name),
      is: await realpath(path.join(folder, name)),
    })),
  )
  return real.filter(({ is }) => is !== '/').map(({ place }) => place)
}

const letters = (system: string): readonly string[] =>
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', letter => `${letter}:`)
    .filter(drive => drive !== system.toUpperCase())
    .map(drive => `${drive}\\`)

/** Nothing where no medium is in it. */
async function outletAt(place: string): Promise<Outlet | undefined> {
  const found = await statfs(place).catch(() => undefined)
  if (!found || found.blocks === 0) return undefined
  const { bavail, blocks, bsize } = found
  return { path: place, name: path.basename(place) || place, free: bavail * bsize, size: blocks * bsize }
}
