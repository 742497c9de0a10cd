import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')

interface Settings {
  readonly directories: { readonly output: string }
  readonly asar: boolean
  readonly npmRebuild: boolean
  readonly fileAssociations: readonly { readonly ext: string; readonly mimeType: string }[]
  readonly [platform: string]: unknown
}

/** electron-builder's own reading and its own schema; neither is a public entry, so its version is pinned. */
interface Builder {
  getConfig(folder: string, file: string, cli: null): Promise<Settings>
  validateConfiguration(settings: Settings, log: object): Promise<void>
}
const required = createRequire(import.meta.url)
const { getConfig, validateConfiguration } = required('app-builder-lib/out/util/config/config') as Builder
const { DebugLogger } = required('builder-util') as { DebugLogger: new (enabled: boolean) => object }

const folder = mkdtempSync(path.join(tmpdir(), 'electron-builder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What electron-builder makes of a configuration, once its schema has accepted it. */
async function accepted(text: string): Promise<Settings> {
  const file = path.join(folder, 'electron-builder.yml')
  writeFileSync(file, text)
  const settings = await getConfig(root, file, null)
  await validateConfiguration(settings, new DebugLogger(false))
  return settings
}

describe('electron-builder.yml', () => {
  it('is what electron-builder asks for', async () => {
    expect(await accepted(config)).toMatchObject({
      asar: true,
      npmRebuild: false,
      directories: { output: 'release' },
    })
  })

  it('makes an installer for Windows, an AppImage and a Debian package for Linux, a disk image for macOS', async () => {
    expect(await accepted(config)).toMatchObject({
      win: { target: ['nsis'] },
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg'] },
    })
  })

  it('opens dossier packages, which on Windows needs an installation for everyone', async () => {
    const settings = await accepted(config)
    expect(settings.fileAssociations).toMatchObject([
      { ext: 'ocop', mimeType: 'application/vnd.ocop-dossier+zip' },
    ])
    expect(settings).toMatchObject({ nsis: { perMachine: true } })
  })

  it('leaves the Node of the npm scripts out of the application', async () => {
    expect(await accepted(config)).toMatchObject({
      files: [{ filter: expect.arrayContaining(['!node_modules/node-*-x64/**']) }],
    })
  })

  it('installs under a name that a sandbox helper can read, and shows people the Vietnamese one', async () => {
    const settings = await accepted(config)
    expect(settings['productName']).toMatch(/^[a-z-]+$/)
    expect(settings).toMatchObject({
      linux: { desktop: { entry: { Name: 'Hội đồng OCOP' } }, syncDesktopName: true },
      nsis: { shortcutName: 'Hội đồng OCOP', uninstallDisplayName: expect.stringContaining('Hội đồng OCOP') },
      mac: { extendInfo: { CFBundleDisplayName: 'Hội đồng OCOP' } },
    })
    const { desktopName } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Settings
    expect(desktopName).toBe('ocop-council.desktop')
  })

  it('names for Debian all that Electron links against, and for an AppImage a runtime that needs no libfuse2', async () => {
    expect(await accepted(config)).toMatchObject({
      deb: {
        depends: expect.arrayContaining(['libasound2 | libasound2t64', 'libgbm1', 'libnss3']),
      },
      toolsets: { appimage: '1.0.3' },
    })
  })

  it.each([
    ['a key that is misspelt', config.replace(/^asar:/m, 'asarr:')],
    ['a value of the wrong kind', config.replace('oneClick: false', 'oneClick: "no"')],
    ['a file association without its extension', config.replace('- ext: ocop\n    name', '- name')],
  ])('is refused with %s', async (_fault, faulty) => {
    expect(faulty).not.toBe(config)
    await expect(accepted(faulty)).rejects.toThrow(/Invalid configuration/)
  })
})
