import { z } from 'zod'
import {
  profiles as shipped,
  profileSchema,
  rulesFault,
  type CouncilProfile,
} from '#shared/council/profile.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { ProfileList } from '#shared/contract/answers.ts'
import type { Settings } from '../ports.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'profile.list' | 'profile.save' | 'profile.remove'

const keptProfiles = 'profiles'
const keptSchema = z.array(profileSchema)

/** The operating rules that this host offers: those that come with the program, and the council's own. */
export function profileUseCases({ ports: { settings } }: Workshop): UseCases<Names> {
  const own = (): readonly CouncilProfile[] => ownProfiles(settings)
  const write = (profiles: readonly CouncilProfile[]): void =>
    settings.write(keptProfiles, JSON.stringify(profiles))
  const list = (): ProfileList => ({
    profiles: [
      ...own().map(profile => ({ profile, own: true })),
      ...shipped.map(profile => ({ profile, own: false })),
    ],
  })
  return {
    'profile.list': () => ok(list()),
    'profile.save'({ profile }) {
      if (shipped.some(({ id }) => id === profile.id)) return refused({ code: 'profile.shipped' })
      const fault = rulesFault(profile)
      if (fault) return refused({ code: fault })
      const others = own().filter(({ id }) => id !== profile.id)
      write([...others, profile].toSorted((a, b) => a.name.localeCompare(b.name, 'vi')))
      return ok(list())
    },
    'profile.remove'({ profile: id }) {
      if (shipped.some(each => each.id === id)) return refused({ code: 'profile.shipped' })
      if (!own().some(each => each.id === id)) return refused({ code: 'profile.unknown' })
      write(own().filter(each => each.id !== id))
      return ok(list())
    },
  }
}

/** A council's own rules; a sitting that was opened under them keeps its own copy whatever becomes of them here. */
const ownProfiles = (settings: Settings): readonly CouncilProfile[] =>
  keptSchema.parse(JSON.parse(settings.read(keptProfiles) ?? '[]'))

export const profileNamed = (settings: Settings, id: string): CouncilProfile | undefined =>
  [...ownProfiles(settings), ...shipped].find(profile => profile.id === id)
