import { describe, expect, it } from 'vitest'
import { importsOf, sourcesIn } from './read-imports.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** The files that lead back to themselves, by way of what they import. */
const inCircles = (graph: Graph): readonly string[] =>
  [...graph.keys()].filter(file => reachedFrom(file, graph).has(file)).toSorted()

/** Every file that one leads to; itself only where the way comes back. */
function reachedFrom(file: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>()
  const ahead = [file]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const fresh = (graph.get(next) ?? []).filter(imported => graph.has(imported) && !reached.has(imported))
    for (const imported of fresh) reached.add(imported)
    ahead.push(...fresh)
  }
  return reached
}

describe('the files of the application', () => {
  it('import each other in no circle, types as well', () => {
    const sources = ['shared', 'electron', 'renderer'].flatMap(sourcesIn)
    const graph = new Map(sources.map(file => [file, importsOf(file)]))
    const inside = [...graph.values()].flat().filter(name => graph.has(name))
    expect(inside.length).toBeGreaterThan(1000)
    expect(inCircles(graph)).toEqual([])
  })

  it('would be told of a circle of three, and not of what only leads into it or out of it', () => {
    const graph = new Map([
      ['into', ['a']],
      ['a', ['b']],
      ['b', ['c', 'vue']],
      ['c', ['a', 'out']],
      ['out', []],
    ])
    expect(inCircles(graph)).toEqual(['a', 'b', 'c'])
  })
})
