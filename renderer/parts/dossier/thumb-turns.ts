/** Small pictures that are fetched at once: files come and go over the same few connections, and must not wait for them. */
const atOnce = 3
const line: (() => void)[] = []
let underWay = 0

/**
 * Begins when the turn comes, first come first served: what stands first on a screen is seen first.
 *
 * @returns gives the turn to the next, whether or not it has come
 */
export function inThumbTurn(begin: () => void): () => void {
  let isOver = false
  let hasBegun = false
  const start = (): void => {
    hasBegun = true
    underWay += 1
    begin()
  }
  if (underWay < atOnce) start()
  else line.push(start)
  return () => {
    if (isOver) return
    isOver = true
    if (!hasBegun) line.splice(line.indexOf(start), 1)
    else {
      underWay -= 1
      line.shift()?.()
    }
  }
}
