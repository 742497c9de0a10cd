import { isConcealed } from './concealed.ts'
import { follows, type Decision } from './decide.ts'
import type { SittingEvent } from './event.ts'
import { blank, noted } from './evolve-sheet.ts'
import { lastRound, type Product, type Sheet, type Sitting } from './sitting.ts'

/**
 * Decisions on sheets, each on what the ones before it lead to: all of them together, or the first refusal. The sitting itself stays as it is, and
 * of what follows only what is on sheets is seen by the next.
 */
export class Composed {
  state: Sitting
  decision: Decision = follows()

  constructor(state: Sitting) {
    this.state = state
  }

  then(rule: (state: Sitting) => Decision): void {
    if (this.decision.ok) this.#take(rule(this.state))
  }

  /** @returns whether the rule gave something; a refusal changes nothing */
  tries(rule: (state: Sitting) => Decision): boolean {
    const decided = rule(this.state)
    if (decided.ok) this.#take(decided)
    return decided.ok
  }

  #take(decided: Decision): void {
    if (!decided.ok || !this.decision.ok) {
      this.decision = decided
      return
    }
    this.decision = follows(...this.decision.value, ...decided.value)
    for (const event of decided.value) this.state = followed(this.state, event)
  }
}

/** A sitting after an event that is not logged yet, as far as sheets go; the one given stays as it is. */
export function followed(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.kind) {
    case 'sheet.marked': {
      const { criterion, choice, hand } = event
      return isConcealed(choice)
        ? sitting
        : withSheet(sitting, event, sheet => ({
            ...sheet,
            hand,
            marks: { ...sheet.marks, [criterion]: choice },
          }))
    }
    case 'sheet.noted': {
      const { criterion, note, hand } = event
      return isConcealed(note)
        ? sitting
        : withSheet(sitting, event, sheet => ({ ...sheet, hand, notes: noted(sheet.notes, criterion, note) }))
    }
    case 'sheet.sealed':
      return withSheet(sitting, event, sheet => ({ ...sheet, hand: event.hand, seal: event.seal }))
    case 'sheet.sent-back':
      return withSheet(sitting, event, sheet => ({ ...sheet, seal: undefined, sentBack: event.reason }))
    default:
      return sitting
  }
}

/** With another sheet of that member in the last round of that product. */
function withSheet(
  sitting: Sitting,
  { product: id, member }: { readonly product: string; readonly member: string },
  change: (sheet: Sheet) => Sheet,
): Sitting {
  const before = sitting.productById.get(id)
  const round = before && lastRound(before)
  if (!round) throw new Error(`No round of ${id}`)
  const sheets = new Map(round.sheets).set(member, change(round.sheets.get(member) ?? blank(member)))
  const after: Product = { ...before, rounds: before.rounds.with(-1, { ...round, sheets }) }
  return {
    ...sitting,
    products: sitting.products.map(each => (each === before ? after : each)),
    productById: new Map(sitting.productById).set(id, after),
  }
}
