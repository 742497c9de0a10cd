import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeSitting } from '#shared/council/closing.ts'
import { concealing, isSheetEvent } from '#shared/council/concealed.ts'
import { carryOver } from '#shared/council/departing.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { evolve, fold } from '#shared/council/evolve.ts'
import { firstBroken } from '#shared/council/log.ts'
import { productView } from '#shared/council/product-view.ts'
import { quorumOf, votersOn } from '#shared/council/who-decides.ts'
import { ratingNow } from '#shared/council/reconciling.ts'
import { countedSheets, expectedOf, isSealed, revealsThatFollow } from '#shared/council/round.ts'
import { isOpen, lastRound, productOf, type Sitting } from '#shared/council/sitting.ts'
import { ruleSet, sha256, teaSet, type HeldSitting } from '#tests/support/a-sitting.ts'
import { appealed, move, walk } from '#tests/support/a-walk.ts'
import { tries } from '#tests/support/property-runs.ts'

/** Folds a log again and looks at the sitting before and after every event. */
function watch(
  log: readonly LoggedEvent[],
  look: (before: Sitting, logged: LoggedEvent) => void,
): Sitting | undefined {
  let sitting: Sitting | undefined
  for (const logged of log) {
    if (sitting) look(sitting, logged)
    sitting = evolve(sitting, logged)
  }
  return sitting
}

/** As it stands in a record that conceals what is not revealed, for whoever has no key. */
const unread = (event: SittingEvent, { products }: Sitting): SittingEvent =>
  isSheetEvent(event) &&
  products.find(({ id }) => id === event.product)?.rounds[event.round - 1]?.revealedAt === undefined
    ? concealing(event, 'không có khóa')
    : event

const holds = (check: (held: HeldSitting) => void): void =>
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 60 }), moves => check(walk(moves))),
    { numRuns: tries(60) },
  )

