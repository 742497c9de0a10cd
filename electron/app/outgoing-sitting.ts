import { lineOf } from '#shared/council/log-lines.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { setsOf } from '#shared/law/import-law.ts'
import { minutesNamedIn } from './check-record.ts'
import type { Ports, SittingFileContents } from './ports.ts'

/** A sitting as it is at this moment, to be written as one file; what happens to it meanwhile does not touch these. */
export function sittingFileContents(
  sitting: Sitting,
  { log, law }: Pick<Ports, 'log' | 'law'>,
): SittingFileContents {
  return contentsOf(sitting, log.read(sitting.id), law)
}

/** @param events the whole log that the sitting is the fold of */
export function contentsOf(
  { id, details, products }: Sitting,
  events: readonly LoggedEvent[],
  law: Ports['law'],
): SittingFileContents {
  const last = events.at(-1)
  if (!last) throw new Error(`No log of ${id}`)
  const frozen = new Set([
    details.ruleSet.id,
    ...products.flatMap(({ entry }) => entry.otherRules?.ratedUnder.id ?? []),
  ])
  return {
    sitting: id,
    head: { number: last.number, hash: last.hash },
    lines: linesOf(events),
    profile: details.profile,
    law: law.ruleSets
      .filter(({ ruleSet }) => frozen.has(ruleSet.id))
      .map(({ ruleSet }) => ({
        id: ruleSet.id,
        text: canonicalJson({ ruleSet, criteriaSets: setsOf(law, ruleSet) }),
      })),
    minutes: [...minutesNamedIn(events)],
    packages: products.map(({ entry }) => entry.package),
  }
}

function* linesOf(events: readonly LoggedEvent[]): Generator<string> {
  for (const event of events) yield lineOf(event)
}
