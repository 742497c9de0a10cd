import { folded } from '../kernel/text.ts'
import type { Member } from './member.ts'

/**
 * Members with their offices as they are to be printed: where several sit or sat for one office, each by name, else by an ordinal in the
 * order of the roster, a successor after who was replaced.
 */
export function toldApart<M extends Pick<Member, 'office' | 'name'>>(members: readonly M[]): readonly M[] {
  return members.map(member => {
    const same = members.filter(({ office }) => folded(office) === folded(member.office))
    if (same.length === 1) return member
    const names = new Set(same.map(({ name }) => folded(name)))
    const isNamed = names.size === same.length && !names.has('')
    const mark = isNamed ? member.name : String(same.indexOf(member) + 1)
    return { ...member, office: `${member.office} (${mark})` }
  })
}

/** The office alone, where the name stands beside it anyway. */
export const withoutName = ({ office, name }: Pick<Member, 'office' | 'name'>): string =>
  name !== '' && office.endsWith(` (${name})`) ? office.slice(0, -name.length - 3) : office
