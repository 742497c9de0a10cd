import { wordsIn } from '#shared/words/words.ts'

/** What a browser sees that may not come in, and how to come in. */
export function doorPage(why: 'closed' | 'elsewhere'): string {
  const { doorHeading: heading, door } = wordsIn.vi.host
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${heading}</title><h1>${heading}</h1><p>${door[why]}</p></html>`
}
