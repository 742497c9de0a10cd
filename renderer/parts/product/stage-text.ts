import type { Stage } from '#shared/dossier/dossier.ts'
import { never } from '#shared/kernel/never.ts'
import type { CommonWords } from '#shared/words/vi/common.ts'

/** What a producer asks the council for. */
export function stageText(stage: Stage, words: CommonWords): string {
  switch (stage.kind) {
    case 'first':
      return words.stages.first
    case 'upgrade':
      return words.upgrade(stage.from, stage.to)
    case 'renewal':
      return `${words.stages.renewal} ${words.stars(stage.stars)}`
    default:
      return never(stage)
  }
}
