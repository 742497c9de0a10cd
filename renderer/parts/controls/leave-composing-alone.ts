/**
 * While a syllable is being composed, its keys are the input method's: Escape takes back the syllable and not the dialog around it, Enter
 * ends it and chooses nothing. Nothing of the page hears them; what is typed arrives as ever.
 */
export function leaveComposingAlone(): void {
  const keep = (event: KeyboardEvent): void => {
    if (event.isComposing) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', keep, { capture: true })
}
