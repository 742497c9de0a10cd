import vue from '@vitejs/plugin-vue'
import { readFile, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const dist = (name: string): string => path.join(root, 'dist', name)

/** What stays outside a bundle: Electron itself, native code, and libraries that read files beside themselves. */
const outside = [
  'electron',
  'better-sqlite3',
  'koffi',
  'pdfmake',
  'fontkit',
  'sharp',
  '@hyzyla/pdfium',
  'libheif-js',
]
const external = [...outside.map(name => new RegExp(`^${name}(/|$)`)), ...builtinModules, /^node:/]

const hostBundle = (input: Record<string, string>, format: 'es' | 'cjs') => ({
  consumer: 'server' as const,
  resolve: { conditions: ['node', 'import', 'default'], noExternal: true as const, external: outside },
  build: {
    outDir: dist(format === 'cjs' ? 'preload' : 'main'),
    emptyOutDir: true,
    minify: false as const,
    sourcemap: true,
    target: 'node24',
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(root, file)])),
      external,
      platform: 'node' as const,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
      },
    },
  },
})

/** pdf.js asks for its fonts and decoders by their own names, in one folder. */
const assetFileNames = ({ originalFileNames }: { readonly originalFileNames: readonly string[] }): string =>
  originalFileNames.some(name => name.includes('pdfjs-dist'))
    ? 'assets/pdfjs/[name][extname]'
    : 'assets/[name]-[hash][extname]'

/** Each written text beside itself as `.br` and `.gz`: the room hands those to a browser that takes them. */
const besideCompressed: Plugin = {
  name: 'beside-compressed',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir }, bundle) {
    const texts = Object.keys(bundle).filter(name => /\.(js|css|html|svg)$/.test(name))
    for (const file of texts.map(name => path.join(dir ?? '', name))) {
      const text = await readFile(file)
      // The best, 11, takes seven times as long for a twelfth less.
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality))
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
    }
  },
}

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [vue(), besideCompressed],
  environments: {
    client: {
      build: {
        outDir: dist('renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { output: { assetFileNames } },
      },
    },
    main: hostBundle(
      {
        main: 'electron/shell/main.ts',
        'pdf-worker': 'electron/pdf/worker.ts',
        'store-worker': 'electron/store/worker.ts',
        'verify-worker': 'electron/signing/verify-worker.ts',
        'key-worker': 'electron/signing/key-worker.ts',
        'file-reading': 'electron/drafts/reading/process.ts',
        'token-process': 'electron/signing/tokens/process.ts',
      },
      'es',
    ),
    preload: hostBundle({ preload: 'electron/shell/preload.ts' }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
  test: {
    root,
    include: ['tests/{unit,integration,architecture,conformance}/**/*.test.ts'],
    environment: 'node',
    // A test ends by what it does, however slow the machine; only one that hangs is ended by the clock.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Most of a test is a process of its own that is waited for: one worker for a core, none left out.
    maxWorkers: '100%',
  },
})
