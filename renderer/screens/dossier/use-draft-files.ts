import { computed, watch, type ComputedRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { DraftFile } from '#shared/contract/draft-views.ts'
import type { PlacedFile } from '#shared/dossier/draft.ts'
import type { CriteriaSetId } from '#shared/law/rule-set.ts'
import { evidencePlaces, type NamedPlace } from '../../parts/dossier/evidence-places.ts'
import { mediaKind } from '../../parts/evidence/media-kind.ts'
import { useWords } from '../../parts/use-words.ts'
import { useCriteriaSets } from '../../stores/criteria-sets.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftIntake } from '../../stores/draft-intake.ts'
import { useLaw } from '../../stores/law.ts'

/** The files of the dossier in hand, their bytes, and the places where they stand. */
export interface DraftFiles {
  readonly files: ComputedRef<readonly PlacedFile[]>
  readonly kept: ComputedRef<ReadonlyMap<string, DraftFile>>
  readonly titles: ComputedRef<ReadonlyMap<string, string>>
  readonly places: ComputedRef<readonly NamedPlace[]>
  /** Where the bytes of a file are fetched from. */
  readonly addressOf: (file: DraftFile) => string
  /** Where a small picture of a page is fetched from; nothing where there is none. */
  readonly thumbOf: (file: DraftFile, page?: number) => string | undefined
  /** The same of first pages, by file. */
  readonly thumbs: ComputedRef<ReadonlyMap<string, string>>
}

export function useDraftFiles(): DraftFiles {
  const draft = useDraft()
  const intake = useDraftIntake()
  const words = useWords()
  const set = useSetOfRows()
  const files = computed(() => draft.content?.files ?? [])
  const kept = computed(() => new Map(draft.view?.kept.map(file => [file.id, file])))
  const titles = computed(
    () => new Map(files.value.map(({ id, title }) => [id, title || (kept.value.get(id)?.name ?? '')])),
  )
  const places = computed(() => evidencePlaces(set.value?.ruleSet.evidenceRows ?? [], words.value))
  const thumbOf = (file: DraftFile, page = 1): string | undefined =>
    hasThumbs(file) ? intake.addressOf(`${file.thumbs}/${page}`) : undefined
  const thumbs = computed(
    () =>
      new Map(
        [...kept.value.values()].flatMap((file): readonly [string, string][] => {
          const thumb = thumbOf(file)
          return thumb === undefined ? [] : [[file.id, thumb]]
        }),
      ),
  )
  const addressOf = ({ address }: DraftFile): string => intake.addressOf(address)
  return { files, kept, titles, places, addressOf, thumbOf, thumbs }
}

/** A PDF that could not be counted cannot be drawn. */
const hasThumbs = ({ mediaType, pages }: DraftFile): boolean =>
  ['pdf', 'image'].includes(mediaKind(mediaType)) && pages !== null

/** The criteria set that the draft names; while it names none, any of the newest decision, whose evidence table it will be. */
function useSetOfRows(): ComputedRef<Answers['law.criteria-set'] | undefined> {
  const draft = useDraft()
  const law = useLaw()
  const sets = useCriteriaSets()
  const id = computed((): CriteriaSetId | undefined => {
    const own = draft.content?.product.criteriaSet
    if (own) return own
    const [newest] = (law.ruleSets ?? [])
      .filter(({ offered }) => offered)
      .toSorted((a, b) => b.from.localeCompare(a.from))
    return newest?.sets.find(({ offered }) => offered)?.id
  })
  watch(id, wanted => void (wanted === undefined ? law.read() : sets.read([wanted])), { immediate: true })
  return computed(() => (id.value === undefined ? undefined : sets.sets[id.value]))
}
