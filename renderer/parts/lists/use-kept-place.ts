import { onBeforeUpdate, onUpdated } from 'vue'

/** A line (`data-line`) or the heading of a list (`data-list`), as it stood before something came in. */
interface Mark {
  readonly element: HTMLElement
  readonly list: HTMLElement | null
  readonly top: number
}

const listOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-list]')

/** What somebody looks at most likely comes first: what is under the pointer, has the focus, or is in hand; else the topmost. */
const looksAt = ['[data-line]:hover', '[data-line]:focus-within', '[data-line][aria-current]']

const isPane = (root: HTMLElement): boolean => getComputedStyle(root).overflowY === 'auto'

function marksIn(root: HTMLElement): readonly Mark[] {
  const pane = root.getBoundingClientRect()
  const above = Math.max(0, isPane(root) ? pane.top : 0)
  const below = Math.min(window.innerHeight, isPane(root) ? pane.bottom : Infinity)
  const first = looksAt.flatMap(selector => [...root.querySelectorAll<HTMLElement>(selector)])
  const all = [...root.querySelectorAll<HTMLElement>('[data-line], [data-list] > h3')]
  return [...first, ...all].flatMap(element => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > above && top < below ? [{ element, list: listOf(element), top }] : []
  })
}

/**
 * Lines that come and go leave what is looked at where it was on the screen: the pane of the list, or the window where it has none, goes on
 * under it by as much as was added above. A line that itself went to another list is not followed.
 */
export function useKeptPlace(root: () => HTMLElement | null, lines: () => number): void {
  let marks: readonly Mark[] = []
  let count = lines()

  onBeforeUpdate(() => {
    const list = root()
    marks = list && count !== lines() ? marksIn(list) : []
    count = lines()
  })
  onUpdated(() => {
    const list = root()
    const kept = marks.find(mark => mark.element.isConnected && listOf(mark.element) === mark.list)
    marks = []
    if (!list || !kept) return
    const moved = kept.element.getBoundingClientRect().top - kept.top
    if (moved !== 0) (isPane(list) ? list : window).scrollBy({ top: moved, behavior: 'instant' })
  })
}
