import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importsOf, root } from './read-imports.ts'

/** What a file needs before its first line runs: neither types nor what it asks for later. */
function neededAtOnce(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return importsOf(file, text.replace(/^import type [^;]*?from '.*'$/gm, '').replaceAll('import(', 'later('))
}

/** Everything that a file leads to, our own files and packages. */
function loadedBy(start: string): ReadonlySet<string> {
  const found = new Set([start])
  for (const each of found)
    if (existsSync(path.join(root, each)) && each.endsWith('.ts'))
      for (const needed of neededAtOnce(each)) found.add(needed)
  return found
}

it.each(['electron/start/start.ts', 'electron/shell/main.ts'])(
  '%s loads nothing that only signing, printing or a look into a locked PDF needs',
  start => {
    const loaded = loadedBy(start)
    expect(loaded).toContain('electron/store/event-log.ts')
    expect(loaded).toContain('better-sqlite3')
    const heavy = [
      '@cantoo/pdf-lib',
      '@peculiar/x509',
      'node-forge',
      'fontkit',
      'pdfmake',
      'pdfjs-dist',
      'vite',
      'sharp',
      '@hyzyla/pdfium',
      'libheif-js',
    ]
    expect(heavy.filter(name => loaded.has(name))).toEqual([])
  },
)
