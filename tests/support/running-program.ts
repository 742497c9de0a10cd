import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.join(import.meta.dirname, '..', '..')

/** The program as a person starts it, in a process of its own, served for a browser. */
export interface RunningProgram {
  /** Opens once. */
  readonly address: string
  readonly origin: string
  readonly dataFolder: string
  readonly process: number
  /** The lines on its console until it could be opened. */
  readonly said: readonly string[]
  /** As Ctrl+C does. @returns its exit code */
  stop(): Promise<number | null>
  /** As a power cut does (SIGKILL): it gets to do nothing more. */
  kill(): Promise<void>
}

/**
 * At a port that nobody else has asked for, so that it can be had again by a second start.
 *
 * @param options of `npm start` beside `--browser`; none opens the training council
 */
export const startProgram = (...options: readonly string[]): Promise<RunningProgram> =>
  startIn({}, '--browser', ...(options.includes('--port') ? [] : ['--port', '0']), ...options)

/** Starts it where there is no display. @param environment what else there is */
export async function startIn(
  environment: NodeJS.ProcessEnv,
  ...options: readonly string[]
): Promise<RunningProgram> {
  const child = spawn(
    process.execPath,
    ['--import', './electron/start/needs-node-24.mjs', 'electron/start/start.ts', ...options],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ...environment },
    },
  )
  let complaint = ''
  child.stderr.on('data', piece => (complaint += String(piece)))
  const said: string[] = []
  let dataFolder = ''
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    dataFolder ||= /^(?:Hội đồng tập huấn|Dữ liệu): (.+)$/.exec(line)?.[1] ?? ''
    const [address, origin] = /(http:\/\/127\.0\.0\.1:\d+)\/\?token=\S+/.exec(line) ?? []
    if (address === undefined || origin === undefined) continue
    return {
      address,
      origin,
      dataFolder,
      process: child.pid ?? 0,
      said,
      async stop() {
        if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
        child.kill('SIGINT')
        await once(child, 'exit')
        return child.exitCode
      },
      async kill() {
        if (child.exitCode !== null || child.signalCode !== null) return
        child.kill('SIGKILL')
        await once(child, 'exit')
      },
    }
  }
  throw new Error(`The program did not start: ${complaint}`)
}
