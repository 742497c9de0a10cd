import { computed, shallowReactive, watch, type ComputedRef } from 'vue'
import type { DraftFile } from '#shared/contract/draft-views.ts'
import { isShown, shownInstead } from '#shared/dossier/media-type.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { mediaKind } from '../../parts/evidence/media-kind.ts'
import { tryToPlay, type Playing } from '../../parts/dossier/playable.ts'
import { useWords } from '../../parts/use-words.ts'
import type { DraftFiles } from './use-draft-files.ts'

/** What a council could not see or hear, in words, by file: films and sounds are tried one after another in a player that nobody sees. */
export function useTrials({ kept, titles, addressOf }: DraftFiles): ComputedRef<ReadonlyMap<string, string>> {
  const words = useWords()
  const results = shallowReactive(new Map<string, Playing>())
  const asked = new Set<string>()
  let queue = Promise.resolve()

  async function tryOne(file: DraftFile, kind: 'audio' | 'video'): Promise<void> {
    results.set(file.sha256, await tryToPlay(addressOf(file), kind))
  }

  watch(
    kept,
    files => {
      for (const file of files.values()) {
        const kind = mediaKind(file.mediaType)
        if ((kind !== 'audio' && kind !== 'video') || asked.has(file.sha256)) continue
        asked.add(file.sha256)
        queue = queue.then(() => tryOne(file, kind))
      }
    },
    { immediate: true },
  )

  /** The very words of the check before sending. */
  function notShown({ id, name, mediaType }: DraftFile): string {
    const finding = {
      kind: 'file-not-shown',
      path: titles.value.get(id) ?? name,
      instead: shownInstead(mediaType),
    } as const
    return problemText({ finding }, words.value)
  }

  function troubleOf(file: DraftFile): string {
    if (!isShown(file.mediaType)) return notShown(file)
    const result = results.get(file.sha256)
    return result === undefined || result === 'plays' ? '' : words.value.draftEvidence.trials[result]
  }
  return computed(() => new Map([...kept.value.values()].map(file => [file.id, troubleOf(file)])))
}
