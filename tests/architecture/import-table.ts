/** What the files below one path may import, besides themselves. The longest path that fits a file is its row. */
export interface Row {
  readonly path: string
  /** Paths of this project, names of packages, or `node:` for all of Node. */
  readonly may: readonly string[]
}

const adapters = [
  'electron/away',
  'electron/store',
  'electron/drafts',
  'electron/files',
  'electron/packages',
  'electron/pdf',
  'electron/signing',
  'electron/secrecy',
  'electron/law',
  'electron/places',
  'electron/register',
  'electron/sitting-files',
]
const adapter = (path: string, ...own: readonly string[]): Row => ({
  path,
  may: ['shared', 'electron/app', 'node:', ...own],
})

/** A way in joins the host to what its name says; they are a few lines each. */
const wayIn = (path: string, ...own: readonly string[]): Row => ({
  path,
  may: ['shared', 'electron/app', 'electron/host', 'electron/training', 'node:', ...own],
})
const renderer = (path: string, ...own: readonly string[]): Row => ({
  path,
  may: ['renderer', 'shared', 'vue', ...own],
})

/** Who may import whom. A file that no row fits is a breach of its own. */
export const importTable: readonly Row[] = [
  { path: 'shared/kernel', may: ['zod', 'canonicalize'] },
  { path: 'shared/law', may: ['shared/kernel', 'zod'] },
  { path: 'shared/places', may: ['shared/kernel', 'zod'] },
  { path: 'shared/dossier', may: ['shared/kernel', 'shared/law', 'shared/places', 'zod'] },
  { path: 'shared/council', may: ['shared/kernel', 'shared/law', 'shared/dossier', 'zod'] },
  {
    path: 'shared/documents',
    may: [
      ...['shared/kernel', 'shared/law', 'shared/dossier', 'shared/council', 'shared/register'],
      ...['shared/words', 'zod', 'diff'],
    ],
  },
  // Only for types; `oracle.test.ts` sees to it.
  { path: 'shared/oracle', may: ['shared/kernel', 'shared/law'] },
  {
    path: 'shared/register',
    may: ['shared/kernel', 'shared/law', 'shared/places', 'shared/dossier', 'shared/council', 'zod'],
  },
  { path: 'shared/proof', may: ['shared', 'zod'] },
  { path: 'shared/contract', may: ['shared', 'zod'] },
  { path: 'shared/words', may: ['shared'] },

  { path: 'electron/app', may: ['shared', 'zod'] },
  adapter('electron/away', 'electron/room/pin.ts', 'zod'),
  // Packages are written and read back, and a draft that comes is opened, by what reads every package.
  adapter('electron/drafts', 'electron/packages', 'zod'),
  adapter(
    'electron/drafts/reading',
    'electron/spreadsheets',
    'zod',
    'sharp',
    '@hyzyla/pdfium',
    'libheif-js',
    '@cantoo/pdf-lib',
  ),
  adapter('electron/files', 'pino'),
  adapter('electron/json', 'stream-json', 'stream-chain'),
  adapter('electron/law', 'zod'),
  adapter('electron/packages', 'yauzl', '@cantoo/pdf-lib'),
  adapter('electron/pdf', 'pdfmake', 'fontkit', 'qrcode', '@cantoo/pdf-lib'),
  adapter('electron/places', 'zod'),
  adapter(
    'electron/room',
    'fastify',
    '@fastify/rate-limit',
    '@fastify/static',
    '@fastify/websocket',
    '@peculiar/x509',
    'reflect-metadata',
    'ws',
    'pino',
    'zod',
  ),
  adapter('electron/shell', 'electron', 'zod'),
  adapter(
    'electron/signing',
    '@cantoo/pdf-lib',
    '@peculiar/x509',
    'fontkit',
    'node-forge',
    'reflect-metadata',
    'pkijs',
    'asn1js',
  ),
  // Beside what signs, a process of its own that loads the drivers of tokens.
  adapter('electron/signing/tokens', 'electron/signing', 'koffi', 'zod'),
  adapter('electron/register', 'better-sqlite3', 'kysely', 'kysely/migration', 'pg', 'zod'),
  adapter('electron/secrecy', '@hpke/core'),
  adapter('electron/sitting-files', 'electron/packages', 'yazl'),
  adapter('electron/spreadsheets', '@e965/xlsx', 'yauzl', 'yazl'),
  adapter('electron/store', 'better-sqlite3', 'zod'),

  {
    path: 'electron/cli',
    may: [
      'shared',
      'electron/app',
      'electron/drafts',
      'electron/files',
      'electron/host',
      'electron/start/serve.ts',
      'electron/json',
      'electron/law',
      'electron/packages',
      'electron/places',
      'electron/register',
      'electron/secrecy',
      'electron/signing',
      'electron/sitting-files',
      'electron/store',
      'node:',
    ],
  },
  {
    path: 'electron/host',
    may: ['shared', 'electron/app', ...adapters, 'electron/room/gate.ts', 'node:'],
  },
  // A scene is made as a commune and another laptop would: packages, papers and a sitting file come from what writes them everywhere.
  {
    path: 'electron/training',
    may: [
      'shared',
      'electron/app',
      'electron/host',
      'electron/packages',
      'electron/pdf',
      'electron/sitting-files',
      'sharp',
      'zod',
      'node:',
    ],
  },
  { path: 'electron/start/build.ts', may: ['vite', 'node:'] },
  { path: 'electron/start/electron-binary.ts', may: ['node:'] },
  { path: 'electron/start/run-window.ts', may: ['electron/app', 'node:'] },
  { path: 'electron/start/needs-node-24.mjs', may: ['node:module'] },
  { path: 'electron/shell/preload.ts', may: ['shared/contract', 'electron/shell/addresses.ts', 'electron'] },
  wayIn('electron/shell/main.ts', 'electron/shell', 'electron'),
  wayIn('electron/start/serve.ts', 'electron/room'),
  wayIn(
    'electron/start/start.ts',
    'electron/start/serve.ts',
    'electron/start/build.ts',
    'electron/start/electron-binary.ts',
    'electron/start/run-window.ts',
  ),
  wayIn('electron/start/demo.ts', 'electron/start/serve.ts'),

  { path: 'renderer/link', may: ['shared/contract', 'shared/kernel', 'client-zip'] },
  { path: 'renderer/stores', may: ['shared', 'renderer/link', 'pinia', 'vue', 'idb'] },
  {
    path: 'renderer/screens',
    may: ['shared', 'renderer/stores', 'renderer/parts', 'vue', 'vue-router', 'reka-ui', '@vueuse/core'],
  },
  {
    path: 'renderer/parts',
    may: ['shared', 'vue', 'reka-ui', '@vueuse/core', 'pdfjs-dist', 'qr', 'qrcode', 'echarts'],
  },
  // Never shipped: what draws each part for the tests.
  {
    path: 'renderer/gallery',
    may: ['shared', 'renderer/parts', 'renderer/look', 'vue', '@fontsource/be-vietnam-pro'],
  },
  renderer('renderer/main.ts', 'pinia', '@fontsource/be-vietnam-pro'),
  renderer('renderer/App.vue', 'vue-router'),
  renderer('renderer/router.ts', 'vue-router'),
]
