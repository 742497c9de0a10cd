import vue from '@vitejs/plugin-vue'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, preview } from 'vite'
import type { Ask } from '#electron/app/ask.ts'
import type { Scene } from '#renderer/gallery/scene.ts'
import type { ProductRow } from '#shared/council/view.ts'

export interface Gallery {
  /** Of its page, without what is asked of it. */
  readonly address: string
  close(): Promise<void>
}

/** Builds the gallery of parts for itself, which no other build does, and serves it. */
export async function serveGallery(): Promise<Gallery> {
  const root = path.join(import.meta.dirname, '../../renderer')
  const outDir = mkdtempSync(path.join(tmpdir(), 'ocop-gallery-'))
  const settings = { configFile: false, root, base: './', logLevel: 'error' } as const
  await build({
    ...settings,
    plugins: [vue()],
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: path.join(root, 'gallery/index.html') } },
  })
  const server = await preview({ ...settings, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const at = server.httpServer.address()
  if (typeof at !== 'object' || at === null) throw new Error('The gallery is not served')
  return {
    address: `http://127.0.0.1:${at.port}/gallery/index.html`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}

/** What the gallery draws with, from a host that has the full day. */
export async function fullDayScene(ask: Ask, sitting: string): Promise<Scene> {
  const view = await ask('sitting.read', { sitting })
  const read = async (holds: (row: ProductRow) => boolean) => {
    const product = view.products.find(holds)?.id
    if (product === undefined) throw new Error('The full day has no such product')
    return ask('product.read', { sitting, product })
  }
  const revealed = await read(({ name, standing }) => standing.kind === 'reconciling' && name.length === 120)
  const { id: product, criteriaSet } = revealed.product
  return {
    sitting: view,
    law: await ask('law.criteria-set', { id: criteriaSet }),
    laws: await ask('law.list', {}),
    holidays: await ask('holidays.read', {}),
    profiles: (await ask('profile.list', {})).profiles.map(({ profile }) => profile),
    revealed,
    dossier: await ask('dossier.read', { sitting, product }),
    settled: await read(
      row =>
        row.standing.kind === 'settled' &&
        row.criteriaSet === criteriaSet &&
        row.standing.outcome.kind === 'rated',
    ),
    record: await ask('record.check', { sitting }),
  }
}
