import type { RecordHead } from './record-head.ts'
import { follows, no, type Decision } from './decide.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { SittingId } from './ids.ts'
import { fold } from './evolve.ts'
import { productOf, type Phase, type SettledFork, type Sitting } from './sitting.ts'
import { toldApart } from './told-apart.ts'
import { levelOf, type CouncilLevel } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'

/** One sitting whose log went on in two ways: what both have, then each side by itself. */
export interface Fork {
  readonly sitting: SittingId
  /** The last event that both have: its number and time, in UTC milliseconds. */
  readonly common: { readonly number: number; readonly at: number }
  readonly here: ForkSide
  readonly there: ForkSide
}

/** What happened on one side after the common events; who did what, never a mark. */
export interface ForkSide {
  readonly head: RecordHead
  readonly firstAt: number
  readonly lastAt: number
  readonly deeds: readonly Deed[]
  /** Of every product on the agenda, by name, with what became of it on this side. */
  readonly outcomes: readonly { readonly product: string; readonly outcome: Outcome | undefined }[]
  readonly level: CouncilLevel
  readonly phase: Phase['kind']
  readonly signatures: number
}

/** The same thing done by the same hand to the same product: how often, and when last. */
export interface Deed {
  readonly kind: SittingEvent['kind']
  readonly by: Doer
  readonly product: string | undefined
  readonly times: number
  /** UTC milliseconds, of the last time. */
  readonly at: number
}

/** Who did it: the secretary, or a member by office, with own hand or on paper. */
export type Doer =
  { readonly kind: 'secretary' } | { readonly kind: 'member' | 'paper'; readonly office: string }

/** @param common how many events both logs have */
export function forkOf(here: readonly LoggedEvent[], there: readonly LoggedEvent[], common: number): Fork {
  const last = here[common - 1]
  if (!last) throw new Error('Nothing in common')
  return {
    sitting: last.sitting,
    common: { number: last.number, at: last.at },
    here: sideOf(here, common),
    there: sideOf(there, common),
  }
}

/** This log is the one that goes on; how far the other went, and where it is kept, stands in it from here on. */
export function settleFork(fork: Omit<SettledFork, 'at'>): Decision {
  if (fork.reason === '') return no({ code: 'reason.missing' })
  return follows({ kind: 'fork.settled', ...fork })
}

function sideOf(log: readonly LoggedEvent[], common: number): ForkSide {
  const state = fold(log)
  const own = log.slice(common)
  const [first, last] = [own[0], own.at(-1)]
  if (!state || !first || !last) throw new Error('Nothing on this side')
  return {
    head: { number: last.number, hash: last.hash },
    firstAt: first.at,
    lastAt: last.at,
    deeds: deedsIn(own, state),
    outcomes: state.products.map(({ entry, outcome }) => ({ product: entry.name, outcome })),
    level: levelOf(state.details),
    phase: state.phase.kind,
    signatures: state.minutes.signatures.length,
  }
}

function deedsIn(events: readonly LoggedEvent[], state: Sitting): readonly Deed[] {
  const deeds = new Map<string, Deed>()
  for (const { event, actor, at } of events) {
    const id = 'product' in event && typeof event.product === 'string' ? event.product : undefined
    const product = id === undefined ? undefined : (productOf(state, id)?.entry.name ?? id)
    const key = JSON.stringify([event.kind, actor, id])
    const times = (deeds.get(key)?.times ?? 0) + 1
    deeds.set(key, { kind: event.kind, by: doerOf(actor, state), product, times, at })
  }
  return [...deeds.values()]
}

function doerOf(actor: string, state: Sitting): Doer {
  const [, kind, id = ''] = /^(member|paper):(.+)$/.exec(actor) ?? []
  const office = toldApart(state.members).find(each => each.id === id)?.office ?? id
  return kind === 'member' || kind === 'paper' ? { kind, office } : { kind: 'secretary' }
}
