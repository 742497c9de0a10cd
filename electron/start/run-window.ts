import { spawn } from 'node:child_process'
import { cannotStartCode } from '../app/cannot-start.ts'

/** How Electron's program ended. */
export type WindowEnd =
  /** It had its window, or said itself why not. */
  | { readonly kind: 'ended'; readonly code: number }
  /** It ended before it could show one; `how` is its signal or its code, or what the system said of it. */
  | { readonly kind: 'never-opened'; readonly how: string }

/** Milliseconds within which a program that fails has not come to its window. */
const soon = 20_000

/**
 * Runs the application in Electron's program until it ends. Electron ends at once where its sandbox cannot be set up: as root, in a container,
 * or where a system keeps programs outside its own folders from it (Ubuntu 24.04).
 */
export function runWindow(program: string, args: readonly string[]): Promise<WindowEnd> {
  const begun = performance.now()
  const window = spawn(program, args, { stdio: 'inherit' })
  return new Promise(resolve => {
    window.once('error', ({ message }) => resolve({ kind: 'never-opened', how: message }))
    window.once('exit', (code, signal) => {
      const isOwnWord = code === 0 || code === cannotStartCode || signal === 'SIGTERM' || signal === 'SIGINT'
      if (isOwnWord || performance.now() - begun > soon) resolve({ kind: 'ended', code: code ?? 1 })
      else resolve({ kind: 'never-opened', how: signal ?? String(code) })
    })
  })
}
