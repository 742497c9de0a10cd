import type { RegisterFact } from './register-event.ts'

/** What somebody may do in a province's register; each is a role of its database. */
export const duties = ['reader', 'clerk', 'inspector', 'administrator'] as const
export type Duty = (typeof duties)[number]

/** What an inspector writes: visits to a producer, and what was found there. */
export const inspectorKinds: readonly RegisterFact['kind'][] = [
  'visit-planned',
  'visited',
  'followed-up',
  'concluded',
]

/** What whoever opened the register may write in it, as its database has it. */
export interface RegisterRights {
  /** Nothing where the register has no such roles: it is a file, or whoever opened it owns it. */
  readonly duty: Duty | undefined
  /** Results of sittings, lists, sitting files. */
  readonly takes: boolean
  /** Which lines about a product. */
  readonly enters: 'all' | 'inspections' | 'none'
}

export const allRights: RegisterRights = { duty: undefined, takes: true, enters: 'all' }

export function rightsOf(duty: Duty): RegisterRights {
  switch (duty) {
    case 'reader':
      return { duty, takes: false, enters: 'none' }
    case 'inspector':
      return { duty, takes: false, enters: 'inspections' }
    case 'clerk':
    case 'administrator':
      return { duty, takes: true, enters: 'all' }
  }
}

/** Whether a line of this kind may be written. */
export const mayEnter = ({ enters }: RegisterRights, kind: RegisterFact['kind']): boolean =>
  enters === 'all' || (enters === 'inspections' && inspectorKinds.includes(kind))
