import { askedAnswer } from '#shared/contract/asked-reason.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import type { Words } from '#shared/words/words.ts'

/** A file as far as its summary needs to know. */
export interface LoadingFile {
  readonly file: string
  readonly state:
    | { readonly kind: 'waiting' | 'uploading' | 'checking' | 'cancelled' }
    | { readonly kind: 'loaded'; readonly findings: readonly unknown[] }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

/** What became of a queue of files, in sentences: how many came in, with remarks, wait for an answer, are refused and why, were stopped. */
export function loadingSummary(files: readonly LoadingFile[], words: Words): readonly string[] {
  const said = words.loading.summary
  const loaded = files.flatMap(({ state }) => (state.kind === 'loaded' ? [state.findings.length] : []))
  const refused = files.flatMap(({ file, state }) =>
    state.kind === 'refused' ? [{ file, refusal: state.refusal }] : [],
  )
  const newer = refused.filter(({ refusal }) => refusal.code === 'product.newer-package').length
  const asked = refused.filter(({ refusal }) => askedAnswer(refusal) !== undefined).length - newer
  const cancelled = files.filter(({ state }) => state.kind === 'cancelled').length
  const noted = loaded.filter(count => count > 0).length
  const closed = refused.filter(({ refusal }) => askedAnswer(refusal) === undefined)
  return [
    said.loaded(loaded.length, files.length),
    ...(noted > 0 ? [said.noted(noted)] : []),
    ...(newer > 0 ? [said.newer(newer)] : []),
    ...(asked > 0 ? [said.asked(asked)] : []),
    ...(cancelled > 0 ? [said.cancelled(cancelled)] : []),
    ...closed.map(({ file, refusal }) => said.refused(file, refusalText(refusal, words))),
  ]
}
