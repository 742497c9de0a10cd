import type { Outline } from '#shared/documents/outline.ts'

// What passes between the printer and its worker. Both ends are ours and start from one build, so the shapes are taken at their word.

export interface PrintRequest {
  readonly id: number
  readonly outline: Outline
}

export type PrintAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string }
