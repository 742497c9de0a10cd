import { ref, watch, type Ref } from 'vue'
import type { DraftCitation } from '#shared/dossier/draft-evidence.ts'
import type { CriterionId } from '#shared/law/rule-set.ts'
import { useWords } from '../../parts/use-words.ts'
import type { CriterionWalk } from '../scoring/use-criterion-walk.ts'
import { useDraftFiles } from './use-draft-files.ts'

/** Says what was cited just now, until another criterion is in hand. */
export function useCitedAloud(place: CriterionWalk): {
  readonly said: Ref<string>
  readonly say: (criterion: CriterionId, citation: DraftCitation) => void
} {
  const words = useWords()
  const { titles } = useDraftFiles()
  const said = ref('')
  watch(
    () => place.criterion.value?.id,
    () => (said.value = ''),
  )
  return {
    said,
    say(criterion, { file, page }) {
      const title = titles.value.get(file) ?? ''
      const named = page === null ? title : words.value.draftClaims.place(title, page)
      said.value = words.value.draftClaims.didCite(named, criterion)
    },
  }
}
