import type { Refusal } from '#shared/contract/refusal.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'

export type JoinPage =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'code'; readonly device?: string }
  | { readonly kind: 'ask'; readonly secret: string; readonly device: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly code: string }

/** What a device sees before it has a seat: words, one field or button, and nothing of the sitting. */
export function joinPage(page: JoinPage): string {
  const { join } = wordsIn.vi.host
  const { heading, body } = contentOf(page)
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading}</title><link rel="stylesheet" href="/door.css"></head><body><main><p class="product">${join.product}</p><h1>${heading}</h1>${body}</main></body></html>`
}

function contentOf(page: JoinPage): { readonly heading: string; readonly body: string } {
  const { join } = wordsIn.vi.host
  switch (page.kind) {
    case 'elsewhere':
      return { heading: join.code.heading, body: said(join.elsewhere) }
    case 'code':
      return { heading: join.code.heading, body: said(join.code.about) + codeForm('', page.device ?? '') }
    case 'ask':
      return { heading: join.ask.heading, body: said(join.ask.about) + askForm(page) }
    case 'waiting':
      return { heading: join.waiting.heading, body: `<p role="status">${join.waiting.about}</p>` }
    case 'refused': {
      const text = refusalText(page.refusal, wordsIn.vi)
      return {
        heading: join.code.heading,
        body: `<p role="alert">${escaped(text)}</p>${codeForm(page.code, '')}`,
      }
    }
  }
}

const said = (text: string): string => `<p>${text}</p>`

function askForm({ secret, device }: { readonly secret: string; readonly device: string }): string {
  const { join } = wordsIn.vi.host
  return form(
    `<input type="hidden" name="secret" value="${escaped(secret)}">${deviceField(device)}`,
    join.ask.button,
  )
}

function codeForm(code: string, device: string): string {
  const { join } = wordsIn.vi.host
  const field = `<label for="code">${join.code.label}</label><input id="code" name="code" value="${escaped(code)}" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false">`
  return form(field + (device === '' ? '' : deviceField(device)), join.code.button)
}

function deviceField(device: string): string {
  const { join } = wordsIn.vi.host
  return `<label for="device">${join.device}</label><input id="device" name="device" value="${escaped(device)}" maxlength="80" autocomplete="off">`
}

const form = (fields: string, button: string): string =>
  `<form method="post" action="/join">${fields}<button type="submit">${button}</button></form>`

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

export const doorStyle = `
:root { color-scheme: light; font: 18px/1.5 'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif; color: #1b1b1b; background: #f6f5f2 }
body { margin: 0 }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1.25rem }
.product { margin: 0; color: #4c4a45 }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 1rem }
[role=alert] { padding: .75rem 1rem; border-left: 6px solid #a61b1b; background: #fff }
label { display: block; margin: 1.25rem 0 .35rem; font-weight: 600 }
input { box-sizing: border-box; width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; border: 2px solid #6b6862; border-radius: 8px; background: #fff }
#code { font: 600 1.4rem/1.2 ui-monospace, Consolas, monospace; letter-spacing: .08em }
button { width: 100%; min-height: 3.25rem; margin-top: 1.5rem; font: inherit; font-weight: 600; color: #fff; background: #0b5a43; border: 0; border-radius: 8px }
:focus-visible { outline: 3px solid #0b5a43; outline-offset: 3px }
`
