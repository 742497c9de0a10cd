import fc from 'fast-check'
import {
  abstain,
  givePresiding,
  recordAttendance,
  recuse,
  renameOffice,
  replaceMember,
  withdrawRecusal,
} from '#shared/council/attending.ts'
import { closeSitting } from '#shared/council/closing.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import type { Decision } from '#shared/council/decide.ts'
import { carryOver, withdrawProduct } from '#shared/council/departing.ts'
import { resetPin, setPin } from '#shared/council/pins.ts'
import { standsElsewhere } from '#shared/council/stands-elsewhere.ts'
import { enterProduct, renewPackage } from '#shared/council/preparing.ts'
import { votersOn } from '#shared/council/who-decides.ts'
import {
  acceptSpread,
  confirmMinimums,
  dismissProduct,
  haltNow,
  settleRating,
  weighStop,
} from '#shared/council/reconciling.ts'
import { markCriterion, openRound, sealSheet, sendBack } from '#shared/council/scoring.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import { productOf, type Sitting } from '#shared/council/sitting.ts'
import type { Vote } from '#shared/council/vote.ts'
import {
  allConfirmedBut,
  aProduct,
  aProfile,
  aSitting,
  nineMembers,
  ruleSet,
  sameRules,
  setOf,
  sha256,
  sheetWorth,
  teaSet,
  type HeldSitting,
} from './a-sitting.ts'

const members = nineMembers
  .slice(0, 5)
  .map((member, at) => (at === 4 ? { ...member, role: 'member-secretary' as const } : member))
const successor = { id: 'nguoi-thay', office: 'Sở Tài chính (thay)', name: '', role: 'member' as const }
const products = ['che', 'tra']
/** Of a product that another council has rated: it is not on the agenda until somebody appeals. */
export const appealed = 'mat-ong'
const rated: Sitting = {
  ...aSitting({ products: [aProduct({ id: appealed })] })
    .start()
    .scores(appealed, 62)
    .confirms(appealed)
    .settles(appealed)
    .closes().now,
  id: 'phien-truoc',
}
const aPin = (amount: number) => ({ key: amount.toString().padStart(32, '0'), host: '0'.repeat(32) })
/** What a PIN opens; nobody opens it here. */
const lock = { salt: '0'.repeat(32), n: 32_768, r: 8, p: 1, key: 'A'.repeat(40) } as const
const law = { ruleSet, set: teaSet }

/** What somebody at the sitting may try next. */
export interface Move {
  readonly kind: (typeof kinds)[number]
  readonly product: string
  readonly member: string
  /** Points of a sheet that is handed in, members in favour, and whatever else needs a number. */
  readonly amount: number
}

const kinds = [
  'mark',
  'hand-in',
  'whole round',
  'whole round',
  'whole round',
  'send back',
  'leave',
  'come',
  'recuse',
  'recuse from the producer',
  'unrecuse',
  'abstain',
  'replace',
  'rename',
  'give the chair',
  'newer package',
  'appeal',
  'choose a PIN',
  'reset a PIN',
  'confirm',
  'accept spread',
  'weigh a stop',
  'settle',
  'dismiss',
  'carry over',
  'withdraw',
  'close',
  'correct',
] as const

export const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  product: fc.constantFrom(...products, ...products, appealed),
  member: fc.constantFrom(...members.map(({ id }) => id), successor.id),
  amount: fc.integer({ min: 55, max: 95 }),
})

/** Outcomes by a show of hands, and three quarters of the council without those recused. */
const profile = aProfile({
  adoption: 'majority',
  quorum: { needed: { kind: 'share', numerator: 1, denominator: 2 }, base: 'appointed-less-recused' },
  chair: { mustAttend: false, standIn: 'any-member' },
  reScoring: { rounds: 1, startsFrom: 'earlier-marks' },
  pins: 'asked',
})

function vote(sitting: Sitting, product: string, amount: number): Vote {
  const found = productOf(sitting, product)
  const voters = found ? votersOn(sitting, found).length : 0
  const inFavour = amount % 5 === 0 ? 0 : voters
  return { kind: 'majority', for: inFavour, against: voters - inFavour, abstained: 0 }
}

