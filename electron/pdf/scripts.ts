import { scriptRuns } from '#shared/kernel/letters.ts'
import { familyOf } from './fonts.ts'

/** Every text of the content, with its letters of other scripts in the typeface that has them. */
export function inScripts<T>(content: T): T
export function inScripts(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(item => inScripts<unknown>(item))
  if (typeof content !== 'object' || content === null || content instanceof Date) return content
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      key === 'text' && typeof value === 'string' ? inFamilies(value) : inScripts<unknown>(value),
    ]),
  )
}

function inFamilies(text: string): string | readonly { readonly text: string; readonly font: string }[] {
  const runs = scriptRuns(text)
  if (runs.every(({ script }) => script === undefined)) return text
  return runs.map(run => ({ text: run.text, font: familyOf(run.script) }))
}
