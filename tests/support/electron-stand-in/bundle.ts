import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createBuilder } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * Bundles main and preload, as `npm run build` does, into an application folder of its own, with a few planted pages in the place of the
 * renderer and a secret beside them. It lies inside the project, so that what stays outside a bundle is found.
 */
export async function bundledApplication(name: string): Promise<string> {
  const application = path.join(root, 'test-results', name)
  rmSync(application, { recursive: true, force: true })
  const to = (folder: string) => ({ build: { outDir: path.join(application, 'dist', folder) } })
  const builder = await createBuilder({
    configFile: path.join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    environments: { main: to('main'), preload: to('preload') },
  })
  for (const wanted of ['main', 'preload']) {
    const environment = builder.environments[wanted]
    if (!environment) throw new Error(`vite.config.ts has no ${wanted}`)
    await builder.build(environment)
  }
  symlinkSync(path.join(root, 'resources'), path.join(application, 'resources'))
  plantPages(path.join(application, 'dist/renderer'))
  writeFileSync(path.join(application, 'dist/secret.txt'), 'secret')
  return application
}

function plantPages(folder: string): void {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Hội đồng OCOP</title>')
  writeFileSync(path.join(folder, 'assets/main-1.js'), 'export {}')
  writeFileSync(path.join(folder, 'assets/main-1.css'), 'p { margin: 0 }')
  symlinkSync('../../secret.txt', path.join(folder, 'assets/link.txt'))
}