function tried(held: HeldSitting, { kind, product, member, amount }: Move): Decision {
  const { now } = held
  const at = { product, member, hand: 'member' as const }
  switch (kind) {
    case 'mark':
      return markCriterion(now, setOf, at, '1.1', amount % 2 === 0 ? 1 : 'none')
    case 'hand-in':
      return handIn(held, at, amount)
    case 'whole round':
      return openRound(now, setOf, product, amount > 70 ? 'Chủ tịch yêu cầu' : '')
    case 'send back':
      return sendBack(now, product, member, 'ghi nhầm')
    case 'leave':
      return recordAttendance(now, member, false, 'họp đột xuất')
    case 'come':
      return recordAttendance(now, member, true, '')
    case 'recuse':
      return recuse(now, product, member, 'người nhà')
    case 'recuse from the producer':
      return recuse(now, product, member, 'người nhà', 'producer')
    case 'unrecuse':
      return withdrawRecusal(now, product, member)
    case 'abstain':
      return abstain(now, product, member, 'chưa đọc hồ sơ')
    case 'replace':
      return replaceMember(now, member, successor, 'chuyển công tác')
    case 'rename':
      return renameOffice(now, member, `Cơ quan mới của ${member}`, amount % 4 === 0 ? '' : 'sáp nhập')
    case 'give the chair':
      return givePresiding(now, member, 'Chủ tịch vắng')
    case 'newer package': {
      const newer = aProduct({ id: `${product}-${amount}`, package: amount.toString(16).padStart(64, '0') })
      const code = productOf(now, product)?.entry.code ?? ''
      return renewPackage(now, product, { ...newer, code }, false, sameRules, 'bổ sung hồ sơ')
    }
    case 'appeal': {
      const entry = aProduct({ id: appealed })
      const reason = amount % 4 === 0 ? '' : 'chủ thể khiếu nại'
      return enterProduct(now, entry, false, sameRules, standsElsewhere([rated], now, entry, reason))
    }
    case 'choose a PIN':
      return setPin(now, member, { ...aPin(amount), lock })
    case 'reset a PIN':
      return resetPin(now, member, {
        by: secretarySeat,
        reason: 'quên mã',
        sheets: amount % 2 === 0 ? 'kept' : 'lost',
      })
    case 'confirm':
      return confirmMinimums(
        now,
        setOf,
        product,
        Object.entries(allConfirmedBut({})).map(([criterion, choice]) => ({ criterion, choice })),
      )
    case 'accept spread':
      return acceptSpread(now, setOf, product, 'đã giải trình')
    case 'weigh a stop':
      return weighStop(
        now,
        setOf,
        product,
        stopReached(now, product),
        'đã giải trình',
        vote(now, product, amount),
      )
    case 'settle':
      return settleRating(now, ruleSet, setOf, product, vote(now, product, amount))
    case 'dismiss':
      return dismissProduct(
        now,
        setOf,
        product,
        { kind: 'returned', missing: 'phiếu kiểm nghiệm' },
        vote(now, product, amount),
      )
    case 'carry over':
      return carryOver(now, product, amount % 4 === 0 ? 'không đủ thành viên' : '')
    case 'withdraw':
      return withdrawProduct(now, product, amount % 4 === 0 ? 'chủ thể xin rút' : '')
    case 'close':
      return closeSitting(now)
    case 'correct': {
      const number = productOf(now, product)?.adopted?.number ?? 0
      const corrected = { kind: 'rated', marks: [], confirmed: { '1.6': 1 } } as const
      return correctOutcome(now, law, product, number, corrected, 'xác nhận nhầm')
    }
  }
}

/** Where the council has a stop to decide of. */
function stopReached(sitting: Sitting, id: string): string {
  const product = productOf(sitting, id)
  const halt = product && haltNow(sitting, product, teaSet)
  return halt?.stopped[0]?.criterion ?? '1.1'
}

/** Marks a whole sheet, one criterion after another, and seals it. */
function handIn(held: HeldSitting, at: { product: string; member: string; hand: 'member' }, points: number) {
  for (const [criterion, choice] of Object.entries(sheetWorth(points))) {
    const marked = held.tries(markCriterion(held.now, setOf, at, criterion, choice))
    if (!marked.ok) return marked
  }
  const salt = String(held.log.length).padStart(32, '0')
  return sealSheet(held.now, setOf, at, { salt, hash: sha256 })
}

/** Holds a sitting by trying these, one after another; what is refused changes nothing. */
export function walk(moves: readonly Move[]): HeldSitting {
  const held = aSitting({
    details: { profile },
    members,
    products: products.map(id => aProduct({ id })),
  }).start()
  for (const step of moves) {
    held.tries(tried(held, step))
    if (step.kind === 'whole round') everyoneHandsIn(held, step)
  }
  return held
}

/** Everyone at the table, each with a total of their own; one walk in four lies too far apart, and one in nine has a sheet that stops. */
function everyoneHandsIn(held: HeldSitting, { product, amount }: Move): void {
  for (const [at, { id: member }] of members.entries()) {
    const total = Math.min(100, amount + at * (amount % 4 === 0 ? 5 : 1))
    const points = at === 0 && amount % 9 === 0 ? 0 : total
    held.tries(handIn(held, { product, member, hand: 'member' }, points))
  }
}
