import { nextTick } from 'vue'
import { useRouter } from 'vue-router'
import type { StepPlace } from '../../parts/dossier/steps.ts'

/** Controls that something is entered with, or chosen with. */
const entries = 'input:not([type="hidden"]), textarea, select, button'

/** Among several, the one that is said to be wrong; the radio that is chosen stands for all of its group. */
const entryOf = (place: HTMLElement): HTMLElement =>
  ['[aria-invalid="true"]', 'input[type="radio"]:checked', entries]
    .map(selector => place.querySelector<HTMLElement>(selector))
    .find(entry => entry !== null) ?? place

/** A screen that was not opened yet is there in a moment. Milliseconds. */
const patience = 3000

/** The field (`data-field`) once it is there; nothing where it does not come. */
function fieldNamed(name: string): Promise<HTMLElement | null> {
  const find = (): HTMLElement | null =>
    document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  const there = find()
  if (there) return Promise.resolve(there)
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(last)
      observer.disconnect()
      resolve(find())
    }
    const observer = new MutationObserver(() => find() && end())
    const last = setTimeout(end, patience)
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

/** Puts the focus into a field and brings it into sight, from under what lies over the ends of the window. */
async function focusField(name: string): Promise<void> {
  const place = await fieldNamed(name)
  if (!place) return
  place.scrollIntoView({ block: 'center' })
  const entry = entryOf(place)
  if (entry === place) place.tabIndex = -1
  entry.focus({ preventScroll: true })
}

/** Goes to where something is put right in a draft: its step, what lies open in it, and the field itself. */
export function useWayTo(draft: () => string): (place: StepPlace) => Promise<void> {
  const router = useRouter()
  return async ({ step, field, criterion, file }) => {
    const query = { ...(criterion && { criterion }), ...(file && { file }) }
    await router.push({ name: 'dossier', params: { draft: draft(), step }, query })
    await nextTick()
    if (field !== undefined) await focusField(`${step}.${field}`)
  }
}
