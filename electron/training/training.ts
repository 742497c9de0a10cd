import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { memberSchema } from '#shared/council/member.ts'
import { trainingProfile } from '#shared/council/profile.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { askingAs, handOver } from '../app/ask.ts'
import type { Host } from '../app/host.ts'

/** Who sits on the training council, as `resources/sample/council.json` has it. */
const councilSchema = z.object({
  council: z.string(),
  authority: z.string(),
  place: z.string(),
  establishedBy: z.string(),
  operatingRules: z.string(),
  members: z.array(memberSchema.extend({ name: z.string().default('') })),
})
export type TrainingCouncil = z.infer<typeof councilSchema>

export async function readTrainingCouncil(sample: string): Promise<TrainingCouncil> {
  return councilSchema.parse(JSON.parse(await readFile(path.join(sample, 'council.json'), 'utf8')))
}

/** As `openTrainingSitting`, where nobody has sat yet: a training host over data that is there already is left as it is. */
export async function openTrainingSittingIfNone(host: Host, sample: string): Promise<void> {
  const { sittings } = await askingAs(host, 'training')('start.read', {})
  if (sittings.length === 0) await openTrainingSitting(host, sample)
}

/**
 * Gives an empty training host its council and one sitting with the sample packages, loaded the way a secretary would.
 *
 * @param sample `resources/sample`
 * @param profile the rules it is held under; those of the training council ask for no PINs
 * @returns the sitting
 */
export async function openTrainingSitting(
  host: Host,
  sample: string,
  profile: string = trainingProfile.id,
): Promise<string> {
  const ask = askingAs(host, 'training')
  const { members, ...council } = await readTrainingCouncil(sample)
  await ask('roster.save', { members, ...council })
  const { ruleSets } = await ask('law.list', {})
  const today = vietnamDay(Date.now())
  const inForce = ruleSets.find(
    ({ offered, from, to }) => offered && from <= today && (to === null || today <= to),
  )
  if (!inForce) throw new Error('No decision is in force today')
  const { sitting } = await ask('sitting.create', {
    ...council,
    date: today,
    ruleSet: inForce.id,
    profile,
    members,
  })
  for (const file of (await readdir(sample)).filter(name => name.endsWith('.ocop')).toSorted()) {
    const upload = await handOver(host, 'training', createReadStream(path.join(sample, file)))
    await ask('package.load', { sitting, upload })
  }
  return sitting
}
