import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { refusalOf } from './why-not.ts'

export type AwayPage =
  | { readonly kind: 'elsewhere' | 'closed' }
  | { readonly kind: 'gone'; readonly error: Error; readonly address: string; readonly pin: string }

/** Words where the room's own page cannot be shown. */
export function awayPage(page: AwayPage): string {
  const { away } = wordsIn.vi.host
  const text = page.kind === 'gone' ? refusalText(refusalOf(page.error, page), wordsIn.vi) : away[page.kind]
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${away.heading}</title></head><body><main><h1>${away.heading}</h1><p role="alert">${escaped(text)}</p></main></body></html>`
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
