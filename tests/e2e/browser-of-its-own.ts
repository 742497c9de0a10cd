import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchOptions } from '../support/browser.ts'

/** A browser with a folder of its own, as on a member's device: what it keeps there outlives it. */
export interface BrowserOfItsOwn {
  readonly open: () => Promise<Page>
  /** As a person closes it. */
  readonly close: () => Promise<void>
  /** As a battery that is empty. */
  readonly kill: () => Promise<void>
}

export function browserOfItsOwn(folder: string): BrowserOfItsOwn {
  let running: ChildProcess | undefined
  let leave = (): Promise<void> => Promise.resolve()

  async function open(): Promise<Page> {
    const child = start(folder)
    running = child
    const browser = await chromium.connectOverCDP(await addressOf(child))
    leave = async () => {
      const chromium = await browser.newBrowserCDPSession()
      await chromium.send('Browser.close').catch(() => undefined)
    }
    const [context] = browser.contexts()
    if (!context) throw new Error('A browser without a window')
    return context.newPage()
  }

  async function end(how: (child: ChildProcess) => unknown): Promise<void> {
    const child = running
    running = undefined
    if (!child) return
    const ended = once(child, 'exit')
    await how(child)
    await ended
  }

  return {
    open,
    close: () => end(() => leave()),
    // With everything it has started.
    kill: () => end(({ pid }) => pid !== undefined && process.kill(-pid, 'SIGKILL')),
  }
}

function start(folder: string): ChildProcess {
  const browser = findBrowser()
  if (!browser) throw new Error('No browser')
  const args = [
    ...(launchOptions(browser).args ?? []),
    '--headless',
    '--ignore-certificate-errors',
    '--remote-debugging-port=0',
    '--no-first-run',
    '--lang=vi-VN',
    `--user-data-dir=${folder}`,
    'about:blank',
  ]
  return spawn(browser.path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('A browser that says nothing')
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /DevTools listening on (\S+)/.exec(line) ?? []
    if (address !== undefined) {
      stderr.resume()
      return address
    }
  }
  throw new Error('A browser that listens nowhere')
}
