import {
  abstain,
  conveneMeeting,
  givePresiding,
  recordAttendance,
  recuse,
  renameOffice,
  replaceMember,
  withdrawAbstention,
  withdrawRecusal,
} from '#shared/council/attending.ts'
import { restsOnKind } from '#shared/council/changed-since.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'attendance.record'
  | 'presiding.give'
  | 'member.replace'
  | 'office.rename'
  | 'meeting.convene'
  | 'recusal.declare'
  | 'recusal.withdraw'
  | 'abstention.declare'
  | 'abstention.withdraw'

const asides = ['member.recused', 'recusal.withdrawn', 'member.abstained', 'abstention.withdrawn'] as const

/** Who is at the table: comings and goings, the chair's place, successors, and who stands aside from a product. */
export function attendingUseCases({ sittings }: Workshop): UseCases<Names> {
  return {
    'attendance.record': ({ sitting, member, present, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => recordAttendance(state, member, present, reason),
        restsOnKind(['attendance.recorded'], { member }),
      ),
    'presiding.give': ({ sitting, member, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => givePresiding(state, member, reason),
        restsOnKind(['presiding.given'], {}),
      ),
    'member.replace': ({ sitting, member, by, reason }, context) =>
      sittings.change(sitting, causeOf(context), state => replaceMember(state, member, by, reason)),
    'office.rename': ({ sitting, member, office, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => renameOffice(state, member, office, reason),
        restsOnKind(['office.renamed', 'member.replaced'], { member }),
      ),
    'meeting.convene': ({ sitting, ...meeting }, context) =>
      sittings.change(sitting, causeOf(context), state => conveneMeeting(state, meeting)),
    'recusal.declare': ({ sitting, product, member, reason, scope }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => recuse(state, product, member, reason, scope),
        restsOnKind(asides, { product, member }),
      ),
    'recusal.withdraw': ({ sitting, product, member }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => withdrawRecusal(state, product, member),
        restsOnKind(asides, { product, member }),
      ),
    'abstention.declare': ({ sitting, product, member, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => abstain(state, product, member, reason),
        restsOnKind(asides, { product, member }),
      ),
    'abstention.withdraw': ({ sitting, product, member }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => withdrawAbstention(state, product, member),
        restsOnKind(asides, { product, member }),
      ),
  }
}
