import { ref, type Ref } from 'vue'
import { useEdgeScroll } from './edge-scroll.ts'

/** Where a line would go that is let go of now. */
interface DropTarget {
  /** The key of a list (`data-list`). */
  readonly list: string
  /** The line (`data-line`) that it would stand before; at the end of the list without one. */
  readonly before: string | undefined
}

/** A line that is dragged through a list, or from one to another; the handlers are those of what is around the lists. */
interface ListDrag {
  readonly target: Ref<DropTarget | undefined>
  readonly press: (event: Event) => void
  readonly start: (event: DragEvent) => void
  readonly over: (event: DragEvent) => void
  readonly leave: (event: DragEvent) => void
  readonly drop: (event: DragEvent) => void
  readonly end: () => void
}

const type = 'application/x-list-line'

const lineOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null

function targetAt({ clientX, clientY }: DragEvent): DropTarget | undefined {
  const there = document.elementFromPoint(clientX, clientY)
  const list = there?.closest<HTMLElement>('[data-list]')?.dataset['list']
  return list === undefined ? undefined : { list, before: lineOf(there)?.dataset['line'] }
}

/**
 * What is dragged is what was pressed: where the list moved between the press and the first movement, because lines still come in or it was
 * scrolled, a browser begins with whatever lies under the pointer by then. What it is dropped on is looked up when it is let go.
 */
export function useListDrag(
  move: (line: string, list: string, before: string | undefined) => void,
  pane?: () => HTMLElement | null,
): ListDrag {
  const target = ref<DropTarget>()
  let pressed: HTMLElement | null = null
  let dragged: string | undefined
  useEdgeScroll(() => dragged !== undefined, pane)

  const end = (): void => void ([dragged, target.value] = [undefined, undefined])

  return {
    target,
    press: event => void (pressed = lineOf(event.target)),
    start(event) {
      const line = pressed ?? lineOf(event.target)
      if (!event.dataTransfer || !line) return
      dragged = line.dataset['line'] ?? ''
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData(type, dragged)
      event.dataTransfer.setDragImage(line, 24, 24)
    },
    over(event) {
      if (dragged === undefined) return
      event.preventDefault()
      target.value = targetAt(event)
    },
    leave({ relatedTarget }) {
      if (relatedTarget === null) target.value = undefined
    },
    drop(event) {
      const at = dragged === undefined ? undefined : targetAt(event)
      if (dragged !== undefined && at) {
        event.preventDefault()
        move(dragged, at.list, at.before)
      }
      end()
    },
    end,
  }
}
