import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DeedName, Deeds, StandInRecord, StandInSettings, Told } from './messages.ts'

export interface RunningShell {
  /** Does one thing to the shell, as Electron or a page would. */
  do<N extends DeedName>(name: N, asked: Deeds[N]['with']): Promise<Deeds[N]['answer']>
  /** The first signal of that name that reached the page, or will. */
  signal(name: string): Promise<unknown>
  /** The window has its page. */
  shown(): Promise<void>
  /** The process has ended, with this record. */
  ended(): Promise<{ readonly code: number; readonly record: StandInRecord }>
}

/** Runs the bundled main in a process of its own, with the stand-in for Electron. */
export function runBundledShell(settings: StandInSettings, args: readonly string[] = []): RunningShell {
  const child = fork(path.join(settings.appFolder, 'dist/main/main.mjs'), args, {
    execArgv: ['--import', pathToFileURL(path.join(import.meta.dirname, 'hooks.ts')).href],
    env: { ...process.env, ELECTRON_STAND_IN: JSON.stringify(settings) },
    serialization: 'advanced',
  })
  const exited = once(child, 'exit')
  const told = listen(child, exited)
  let last = 0
  return {
    async do(name, asked) {
      const id = ++last
      child.send({ id, name, value: asked })
      const { kind, value } = await told(one => one.id === id)
      if (kind === 'failed') throw new Error(String(value))
      return value
    },
    signal: async name => (await told(one => one.kind === 'signal' && one.name === name)).value,
    shown: async () => {
      await told(({ kind }) => kind === 'window')
    },
    async ended() {
      const { value } = await told(({ kind }) => kind === 'ended')
      await exited
      return value as { code: number; record: StandInRecord }
    },
  }
}

/** Finds what the shell told, or waits for it; a shell that ends first never will. */
function listen(
  child: ChildProcess,
  exited: Promise<unknown>,
): (wanted: (told: Told) => boolean) => Promise<Told> {
  const heard: Told[] = []
  child.on('message', (told: Told) => heard.push(told))
  return async wanted => {
    for (;;) {
      const found = heard.find(wanted)
      if (found) return found
      const over = await Promise.race([once(child, 'message').then(() => false), exited.then(() => true)])
      if (over && !heard.some(wanted))
        throw new Error(`The shell ended before it said so: ${JSON.stringify(heard.at(-1))}`)
    }
  }
}
