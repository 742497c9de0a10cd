import type { Page } from '@playwright/test'
import type { HostFrame } from '#shared/contract/frames.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'

type Answer = Result<unknown, Refusal>

/** What a page hears in the place of what the host says. */
export interface OtherAnswers {
  /** In the place of asking the host at all; nothing asks it. */
  instead?(name: string): Answer | undefined
  changed?(name: string, answer: Answer): Answer
}

/** Stands between a page and its host from now on; the page begins anew. */
export async function withOtherAnswers(page: Page, answers: OtherAnswers): Promise<void> {
  await page.routeWebSocket(/\/wire$/, socket => {
    const host = socket.connectToServer()
    const asked = new Map<string, string>()
    const say = (frame: HostFrame): void => socket.send(JSON.stringify(frame))
    socket.onMessage(text => {
      const { request, name } = JSON.parse(String(text)) as { request: string; name: string }
      const answer = answers.instead?.(name)
      asked.set(request, name)
      if (answer) say({ kind: 'answer', request, answer })
      else host.send(text)
    })
    host.onMessage(text => {
      const frame = JSON.parse(String(text)) as HostFrame
      const name = frame.kind === 'answer' ? asked.get(frame.request) : undefined
      if (frame.kind !== 'answer' || name === undefined) socket.send(text)
      else say({ ...frame, answer: answers.changed?.(name, frame.answer) ?? frame.answer })
    })
  })
  await page.reload()
}
