import { follows } from '#shared/council/decide.ts'
import { freeDevice, joinDevice } from '#shared/council/devices.ts'
import { recuse, renameOffice, withdrawAbstention, withdrawRecusal } from '#shared/council/attending.ts'
import { issueMinutes, signMinutes, signOnPaper, takeBackMinutes } from '#shared/council/closing.ts'
import { correctRecord } from '#shared/council/correct-record.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import type { Earlier } from '#shared/council/earlier.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { eventSchema } from '#shared/council/event-schema.ts'
import { settleFork } from '#shared/council/fork.ts'
import { beginning, chained } from '#shared/council/log.ts'
import {
  amendSitting,
  enterProduct,
  moveProduct,
  namePresenter,
  recordAdvice,
  renewPackage,
} from '#shared/council/preparing.ts'
import { askOpinion, receiveOpinion, withdrawOpinion } from '#shared/council/opinions.ts'
import { resetPin, setPin } from '#shared/council/pins.ts'
import { weighStop } from '#shared/council/reconciling.ts'
import { expectedOf } from '#shared/council/round.ts'
import { votersOn } from '#shared/council/who-decides.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import type { Vote } from '#shared/council/vote.ts'
import { noteCriterion } from '#shared/council/scoring.ts'
import {
  aProduct,
  aProfile,
  aSitting,
  nineMembers,
  ruleSet as rulesOfTea,
  sameRules,
  setOf,
  sha256,
  teaSet,
  type HeldSitting,
} from './a-sitting.ts'
import { frozenRules, sheetWorth } from './shipped-law.ts'

export const everyKind: readonly SittingEvent['kind'][] = eventSchema.options.map(
  ({ shape }) => shape.kind.value,
)

/** What stands at the sitting before of a product that is taken up again. */
const anAppeal: Earlier = {
  sitting: 'phien-truoc',
  council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  date: '2026-06-18',
  level: 'province',
  stood: { kind: 'settled', number: 60, outcome: { kind: 'returned', missing: 'Hợp đồng' } },
  reason: 'khiếu nại của chủ thể',
}

/** Six who score, of whom one is away at first and one is recused. */
const members = nineMembers.filter(({ id }) => !['so-tai-chinh', 'lien-minh-htx', 'so-vhttdl'].includes(id))

/** Opinions in writing at first; outcomes by a show of hands; the chair decides after the first re-scoring round. */
const profile = aProfile({
  form: 'written',
  adoption: 'majority',
  quorum: { needed: { kind: 'share', numerator: 3, denominator: 4 }, base: 'appointed-less-recused' },
  chair: { mustAttend: true, standIn: 'vice-chair' },
  reScoring: { rounds: 1, startsFrom: 'earlier-marks' },
})

