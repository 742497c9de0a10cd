import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { HostPlace } from '../app/host.ts'
import type { SceneProgress } from './full-day.ts'

type Prepare = (place: HostPlace, now: number, progress: SceneProgress) => Promise<void>

/** Councils at work to look at, by the names they are asked for with (`npm start -- --scene full-day`); what draws them is loaded then. */
const scenes: ReadonlyMap<string, () => Promise<Prepare>> = new Map([
  ['full-day', async () => (await import('./full-day.ts')).prepareFullDay],
])

export const sceneNames: readonly string[] = [...scenes.keys()]

/** Stands in a data folder in which a scene was prepared to its end, and names it. */
const markName = 'canh-tap-huan.txt'

/**
 * Has the scene of this name in the data folder of `place`: prepared there now where the folder is empty, or at an earlier start.
 *
 * @param now the moment at which a scene stands that is prepared now, in UTC milliseconds
 * @returns false where the folder holds anything else, which is left as it is
 */
export async function sceneIn(
  place: HostPlace,
  name: string,
  now: number,
  progress: SceneProgress,
): Promise<boolean> {
  const { dataFolder } = place
  const mark = path.join(dataFolder, markName)
  if (existsSync(mark)) return readFileSync(mark, 'utf8').trim() === name
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) return false
  const load = scenes.get(name)
  if (!load) throw new Error(`No scene ${name}`)
  const prepare = await load()
  await prepare(place, now, progress)
  writeFileSync(mark, `${name}\n`)
  return true
}
