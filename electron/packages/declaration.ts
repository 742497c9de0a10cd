import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { shown } from './notes.ts'

/** Versions of BagIt that say the same of all that is read here. */
const versions = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])

/** What is wrong with the text of bagit.txt (RFC 8493 2.1.1) in a package: two lines, a version that is known, and UTF-8. */
export function declarationRefusal(bytes: Buffer): PackageRefusal | undefined {
  const [first = '', second = '', ...rest] = bytes.toString('utf8').split(/\r\n|\n|\r/)
  const invalid = (line: string): PackageRefusal => ({
    code: 'package.declaration-invalid',
    line: shown(line),
  })
  const version = /^BagIt-Version: (\d{1,3}\.\d{1,3})$/.exec(first.trimEnd())?.[1]
  if (version === undefined) return invalid(first)
  if (!versions.has(version)) return { code: 'package.bag-version', version }
  if (!/^Tag-File-Character-Encoding: UTF-8$/i.test(second.trimEnd())) return invalid(second)
  const more = rest.find(line => line.trim() !== '')
  return more === undefined ? undefined : invalid(more)
}

/** Payload-Oxum as bag-info.txt says it (RFC 8493 2.2.2): bytes, a dot, files. Nothing where it says none; the label may be in any case. */
export function payloadOxum(bytes: Buffer): string | undefined {
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
  const line = lines.find(each => /^payload-oxum\s*:/i.test(each))
  return line?.slice(line.indexOf(':') + 1).trim()
}
