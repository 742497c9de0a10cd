/** Numbers from 0 up to 1 that look like chance and are the same in every run (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
