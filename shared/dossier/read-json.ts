import { isDeeperThan } from '../kernel/json-depth.ts'
import { repeatedField } from '../kernel/json-repeat.ts'

/** Brackets within brackets; a draft has eight. */
const deepest = 32

/** A stranger's JSON as a value; nothing where it is none, is made to be deep, or says one thing twice. */
export function readJson(text: string): unknown {
  if (isDeeperThan(deepest, text)) return undefined
  try {
    const json: unknown = JSON.parse(text)
    return repeatedField(text) ? undefined : json
  } catch {
    return undefined
  }
}
