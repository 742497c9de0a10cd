const name = 'ocop.sheet'

/**
 * Of the windows of one browser only one has a sheet open: they have one seat between them.
 *
 * @returns what gives it up; nothing where another window has it
 */
export function holdSheet(): Promise<(() => void) | undefined> {
  return new Promise(resolve => {
    void navigator.locks.request(name, { ifAvailable: true }, lock => {
      if (lock) return new Promise<void>(release => resolve(release))
      resolve(undefined)
      return undefined
    })
  })
}

export async function isSheetHeld(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(lock => lock.name === name)
}
