import { digestLengths, type Digest } from './bag.ts'
import type { BagFindings } from './bag-findings.ts'
import { limits } from './limits.ts'

/** How the names in the lists of a bag are written and found again. */
export interface Names {
  /** 1.0 asks for more than the drafts before it. */
  readonly isStrict: boolean
  readonly files: ReadonlyMap<string, number>
  /** The name of a file whose letters are composed otherwise. */
  composedOtherwise(path: string): string | undefined
}

interface Kind {
  readonly list: string
  readonly digest: Digest
  /** A payload manifest lists files below `data/`, a tag manifest only others. */
  readonly lists: 'payload' | 'tags'
}

export interface AnyList extends Kind {
  /** What each listed file should be, by its name in the bag; one that is not there is named as the list has it. */
  readonly sums: ReadonlyMap<string, string>
}

export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** Reads a manifest of any bag, and says what is wrong with its lines. */
export function readAnyList(text: string, kind: Kind, names: Names, findings: BagFindings): AnyList {
  const sums = new Map<string, string>()
  const seen = new Map<string, { readonly path: string; readonly sum: string }>()
  const remarked = new Set<string>()
  const { list } = kind
  for (const [index, line] of linesOf(text).entries()) {
    if (line === '') continue
    const read = readLine(line, kind)
    if (typeof read === 'string') {
      findings.error({ kind: 'list-line', list, line: index + 1, fault: read })
      continue
    }
    const { path, sum } = read
    for (const remark of read.remarks) {
      if (!remarked.has(remark)) findings.warn({ kind: remark, list, path })
      remarked.add(remark)
    }
    const key = path.normalize('NFC').toUpperCase().toLowerCase()
    const before = seen.get(key)
    if (before) remarkTwice(list, before, read, names, findings)
    else seen.set(key, read)
    const found = fileNamed(path, names)
    if (found.remark) findings.warn({ kind: found.remark, list, path })
    if (!before || before.path !== path) sums.set(found.path, sum)
  }
  return { ...kind, sums }
}

function remarkTwice(
  list: string,
  before: { readonly path: string; readonly sum: string },
  { path, sum }: { readonly path: string; readonly sum: string },
  { isStrict }: Names,
  findings: BagFindings,
): void {
  if (path !== before.path) {
    const isCase = path.normalize('NFC') !== before.path.normalize('NFC')
    if (isCase) findings.warn({ kind: 'same-but-case', path, first: before.path })
    else findings.warn({ kind: 'composed-otherwise', list, path })
  } else if (sum !== before.sum) findings.error({ kind: 'twice-otherwise', list, path })
  else if (isStrict) findings.error({ kind: 'twice', list, path })
  else findings.warn({ kind: 'twice', list, path })
}

interface Line {
  readonly path: string
  readonly sum: string
  readonly remarks: readonly ('dot-slash' | 'star')[]
}

function readLine(line: string, { digest, lists }: Kind): Line | 'form' | 'too-long' | 'outside' {
  if (line.length > limits.manifestLine) return 'too-long'
  const found = /^(?<sum>[0-9a-fA-F]+)[ \t]+(?<star>\*?)(?<dots>(?:\.\/)*)(?<path>.+)$/.exec(line)?.groups
  const { sum = '', star = '', dots = '', path = '' } = found ?? {}
  if (sum.length !== digestLengths[digest]) return 'form'
  if (leadsOut(path) || path.startsWith('data/') !== (lists === 'payload') || isTagManifest(path))
    return 'outside'
  const remarks = [star && ('star' as const), dots && ('dot-slash' as const)].filter(
    remark => remark === 'star' || remark === 'dot-slash',
  )
  return { path, sum: sum.toLowerCase(), remarks }
}

/** A tag manifest is in no list (RFC 8493 2.2.1). */
const isTagManifest = (path: string): boolean => /^tagmanifest-[a-z0-9]+\.txt$/.test(path)

/** A name that some system would take for a place outside the bag. */
export const leadsOut = (path: string): boolean =>
  /^(?:[/~]|[a-zA-Z]:|\\\\|%[a-zA-Z]+%)/.test(path) || path.split(/[/\\]/).includes('..')

/**
 * The file that a list means. Line feeds, carriage returns and the sign itself are escaped with `%` (RFC 8493 2.1.3), which hardly any tool did before
 * 1.0 and some do not do since: a name that is right only as it stands is taken so.
 */
export function fileNamed(
  path: string,
  { files, isStrict, composedOtherwise }: Names,
): { readonly path: string; readonly remark?: 'not-escaped' | 'composed-otherwise' } {
  const bare = path.replace(/%(0[aAdD]|25)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  if (!isStrict && files.has(path)) return { path }
  if (files.has(bare)) return { path: bare }
  if (files.has(path)) return { path, remark: 'not-escaped' }
  const other = composedOtherwise(bare) ?? composedOtherwise(path)
  return other === undefined ? { path: bare } : { path: other, remark: 'composed-otherwise' }
}
