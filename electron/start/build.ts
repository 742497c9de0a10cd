import { globSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const sources = ['renderer/**/*', 'shared/**/*.ts', 'electron/**/*.ts', 'vite.config.ts', 'package-lock.json']

/** Builds what is needed to show a screen, unless what was built last is newer than every source. @param tell is called before a build */
export async function buildWhenStale(what: 'pages' | 'all', tell: () => void): Promise<void> {
  const built = [
    'dist/renderer/index.html',
    ...(what === 'all' ? ['dist/main/main.mjs', 'dist/preload/preload.cjs'] : []),
  ]
  if (Math.min(...built.map(changedAt)) > Math.max(...globSync(sources, { cwd: root }).map(changedAt))) return
  tell()
  // Whoever starts this may have said otherwise, and a development build warns where a real one does not.
  process.env['NODE_ENV'] = 'production'
  const { createBuilder } = await import('vite')
  const builder = await createBuilder(
    { root: path.join(root, 'renderer'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' },
    null,
  )
  const { client } = builder.environments
  if (what === 'all') await builder.buildApp()
  else if (client) await builder.build(client)
}

/** Milliseconds; never for what is not there. */
function changedAt(file: string): number {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false })
  return found?.isFile() ? found.mtimeMs : found ? 0 : -1
}
