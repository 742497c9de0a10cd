import type { BagFindings } from './bag-findings.ts'
import { shown } from './notes.ts'

export interface Declared {
  /** Nothing where it is not said. */
  readonly version: string | undefined
  /** Reads the other files of the bag; nothing of bytes that are not in its letters. */
  readonly textOf: (bytes: Buffer) => string | undefined
}

const known = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])

/** Reads bagit.txt of any bag (RFC 8493 2.1.1): two lines in UTF-8 with no byte order mark. */
export function readAnyDeclaration(bytes: Buffer, findings: BagFindings): Declared {
  const lines = (textIn('utf-8')(bytes) ?? '\ufffd').split(/\r\n|\n|\r/)
  const [first = '', second = ''] = lines
  const version = /^BagIt-Version: (\d{1,9}\.\d{1,9})$/.exec(first)?.[1]
  const letters = /^Tag-File-Character-Encoding: (\S{1,60})$/.exec(second)?.[1]
  const more = lines.slice(2).find(line => line !== '')
  for (const line of [...(version ? [] : [first]), ...(letters ? [] : [second]), ...(more ? [more] : [])])
    findings.error({ kind: 'declaration-line', line: shown(line) })
  if (version !== undefined && !known.has(version)) findings.error({ kind: 'version', version })
  const textOf = readerIn(letters ?? 'UTF-8')
  if (!textOf) findings.error({ kind: 'letters', letters: shown(letters ?? '') })
  return { version, textOf: textOf ?? textIn('utf-8') }
}

function readerIn(letters: string): Declared['textOf'] | undefined {
  // The name alone says nothing of the order of bytes; a mark does, and without one the greater comes first (RFC 2781 4.3).
  if (letters.toLowerCase() === 'utf-16')
    return bytes => textIn(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be')(bytes)
  try {
    return textIn(new TextDecoder(letters).encoding)
  } catch {
    return undefined
  }
}

const textIn =
  (letters: string) =>
  (bytes: Buffer): string | undefined => {
    try {
      return new TextDecoder(letters, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
