/**
 * Calms what is told often: it runs at once, and what is told within the pause after that runs it once more at its end.
 *
 * @param pause milliseconds between two runs
 */
export function atMostEvery(pause: number, run: () => void): () => void {
  let resting = false
  let told = false
  const begin = (): void => {
    told = false
    resting = true
    setTimeout(() => {
      resting = false
      if (told) begin()
    }, pause)
    run()
  }
  return () => {
    if (resting) told = true
    else begin()
  }
}
