import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { wordsIn } from '#shared/words/words.ts'
import type { Host } from '../app/host.ts'
import { buildWhenStale } from './build.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { CannotStart } from '../host/open-data.ts'
import { runWindow } from './run-window.ts'
import { placeFromSource, serve } from './serve.ts'
import { sceneIn, sceneNames } from '../training/scenes.ts'
import { openTrainingSittingIfNone } from '../training/training.ts'

const words = wordsIn.vi.host
const root = path.join(import.meta.dirname, '../..')
const say = (line: string): void => console.log(line)

/** `npm start`: the window where there is a display and Electron for it, else the same application for a browser. */
async function start(): Promise<void> {
  const options = readOptions()
  if (options.help) return words.usage.start.forEach(say)
  const windowed = options.desktop || (!options.browser && hasDisplay())
  const electron = windowed ? await theElectron() : undefined
  if (options.desktop && electron === undefined) throw new CannotStart(words.noWindow)
  await buildWhenStale(electron === undefined ? 'pages' : 'all', () => say(words.preparing))
  const folder = electron === undefined || options.scene !== undefined ? await folderFor(options) : undefined
  if (electron !== undefined) {
    const ended = await runWindow(electron, [root, ...windowOptions(options, folder)])
    if (ended.kind === 'ended') {
      process.exitCode = ended.code
      return
    }
    if (options.desktop) throw new CannotStart(words.windowFailed(ended.how, isRoot))
    say(words.windowFailed(ended.how, isRoot))
  } else if (!options.browser) say(windowed ? words.noElectron : words.noDisplay)
  await openBrowser(folder ?? (await folderFor(options)), options.port)
}

const isRoot = process.getuid?.() === 0

/** Electron's program, fetched where it is not there and can be had. */
async function theElectron(): Promise<string | undefined> {
  const found = findElectron()
  if (found.kind === 'there') return found.program
  if (found.kind === 'not-in-override') {
    say(words.notInOverride(found.folder))
    return undefined
  }
  say(words.lookingForElectron)
  let told = 0
  await fetchElectron({
    tell(bytes) {
      const megabytes = Math.floor(bytes / 10_000_000) * 10
      if (megabytes > told) say(words.fetchingElectron(megabytes))
      told = Math.max(told, megabytes)
    },
  })
  const fetched = findElectron()
  return fetched.kind === 'there' ? fetched.program : undefined
}

interface Options {
  readonly data: string | undefined
  readonly scene: string | undefined
  readonly port: number | 'usual'
  readonly desktop: boolean
  readonly browser: boolean
  readonly help: boolean
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        scene: { type: 'string' },
        port: { type: 'string' },
        desktop: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    })
    const port = values.port === undefined ? 'usual' : Number(values.port)
    if (port !== 'usual' && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      throw new CannotStart(words.badOption(`--port ${values.port}`))
    if (values.data?.trim() === '') throw new CannotStart(words.badOption('--data'))
    if (values.desktop && values.browser) throw new CannotStart(words.badOption('--desktop --browser'))
    const { scene } = values
    if (scene !== undefined && !sceneNames.includes(scene))
      throw new CannotStart(words.scene.unknown(scene, sceneNames))
    return { ...values, scene, port, data: values.data === undefined ? undefined : path.resolve(values.data) }
  } catch (error) {
    throw error instanceof CannotStart
      ? error
      : new CannotStart(words.badOption(process.argv.slice(2).join(' ')))
  }
}

async function openBrowser({ dataFolder, training, passing }: Folder, port: Options['port']): Promise<void> {
  const served = await serve({ dataFolder, training, port }).catch((error: unknown) => {
    if (passing) rmSync(dataFolder, { recursive: true, force: true })
    throw error
  })
  if (training) await openTrainingSittingIfNone(served.host, path.join(root, 'resources', 'sample'))
  const stop = async (): Promise<void> => {
    await served.close()
    say(words.stopped)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  say(words.dataIn(dataFolder, training))
  if (await needsRecovery(served.host)) say(words.needsRecovery)
  say(words.openAt(served.room.address))
  say(words.stopWith)
  if (hasDisplay()) showInBrowser(served.room.address)
}

interface Folder {
  readonly dataFolder: string
  readonly training: boolean
  /** Made for this start alone. */
  readonly passing: boolean
}

/** The folder that was asked for, or one that is thrown away; with the scene in it where one is asked for. */
async function folderFor({ data, scene }: Pick<Options, 'data' | 'scene'>): Promise<Folder> {
  const dataFolder = data ?? mkdtempSync(path.join(tmpdir(), 'ocop-tap-huan-'))
  const folder = {
    dataFolder,
    training: data === undefined || scene !== undefined,
    passing: data === undefined,
  }
  if (scene === undefined) return folder
  try {
    const isThere = await sceneIn(placeFromSource(dataFolder, true), scene, Date.now(), sceneProgress)
    if (isThere) return folder
    throw new CannotStart(words.scene.otherData(dataFolder))
  } catch (error) {
    if (folder.passing) rmSync(dataFolder, { recursive: true, force: true })
    throw error
  }
}

const sceneProgress = {
  packages(done: number, of: number): void {
    if (done % 10 === 0 || done === of) say(words.scene.packages(done, of))
  },
  holding: () => say(words.scene.holding),
}

/** The window makes a throw-away folder by itself, where none has a scene in it already. */
function windowOptions({ data }: Options, folder: Folder | undefined): readonly string[] {
  if (folder) return ['--training', '--data', folder.dataFolder]
  return data === undefined ? ['--training'] : ['--data', data]
}

async function needsRecovery(host: Host): Promise<boolean> {
  const answer = await host.answer('console', { request: crypto.randomUUID(), name: 'start.read', input: {} })
  return !answer.ok && answer.refusal.code === 'data.not-open'
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
}

/** Best effort: the address is on the console in any case. */
function showInBrowser(address: string): void {
  const [command, ...before] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...before, address], { stdio: 'ignore', detached: true })
  opener.once('error', () => say(words.openAt(address)))
  opener.unref()
}

await start().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exitCode = 1
})
