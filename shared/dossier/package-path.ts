import { z } from 'zod'

/** Why a name cannot be used for a file inside a package, on any of the systems that a council's laptop may run. */
export type PathFault =
  | 'empty'
  | 'absolute'
  | 'way-out'
  | 'backslash'
  | 'drive'
  | 'forbidden-character'
  | 'device-name'
  | 'ending'
  | 'hidden'
  | 'too-long'
  /** Not written in the letters that its file says it is. */
  | 'not-utf8'
  /** Nothing of it can be seen. */
  | 'invisible'

const longestPath = 180
const longestPart = 100

/** Names that Windows gives to devices, with any extension and any spaces before it; superscript digits count as digits there. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/i

/**
 * Signs that no name may have: those that Windows keeps for itself, those that steer or hide others, and `%`, because BagIt wants it escaped
 * in a manifest and sha256sum does not undo the escape.
 */
const forbidden = /[:*?"<>|%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/u

/** What takes up room and shows nothing: spaces of any kind, fillers, marks without a letter. */
const unseen = /[\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu

/** UTF-16 units that a path may have before it is composed: a Vietnamese letter is three of them at most. */
export const longestRawPath = 4 * longestPath

/** The first sign of a path that no name may have; nothing where every sign may stand. */
export const forbiddenSign = (path: string): string | undefined => forbidden.exec(path)?.[0]

/** What is wrong with a path inside a package: plain names, forward slashes, no way out. Nothing when it is sound. */
export function pathFault(path: string): PathFault | undefined {
  if (path === '') return 'empty'
  if (path.length > longestPath) return 'too-long'
  if (path.includes('\\')) return 'backslash'
  if (/^[a-z]:/i.test(path)) return 'drive'
  if (path.startsWith('/')) return 'absolute'
  return path
    .split('/')
    .map(partFault)
    .find(fault => fault !== undefined)
}

function partFault(part: string): PathFault | undefined {
  if (part === '') return 'empty'
  if (part === '.' || part === '..') return 'way-out'
  if (forbidden.test(part)) return 'forbidden-character'
  if (part.length > longestPart) return 'too-long'
  if (part.startsWith('.')) return 'hidden'
  if (part.replace(/\.[^.]*$/, '').replace(unseen, '') === '') return 'invisible'
  if (/[. ]$/.test(part)) return 'ending'
  return deviceName.test(part) ? 'device-name' : undefined
}

/**
 * Two paths with one key are one file on some system: Windows and macOS ignore case, macOS also the way that a Vietnamese letter is
 * composed. Upper case first, because İ and ß only meet there.
 */
export const pathKey = (path: string): string =>
  path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

/** A path below the `data/` folder of a package, composed (NFC) on the way in. */
export const packagePathSchema = z
  .string()
  .max(longestRawPath)
  .transform(path => path.normalize('NFC'))
  .refine(path => pathFault(path) === undefined, { error: 'path' })
