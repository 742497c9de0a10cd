import type { CouncilProfile } from './profile.ts'
import type { CouncilRefusal } from './refusal.ts'

export interface Quorum {
  readonly present: number
  readonly appointed: number
  /** Of them, recused from the product in question. */
  readonly recused: number
  /** The least number present that the profile accepts. */
  readonly needed: number
  /** The chair is there, or somebody who may stand in presides: asked of the sitting also for a product, since a recused chair still attends. */
  readonly presided: boolean
  readonly met: boolean
}

/** What keeps those present from deciding: their number, or nobody in the chair's place. */
export function quorumLacks({ met, present, needed }: Quorum): CouncilRefusal | undefined {
  if (met) return undefined
  return present < needed ? { code: 'quorum.missing', present, needed } : { code: 'quorum.no-chair' }
}

/** @returns what the rules need of so many, and whether it is there */
export function quorumMet(
  profile: Pick<CouncilProfile, 'quorum' | 'chair'>,
  { present, appointed, recused, presided }: Pick<Quorum, 'present' | 'appointed' | 'recused' | 'presided'>,
): Pick<Quorum, 'needed' | 'met'> {
  const { needed: asked, base } = profile.quorum
  const of = base === 'appointed' ? appointed : appointed - recused
  const needed =
    asked.kind === 'count' ? asked.members : Math.ceil((of * asked.numerator) / asked.denominator)
  return { needed, met: present >= needed && (presided || !profile.chair.mustAttend) }
}
