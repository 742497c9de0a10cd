import { issueMinutes, signMinutes } from '#shared/council/closing.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { eventSchema } from '#shared/council/event-schema.ts'
import { beginning, chained } from '#shared/council/log.ts'
import {
  amendSitting,
  enterProduct,
  moveProduct,
  recuse,
  withdrawProduct,
  withdrawRecusal,
} from '#shared/council/preparing.ts'
import { noteCriterion } from '#shared/council/scoring.ts'
import { aProduct, aSitting, nineMembers, sameRules, setOf, sha256, type HeldSitting } from './a-sitting.ts'
import { frozenRules } from './shipped-law.ts'

export const everyKind: readonly SittingEvent['kind'][] = eventSchema.options.map(
  ({ shape }) => shape.kind.value,
)

/** Six who score, of whom one is away at first and one is recused. */
const members = nineMembers.filter(({ id }) => !['so-tai-chinh', 'lien-minh-htx', 'so-vhttdl'].includes(id))

/** A sitting under the law that is shipped, at which everything happens that can happen, from its opening to signed minutes. */
export function aSittingOfEverything(): HeldSitting {
  const ruleSet = frozenRules('qd-26-2026')
  const products = ['che', 'tra', 'bun', 'mien', 'gao'].map(id => aProduct({ id }))
  const sitting = aSitting({
    details: { ruleSet },
    members,
    products,
    absent: { 'hoi-nong-dan': 'đến muộn' },
  })
  const due = frozenRules('qd-148-2023')
  const changes = { ...sitting.now.details, place: 'Hội trường tầng 3' }
  sitting
    .must(amendSitting(sitting.now, changes, members))
    .must(
      enterProduct(sitting.now, aProduct({ id: 'mat-ong' }), false, {
        ...sameRules,
        ratedUnder: ruleSet,
        due,
        reason: 'nộp trước ngày 22/5',
      }),
    )
    .must(withdrawProduct(sitting.now, 'gao'))
    .must(moveProduct(sitting.now, 'mien', 0))
    .start()
    .recuses('che', 'so-khcn', 'người thân là thành viên hợp tác xã')
    .must(withdrawRecusal(sitting.now, 'che', 'so-khcn'))
    .must(recuse(sitting.now, 'che', 'so-khcn', 'cùng thôn với chủ thể'))
  twoRounds(sitting)
  return sitting
    .dismisses('tra', { kind: 'excluded', ground: 'Hồ sơ giả mạo giấy chứng nhận' })
    .dismisses('bun', { kind: 'stopped', at: '6.1.1', decision: 'Có tạp chất' })
    .dismisses('mien', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })
    .dismisses('mat-ong', { kind: 'returned', missing: 'Hợp đồng' })
    .closes()
    .must(issueMinutes(sitting.now, sha256('biên bản'), '05'))
    .must(
      signMinutes(sitting.now, {
        field: 'secretary',
        over: sha256('biên bản'),
        file: sha256('ký 1'),
        signer: 'Thư ký',
        certificate: '0A',
      }),
    )
    .must(
      signMinutes(sitting.now, {
        field: 'chair',
        over: sha256('ký 1'),
        file: sha256('ký 2'),
        signer: 'Chủ tọa',
        certificate: '0B',
      }),
    )
}

/** The tea is scored twice, its spread being too wide; the member who came late is in from the start of the second round. */
function twoRounds(sitting: HeldSitting): void {
  const note = { product: 'che', member: 'so-y-te', hand: 'member' } as const
  sitting
    .opensRound('che')
    .must(noteCriterion(sitting.now, setOf, note, '1.1', 'Hợp đồng “thu mua”\nđã hết hạn'))
  for (const [at, member] of ['so-nnmt', 'so-cong-thuong', 'so-y-te', 'van-phong'].entries())
    sitting.handsIn('che', member, 60 + at * 5, member === 'so-cong-thuong' ? 'paper' : 'member')
  sitting
    .attends('hoi-nong-dan', true)
    .scores('che', { 'so-nnmt': 72, others: 74 })
    .discusses('che', 'Chất lượng ổn định, nên hoàn thiện bao bì.')
    .confirms('che', { '1.6': 1 })
    .settles('che')
}

/** The events as they would stand if whoever changed them had made every hash anew. */
export function rechained(
  log: readonly Pick<LoggedEvent, 'sitting' | 'at' | 'actor' | 'event'>[],
): readonly LoggedEvent[] {
  let previous = beginning
  return log.map(({ sitting, at, actor, event }, index) => {
    const logged = chained(previous, { sitting, number: index + 1, at, actor, event }, sha256)
    previous = logged.hash
    return logged
  })
}
