import type { Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import type { Answers } from '#shared/contract/answers.ts'

/** Asks as the page's own station does, past its screens. */
export function asking(page: Page): Ask {
  return async (name, input) => {
    const { origin } = new URL(page.url())
    const answer = await page.request.post(`${origin}/call`, {
      headers: { origin },
      data: { request: crypto.randomUUID(), name, input },
    })
    const said = (await answer.json()) as { ok: boolean; value: Answers[typeof name] }
    if (!said.ok) throw new Error(`${name}: ${JSON.stringify(said)}`)
    return said.value
  }
}
