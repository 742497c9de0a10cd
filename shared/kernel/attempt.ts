/** What is given by something that throws where it is asked for what cannot be; nothing then. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
