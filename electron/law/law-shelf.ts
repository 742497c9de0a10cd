import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LawShelf } from '#electron/app/law-shelf.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { checkLawFile } from '#shared/law/check-law-file.ts'
import { lawOf, type Decision, type Law } from '#shared/law/law.ts'
import { readDecisions } from './read-law.ts'

/** What the shelf needs of its host. */
interface ShelfPlace {
  /** The decisions shipped with the program. */
  readonly shipped: string
  /** Where imported ones are kept, one file each, named by its id; made if need be. */
  readonly kept: string
  readonly hash: Hasher
  /** Puts a file where it stays, whole or not at all. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly incident: (error: unknown) => string
}

/**
 * The shipped law and, beside it, what was imported. A kept file that is no longer sound, or whose id the program has come to ship, is
 * left out and becomes an incident: the rest of the law must still be there.
 */
export function openLawShelf({ shipped, kept, hash, write, incident }: ShelfPlace): {
  readonly law: Law
  readonly shelf: LawShelf
} {
  mkdirSync(kept, { recursive: true })
  const own = readDecisions(shipped)
  const imported = readAllKept(kept, own, incident)
  const all = (): Law => lawOf([...own, ...imported.values()], hash)
  const underWay = new Set<string>()
  let now = all()
  return {
    law: {
      get ruleSets() {
        return now.ruleSets
      },
      get criteriaSets() {
        return now.criteriaSets
      },
      criteriaSet: id => now.criteriaSet(id),
      ruleSetOf: id => now.ruleSetOf(id),
    },
    shelf: {
      isImported: id => imported.has(id),
      async keep(decision) {
        const { id } = decision.ruleSet
        if (now.ruleSets.some(({ ruleSet }) => ruleSet.id === id) || underWay.has(id))
          throw new Error(`${id} is there already`)
        underWay.add(id)
        try {
          await write(path.join(kept, `${id}.json`), Buffer.from(`${JSON.stringify(decision, null, 2)}\n`))
          imported.set(id, decision)
          now = all()
        } finally {
          underWay.delete(id)
        }
      },
    },
  }
}

/** The same law, to be looked at without touching the folder; a file that is left out is passed over in silence. */
export function readLawOfFolder(shipped: string, kept: string, hash: Hasher): Law {
  const own = readDecisions(shipped)
  const imported = existsSync(kept) ? readAllKept(kept, own, () => '') : new Map<string, Decision>()
  return lawOf([...own, ...imported.values()], hash)
}

function readAllKept(
  folder: string,
  shipped: readonly Decision[],
  incident: (error: unknown) => string,
): Map<string, Decision> {
  const found = new Map<string, Decision>()
  for (const name of readdirSync(folder).filter(each => each.endsWith('.json'))) {
    try {
      const decision = readKept(path.join(folder, name))
      if (shipped.some(({ ruleSet }) => ruleSet.id === decision.ruleSet.id))
        throw new Error(`${name} is shipped as well`)
      found.set(decision.ruleSet.id, decision)
    } catch (error) {
      incident(error)
    }
  }
  return found
}

function readKept(file: string): Decision {
  const checked = checkLawFile(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.ok || checked.value.kind !== 'decision')
    throw new Error(`${file} is not a sound decision: ${JSON.stringify(checked)}`)
  const { ruleSet, criteriaSets } = checked.value
  if (path.basename(file) !== `${ruleSet.id}.json`) throw new Error(`${file} holds ${ruleSet.id}`)
  return { ruleSet, criteriaSets }
}
