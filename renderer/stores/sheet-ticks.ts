import { computed, ref, type Ref } from 'vue'
import type { SheetPreview } from '#shared/contract/draft-sheet-views.ts'
import { mayStart } from '#shared/dossier/drafts-from-sheet.ts'

/** Which rows are to be begun: those that are ready, but for what a person ticked otherwise. */
export function useSheetTicks(standings: Ref<SheetPreview['standings']>) {
  const said = ref<ReadonlyMap<number, boolean>>(new Map())
  const isTicked = (row: SheetPreview['standings'][number]): boolean =>
    mayStart(row) && (said.value.get(row.number) ?? row.standing === 'ready')
  const ticked = computed(() => standings.value.filter(isTicked).map(({ number }) => number))
  return {
    ticked,
    isTicked,
    tick(number: number, to: boolean): void {
      said.value = new Map([...said.value, [number, to]])
    },
    forget(): void {
      said.value = new Map()
    },
  }
}
