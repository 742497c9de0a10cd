import { onBeforeUnmount, onMounted } from 'vue'

/** What the keyboard can do on a score sheet. */
export interface SheetKeys {
  readonly digit: (digit: string) => void
  readonly none: () => void
  readonly stop: () => void
  readonly move: (by: 1 | -1) => void
  readonly nextBlank: () => void
  readonly turnPart: (by: 1 | -1) => void
  readonly evidence: () => void
  readonly note: () => void
  readonly help: () => void
  /** Where pages of the evidence are cited. */
  readonly cite?: () => void
}

/** Places that need their keys for themselves. Something with `data-arrows` needs only the arrows. */
const typing = 'input:not([type=radio]), textarea, select, audio, video, [contenteditable], [role=dialog]'
const pressing = 'button, a[href], summary'
const arrows = '[data-arrows]'

/** Hears the keys of the sheet wherever the focus is on the screen, except where a key means something else already. */
export function useSheetKeys(keys: SheetKeys): void {
  const hear = (event: KeyboardEvent): void => {
    const action = actionOf(event, keys)
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', hear))
  onBeforeUnmount(() => window.removeEventListener('keydown', hear))
}

function actionOf(event: KeyboardEvent, keys: SheetKeys): (() => void) | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event
  const digit = digitOf(event)
  const isIn = (places: string): boolean =>
    event.target instanceof Element && event.target.closest(places) !== null
  if (defaultPrevented || isComposing || altKey || metaKey || isIn(typing)) return undefined
  if (ctrlKey) return partKey(key, keys)
  if (digit !== undefined) return () => keys.digit(digit)
  switch (key.toLowerCase()) {
    case '-':
      return keys.none
    case 'arrowup':
      return isIn(arrows) ? undefined : () => keys.move(-1)
    case 'arrowdown':
      return isIn(arrows) ? undefined : () => keys.move(1)
    case 'enter':
      return isIn(pressing) ? undefined : keys.nextBlank
    case 'c':
      return keys.cite
    case 'd':
      return keys.stop
    case 'e':
      return keys.evidence
    case 'n':
      return keys.note
    case '?':
      return keys.help
    default:
      return undefined
  }
}

/** By what is printed on the key: a Vietnamese layout has â where 2 stands, and gives 2 with Shift. */
function digitOf({ key, code, shiftKey }: KeyboardEvent): string | undefined {
  if (/^\d$/.test(key)) return key
  return shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
}

function partKey(key: string, keys: SheetKeys): (() => void) | undefined {
  if (key === 'ArrowLeft') return () => keys.turnPart(-1)
  if (key === 'ArrowRight') return () => keys.turnPart(1)
  return undefined
}
