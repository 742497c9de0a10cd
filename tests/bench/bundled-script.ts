import path from 'node:path'
import { createBuilder } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

let built: Promise<string> | undefined

/**
 * A script of the bench as part of the host's bundle, which is what people run: without what reads TypeScript in each of its threads. It is
 * made once in a run, inside the project, so that what stays outside a bundle is found.
 *
 * @returns the file to be run
 */
export function bundledScript(name: string): Promise<string> {
  const outDir = path.join(root, 'test-results/bench/dist/main')
  built ??= bundle(outDir, name)
  return built
}

async function bundle(outDir: string, name: string): Promise<string> {
  const input = { [name]: path.join(import.meta.dirname, `${name}.ts`) }
  const builder = await createBuilder({
    configFile: path.join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    environments: { main: { build: { outDir, rolldownOptions: { input } } } },
  })
  const { main } = builder.environments
  if (!main) throw new Error('vite.config.ts has no main')
  await builder.build(main)
  return path.join(outDir, `${name}.mjs`)
}
