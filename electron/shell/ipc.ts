import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import type { SignalName, Signals } from '#shared/contract/answers.ts'
import type { Host } from '../app/host.ts'
import { channels, isOurPage, windowStation } from './addresses.ts'

/** Answers calls of our own page, whole and on top of a window. Any other frame is refused before its call is looked at. */
export function answerCalls(host: Host): void {
  ipcMain.handle(channels.call, async ({ senderFrame }, call: unknown): Promise<Result<unknown, Refusal>> =>
    mayCall(senderFrame)
      ? await host.answer(windowStation, call, 'here')
      : refused({ code: 'call.forbidden' }),
  )
}

/** Tells a window one signal; a window that is gone is not told. */
export function tell<E extends SignalName>(window: BrowserWindow, name: E, signal: Signals[E]): void {
  if (!window.isDestroyed()) window.webContents.send(channels.signal, name, signal)
}

const mayCall = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOurPage(frame.url)
