/** What is made of a thing is made once, and forgotten with it. The thing must not change afterwards. */
export function remembered<Thing extends object, Made extends object>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>()
  return thing => {
    const before = known.get(thing)
    if (before) return before
    const made = make(thing)
    known.set(thing, made)
    return made
  }
}