/** A sitting under the law that is shipped, at which everything happens that can happen, from its opening to signed minutes. */
export function aSittingOfEverything(): HeldSitting {
  const ruleSet = frozenRules('qd-26-2026')
  const products = ['che', 'tra', 'bun', 'mien', 'gao', 'nep'].map(id => aProduct({ id }))
  const sitting = aSitting({
    details: { ruleSet, profile },
    members,
    products,
    absent: { 'hoi-nong-dan': 'đến muộn' },
  })
  const due = frozenRules('qd-148-2023')
  const changes = { ...sitting.now.details, place: 'Hội trường tầng 3' }
  sitting
    .must(amendSitting(sitting.now, changes, members))
    .must(
      enterProduct(
        sitting.now,
        aProduct({ id: 'mat-ong' }),
        false,
        {
          ...sameRules,
          ratedUnder: ruleSet,
          due,
          reason: 'nộp trước ngày 22/5',
        },
        anAppeal,
      ),
    )
    .must(
      renewPackage(
        sitting.now,
        'bun',
        aProduct({ id: 'bun', package: sha256('gói mới') }),
        false,
        { ...sameRules, ratedUnder: ruleSet, due: ruleSet },
        'bổ sung phiếu kiểm nghiệm',
      ),
    )
    .withdraws('gao', '')
    .must(moveProduct(sitting.now, 'mien', 0))
    .must(namePresenter(sitting.now, 'che', 'Giám đốc hợp tác xã'))
    .must(recordAdvice(sitting.now, 'che', { hundredths: 7325, remarks: 'Thiếu hồ sơ môi trường' }))
    .start()
    .clockGoesBack(60_000)
    .must(follows({ kind: 'record.restored', lost: { number: 500, hash: 'a'.repeat(64) } }))
    .must(setPin(sitting.now, secretarySeat, aPin()))
    .must(setPin(sitting.now, 'van-phong', aPin()))
    .must(resetPin(sitting.now, 'van-phong', { by: secretarySeat, reason: 'quên mã', sheets: 'kept' }))
    .must(joinDevice(sitting.now, 'van-phong', 'Máy tính bảng', 'card'))
    .must(freeDevice(sitting.now, 'van-phong'))
    .convenes()
  for (const { id } of members) if (id !== 'hoi-nong-dan') sitting.attends(id, true)
  sitting
    .attends('so-nnmt', false, 'họp Tỉnh ủy')
    .presides('so-cong-thuong')
    .attends('so-nnmt', true)
    .replaces('so-y-te', { id: 'so-y-te-2', office: 'Sở Y tế (thay)', name: '', role: 'member' })
    .must(renameOffice(sitting.now, 'so-khcn', 'Sở Khoa học, Công nghệ và Chuyển đổi số', 'sáp nhập'))
    .abstains('che', 'van-phong', 'chưa đọc hồ sơ')
    .must(withdrawAbstention(sitting.now, 'che', 'van-phong'))
    .recuses('che', 'so-khcn', 'người thân là thành viên hợp tác xã')
    .must(withdrawRecusal(sitting.now, 'che', 'so-khcn'))
    .must(recuse(sitting.now, 'che', 'so-khcn', 'cùng thôn với chủ thể'))
  threeRounds(sitting)
  const excluded = { kind: 'excluded', ground: 'Hồ sơ giả mạo giấy chứng nhận' } as const
  sitting
    .dismisses('tra', excluded, hands(sitting, 'tra', 2))
    .dismisses('tra', excluded, hands(sitting, 'tra'))
    .dismisses('bun', { kind: 'stopped', at: '6.1.1', decision: 'Có tạp chất' }, hands(sitting, 'bun'))
    .dismisses('mien', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' }, hands(sitting, 'mien'))
    .withdraws('mat-ong', 'chủ thể xin rút')
    .carriesOver('nep', 'chưa có mẫu sản phẩm')
    .closes()
    .must(
      settleFork({
        common: 40,
        other: { number: 50, hash: sha256('nhật ký kia') },
        file: sha256('tệp giữ lại'),
        reason: 'máy chính ghi đủ hơn',
      }),
    )
  return corrected(sitting)
    .must(issueMinutes(sitting.now, sha256('biên bản'), '05', ['agency', 'member-hoi-nong-dan']))
    .must(
      signOnPaper(sitting.now, {
        field: 'member-hoi-nong-dan',
        scan: sha256('bản quét'),
        name: 'ban-quet.pdf',
        page: 6,
      }),
    )
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
    .must(
      takeBackMinutes(sitting.now, {
        over: sha256('ký 2'),
        file: sha256('ký 3'),
        signed: [{ field: 'agency', signer: 'Cơ quan', certificate: '0C', accepted: ['other-name'] }],
      }),
    )
}

/** What a PIN opens, as the record has it; nothing in it is a real key. */
export const aPin = () => ({
  key: sha256('khóa').slice(0, 32),
  host: sha256('máy').slice(0, 32),
  lock: { salt: sha256('muối').slice(0, 32), n: 131_072, r: 8, p: 1, key: sha256('ổ khóa') } as const,
})

/** What names an opinion file, as the record has it; nobody has its key. */
const anInvitation = () => ({
  member: 'van-phong',
  invitation: sha256('phiếu').slice(0, 32),
  key: sha256('khóa của phiếu'),
})

/** How many are in favour, everybody unless said otherwise; the others are against. */
function hands(sitting: HeldSitting, product: string, inFavour?: number): Vote {
  const voters = votersOn(sitting.now, sitting.product(product)).length
  const given = inFavour ?? voters
  return { kind: 'majority', for: given, against: voters - given, abstained: 0 }
}

function corrected(sitting: HeldSitting): HeldSitting {
  const law = { ruleSet: rulesOfTea, set: teaSet }
  const replaces = sitting.product('che').adopted?.number ?? 0
  const marks = [{ member: 'so-cong-thuong', criterion: '1.1', choice: 'none' }] as const
  const rated = { kind: 'rated', marks, confirmed: { '1.6': 2 } } as const
  return sitting
    .must(correctOutcome(sitting.now, law, 'che', replaces, rated, 'nhập nhầm phiếu giấy'))
    .must(correctRecord(sitting.now, 4, 'Hội trường tầng 2', 'ghi nhầm địa điểm'))
}

/** The tea is scored three times, its spread being too wide; the member who came late is in from the start of the second round. */
function threeRounds(sitting: HeldSitting): void {
  const note = { product: 'che', member: 'so-y-te-2', hand: 'member' } as const
  sitting
    .opensRound('che')
    .must(noteCriterion(sitting.now, setOf, note, '1.1', 'Hợp đồng “thu mua”\nđã hết hạn'))
    .must(askOpinion(sitting.now, { ...anInvitation(), products: ['che'], until: '2026-09-01' }))
    .must(receiveOpinion(sitting.now, { member: 'van-phong', number: 1, file: sha256('tệp trả lời') }))
    .must(withdrawOpinion(sitting.now, 'van-phong', 'thành viên đến họp'))
  for (const [at, member] of ['so-nnmt', 'so-cong-thuong', 'so-y-te-2', 'van-phong'].entries()) {
    const hand = member === 'so-cong-thuong' ? 'paper' : 'member'
    sitting.handsIn('che', member, 60 + at * 5, hand)
    if (member !== 'so-cong-thuong') continue
    sitting.sendsBack('che', member).handsIn('che', member, 65, hand)
  }
  sitting
    .attends('hoi-nong-dan', true)
    .scores('che', { 'so-nnmt': 60, others: 74 })
    .opensRound('che', 'Chủ tịch yêu cầu chấm lại lần nữa')
  const withImpurities = { ...sheetWorth(74), '6.1.1': 1 }
  for (const member of expectedOf(sitting.now, sitting.product('che')))
    sitting.handsIn('che', member, member === 'so-nnmt' ? 62 : member === 'van-phong' ? withImpurities : 74)
  sitting
    .must(
      weighStop(
        sitting.now,
        setOf,
        'che',
        '6.1.1',
        'Là cẫng chè, không phải tạp chất lạ',
        hands(sitting, 'che'),
      ),
    )
    .acceptsSpread('che', 'Ý kiến đã giải trình, giữ nguyên')
    .discusses('che', 'Chất lượng ổn định, nên hoàn thiện bao bì.')
    .confirms('che', { '1.6': 1 })
    .settles('che', hands(sitting, 'che'))
}

export type Entry = Omit<LoggedEvent, 'number' | 'previous' | 'hash'>

/** What somebody does who changes what is at one place of a log and writes the chain anew, hashes and all. */
export const writtenAnew = (
  log: readonly LoggedEvent[],
  at: number,
  change: (entry: Entry) => readonly Entry[],
): readonly LoggedEvent[] =>
  rechained(
    log.flatMap(({ number: _, previous: __, hash: ___, ...entry }, index) =>
      index === at ? change(entry) : [entry],
    ),
  )

/** The events as they would stand if whoever changed them had made every hash anew. */
export function rechained(log: readonly Entry[]): readonly LoggedEvent[] {
  let previous = beginning
  return log.map((entry, index) => {
    const logged = chained(previous, { ...entry, number: index + 1 }, sha256)
    previous = logged.hash
    return logged
  })
}
