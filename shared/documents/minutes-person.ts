import { withoutName } from '../council/told-apart.ts'
import type { Member } from '../council/member.ts'
import type { DocumentWords } from './minutes-words.ts'

/** A person as a document names them: by their own name if they gave it, and by the office they sit for. */
const personOf = (member: Member, { minutes }: DocumentWords): string =>
  member.name === '' ? member.office : minutes.person(member.name, withoutName(member))

export const withRole = (member: Member, words: DocumentWords): string =>
  words.minutes.withRole(personOf(member, words), words.common.roles[member.role])