describe('whatever a council tries, in whatever order', () => {
  it('it comes far: every stage of a sitting is reached among some hundred walks', () => {
    const walks = fc.sample(fc.array(move, { minLength: 30, maxLength: 60 }), {
      seed: 26,
      numRuns: 600,
    })
    const held = walks.map(moves => walk(moves))
    const reached = new Set(held.flatMap(({ log }) => log.map(({ event }) => event.kind)))
    const reviews = held.flatMap(({ now }) => now.products.filter(({ entry }) => entry.earlier))
    expect(reviews.map(({ outcome }) => outcome?.kind)).toContain('returned')
    for (const kind of [
      'sheet.sent-back',
      'round.revealed',
      'member.replaced',
      'member.abstained',
      'recusal.withdrawn',
      'spread.accepted',
      'motion.lost',
      'outcome.settled',
      'sitting.closed',
      'outcome.corrected',
      'product.carried-over',
      'product.withdrawn',
      'stop.weighed',
      'presiding.given',
      'office.renamed',
      'package.renewed',
      'pin.set',
      'pin.reset',
    ] as const)
      expect([...reached]).toContain(kind)
  })

  it('marks are revealed only when everyone awaited has sealed and there is a quorum', () => {
    holds(held => {
      watch(held.log, (before, { event }) => {
        if (event.kind !== 'round.revealed') return
        const product = productOf(before, event.product)
        const round = product && lastRound(product)
        if (!product || !round) throw new Error('Revealed without a round')
        expect(quorumOf(before, product).met).toBe(true)
        expect(expectedOf(before, product).filter(member => !isSealed(round, member))).toEqual([])
      })
    })
  })

  it('and they are revealed as soon as that is so: a round that nothing keeps closed is never left closed', () => {
    holds(({ now }) => {
      if (now.phase.kind === 'sitting') expect(revealsThatFollow(now)).toEqual([])
    })
  })

  it('a sealed sheet is never marked or noted, unless it was sent back to its member', () => {
    holds(held => {
      watch(held.log, (before, { event }) => {
        if (event.kind !== 'sheet.marked' && event.kind !== 'sheet.noted') return
        const round = productOf(before, event.product)?.rounds[event.round - 1]
        expect(round?.revealedAt).toBeUndefined()
        expect(round?.sheets.get(event.member)?.seal).toBeUndefined()
      })
    })
  })

  it('the marks of a recused member are never counted', () => {
    holds(({ now }) => {
      for (const product of now.products)
        for (const round of product.rounds)
          for (const { member } of countedSheets(now, product, round))
            expect(product.recusals.has(member)).toBe(false)
    })
  })

  it('nobody sees another’s marks of a round that is not revealed', () => {
    holds(({ now }) => {
      for (const product of now.products) {
        const hidden = product.rounds
          .filter(round => round.revealedAt === undefined)
          .map(({ number }) => number)
        for (const { id } of now.members) {
          const seat = { kind: 'member', sitting: now.id, member: id } as const
          const { rounds } = productView(now, product, teaSet, ruleSet, seat)
          expect(rounds.filter(({ number }) => hidden.includes(number))).toEqual([])
        }
      }
    })
  })

  it('what is kept in memory is what the log gives when it is folded again, and the chain holds', () => {
    holds(({ log, now }) => {
      expect(firstBroken(log, sha256)).toBeUndefined()
      expect(fold(log)).toEqual(now)
    })
  })

  it('a rating is settled only as the sheets and the law give it, and adopted by more than half', () => {
    holds(held => {
      watch(held.log, (before, { event }) => {
        if (event.kind !== 'outcome.settled') return
        const product = productOf(before, event.product)
        if (!product) throw new Error('Settled without a product')
        if (event.outcome.kind === 'rated')
          expect(event.outcome.rating).toEqual(ratingNow(before, product, ruleSet, teaSet))
        expect(event.vote.kind === 'majority' && event.vote.for * 2 > votersOn(before, product).length).toBe(
          true,
        )
      })
    })
  })

  it('it can always be closed: what it cannot decide is carried over, with a reason and no vote', () => {
    holds(held => {
      if (held.now.phase.kind === 'closed') return
      const open = held.now.products.filter(isOpen)
      for (const { id } of open) held.must(carryOver(held.now, id, 'chưa quyết định được'))
      held.closes()
      expect(held.now.phase.kind).toBe('closed')
      for (const { id } of open)
        expect(held.product(id)).toMatchObject({
          outcome: undefined,
          departure: { kind: 'carried-over', reason: 'chưa quyết định được' },
        })
    })
  })

  it('it can be closed where what is not revealed cannot be read, as on another laptop', () => {
    holds(({ log, now }) => {
      if (now.phase.kind === 'closed') return
      const dark = fold(log.map(logged => ({ ...logged, event: unread(logged.event, now) })))
      if (!dark) throw new Error('No sitting')
      const carried = dark.products.filter(isOpen).map(({ id }) => carryOver(dark, id, 'không còn khóa'))
      expect(carried.filter(({ ok }) => !ok)).toEqual([])
      const products = dark.products.map(product => ({
        ...product,
        departure: isOpen(product)
          ? ({ kind: 'carried-over', reason: 'không còn khóa', at: 0 } as const)
          : product.departure,
      }))
      expect(closeSitting({ ...dark, products }).ok).toBe(true)
    })
  })

  it('what another council has decided is taken up again only for a reason, and names that outcome', () => {
    holds(({ now }) => {
      const again = now.products.filter(({ id }) => id === appealed)
      expect(again.length).toBeLessThan(2)
      for (const { entry } of again)
        expect(entry.earlier).toMatchObject({
          sitting: 'phien-truoc',
          stood: { kind: 'settled', outcome: { kind: 'rated', rating: { stars: 3 } } },
          reason: 'chủ thể khiếu nại',
        })
    })
  })

  it('a product that has left is scored and decided no more', () => {
    holds(held => {
      watch(held.log, (before, { event }) => {
        if (!('product' in event) || typeof event.product !== 'string') return
        expect(productOf(before, event.product)?.departure).toBeUndefined()
      })
    })
  })

  it('nothing but corrections and minutes follows the close', () => {
    holds(held => {
      watch(held.log, (before, { event }) => {
        if (before.phase.kind === 'closed') expect(event.kind).toBe('outcome.corrected')
      })
    })
  })
})
