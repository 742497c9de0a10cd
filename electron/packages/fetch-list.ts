import { fileNamed, leadsOut, linesOf, type AnyList, type Names } from './any-list.ts'
import type { BagFindings } from './bag-findings.ts'
import { limits } from './limits.ts'

const list = 'fetch.txt'

/**
 * Reads fetch.txt (RFC 8493 2.2.3), an address, a length and a name in each line, and says what is wrong with it. Nothing is fetched.
 *
 * @returns the names that it is to fill
 */
export function fetched(
  text: string,
  names: Names,
  listings: { readonly lists: readonly AnyList[]; readonly inEvery: boolean },
  findings: BagFindings,
): ReadonlySet<string> {
  const toFetch = new Set<string>()
  for (const [index, line] of linesOf(text).entries()) {
    if (line === '') continue
    const at = { kind: 'list-line', list, line: index + 1 } as const
    const path = /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+[ \t]+(?:\d+|-)[ \t]+(?:\.\/)*(?<path>.+)$/.exec(line)
      ?.groups?.['path']
    if (line.length > limits.manifestLine) findings.error({ ...at, fault: 'too-long' })
    else if (path === undefined) findings.error({ ...at, fault: 'form' })
    else if (leadsOut(path) || !path.startsWith('data/')) findings.error({ ...at, fault: 'outside' })
    else {
      const { path: name } = fileNamed(path, names)
      toFetch.add(name)
      const without = listings.lists.filter(({ sums }) => !sums.has(name))
      const isListed = without.length === 0 || (!listings.inEvery && without.length < listings.lists.length)
      if (!isListed) findings.error({ kind: 'fetch-not-listed', list, path })
    }
  }
  return toFetch
}
