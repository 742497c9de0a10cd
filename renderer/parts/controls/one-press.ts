/** Where pressing again at once means again: an arrow, a count, a page, a size. */
const meantAgain = '[data-again]'

const isOncePressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button') !== null && target.closest(meantAgain) === null

/**
 * A button heeds one press at a time: the second click of a double click, and a key that is held down, would make a second thing of what
 * the first has made, or press what has come to lie there meanwhile.
 */
export function heedOnePress(root: Document): void {
  root.addEventListener(
    'click',
    event => {
      if (event.detail < 2 || !isOncePressed(event.target)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
  root.addEventListener(
    'keydown',
    event => {
      const presses = event.key === 'Enter' || event.key === ' '
      if (event.repeat && presses && isOncePressed(event.target)) event.preventDefault()
    },
    { capture: true },
  )
}
