import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Ask } from '#electron/app/ask.ts'
import { isConcealed } from '#shared/council/concealed.ts'
import { readLine } from '#shared/council/log-lines.ts'
import type { Role } from '#shared/council/member.ts'
import { criteriaOf, type Criterion } from '#shared/law/rule-set.ts'
import { sampleFolder } from './a-host.ts'

/** A product whose first round is open, and everybody who has a sheet of it. */
export interface ManySeats {
  readonly sitting: string
  readonly product: string
  readonly members: readonly string[]
  /** Those that can be marked in any way, whatever else is on the sheet. */
  readonly criteria: readonly Criterion[]
}

/** Criteria that can be marked in any way, whatever else is on the sheet. */
export const freelyMarked = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.filter(({ dependsOn }) => dependsOn === undefined)

/** A council has thirteen at most; whoever is beyond is a trainee, who has a sheet too. */
function roleOf(at: number): Role {
  if (at === 0) return 'chair'
  if (at === 1) return 'member-secretary'
  return at < 13 ? 'member' : 'trainee'
}

/** Opens a sitting of so many in a training council, with one product to be marked. @param send hands a file over, and gives its upload */
export async function aSittingOf(
  { ask, send }: { readonly ask: Ask; send(bytes: Uint8Array): Promise<string> },
  count: number,
): Promise<ManySeats> {
  const { sittings } = await ask('start.read', {})
  const { details } = await ask('sitting.read', { sitting: sittings[0]?.id ?? '' })
  const { council, authority, place, date, ruleSet, profile } = details
  const members = Array.from({ length: count }, (_, at) => ({
    id: `m-${at + 1}`,
    office: `Thành viên ${at + 1}`,
    name: '',
    role: roleOf(at),
  }))
  const rules = { ruleSet: ruleSet.id, profile: profile.id, members }
  const { sitting } = await ask('sitting.create', { council, authority, place, date, ...rules })
  const upload = await send(readFileSync(path.join(sampleFolder, 'che-thom-loa.ocop')))
  const again = { rulesReason: 'đo', newerReason: 'đo', againReason: 'đo' }
  const { product } = await ask('package.load', { sitting, upload, ...again })
  for (const { id: member } of members)
    await ask('attendance.record', { sitting, member, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  await ask('round.open', { sitting, product })
  const { product: row } = await ask('product.read', { sitting, product })
  const { set } = await ask('law.criteria-set', { id: row.criteriaSet })
  return { sitting, product, members: members.map(({ id }) => id), criteria: freelyMarked(criteriaOf(set)) }
}

/** Round and round the criteria, another option each time, for as long as it is wanted. */
export function* choicesOf({ criteria }: ManySeats, isWanted: () => boolean) {
  for (let at = 0; isWanted(); at += 1) {
    const criterion = criteria[at % criteria.length]
    if (!criterion) throw new Error('No criteria')
    const choice = (Math.floor(at / criteria.length) % criterion.options.length) + 1
    yield { criterion: criterion.id, choice }
  }
}

/** What each member marked, in the order of the record. @param log its lines */
export function marksInLog(log: string): ReadonlyMap<string, readonly string[]> {
  const marked = new Map<string, string[]>()
  for (const line of log.trim().split('\n')) {
    const read = readLine(line)
    if (!read.ok || read.value.event.kind !== 'sheet.marked') continue
    const { member, criterion, choice } = read.value.event
    marked.set(member, [...(marked.get(member) ?? []), `${criterion}=${isConcealed(choice) ? '?' : choice}`])
  }
  return marked
}
