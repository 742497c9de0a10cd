/** Under this the browser remembers, until its tab is closed, how often this page was loaded anew. */
const key = 'ocop.fetched-again'
/** So often a page is loaded anew by itself: what cannot be fetched then is not there. */
const most = 3

/** Loads the page anew, a little later each time; a network that fails for a moment must not leave a member before an empty screen. */
function again(): void {
  const before = Number(sessionStorage.getItem(key) ?? 0)
  if (before >= most) return
  sessionStorage.setItem(key, String(before + 1))
  setTimeout(() => location.reload(), 1000 * (before + 1))
}

/** Parts of the program that could not be fetched are fetched with the whole page anew. */
export function fetchAgain(): void {
  // Vite says so of each part that is fetched when it is needed.
  addEventListener('vite:preloadError', again)
}

/** @param drawn ends when the first screen can be drawn */
export async function fetchAgainUnless(drawn: Promise<void>): Promise<void> {
  try {
    await drawn
    sessionStorage.removeItem(key)
  } catch {
    again()
  }
}
