import type { Token } from 'stream-json/core/parser.js'
import type { JsonSteps } from '#shared/kernel/json-path.ts'
import type { JsonProblem } from '#shared/kernel/json-problem.ts'

/**
 * What is found in a file of JSON, in its order: a value with its place, the end of the list whose elements were such values, or something
 * wrong. After the last fault nothing is read.
 */
export type Found =
  | { readonly kind: 'piece'; readonly at: JsonSteps; readonly value: unknown }
  | { readonly kind: 'end-of-list'; readonly at: JsonSteps }
  | {
      readonly kind: 'fault'
      readonly at: JsonSteps
      readonly problem: JsonProblem
      readonly isLast: boolean
    }

/** Levels of lists and objects, and values in one piece: far above anything that the law or a council can need. */
const deepest = 16
const mostValues = 50_000

/** Would change what an object is instead of standing in it. */
const forbidden = '__proto__'

type Container = unknown[] | Record<string, unknown>

/** An open list or object, and the place in it that the next value takes. A `part` is kept whole; what is in the others are pieces. */
interface Open {
  readonly role: 'outermost' | 'split' | 'part'
  readonly container: Container
  next: string | number
}

/**
 * Puts tokens together to pieces: the fields of the outermost object and, in place of its list called `split`, each element of that and
 * then its end. Anything else that is outermost is one piece.
 */
export class PieceBuilder {
  private readonly split: string
  private readonly open: Open[] = []
  private values = 0

  constructor(split: string) {
    this.split = split
  }

  /** The place that the next value takes. */
  at(): JsonSteps {
    return this.open.map(({ next }) => next)
  }

  /** Takes the next token and gives what it completes, if anything. */
  take(token: Token): Found | undefined {
    switch (token.name) {
      case 'startObject':
        return this.start({})
      case 'startArray':
        return this.start([])
      case 'endObject':
      case 'endArray':
        return this.end()
      case 'keyValue':
        return this.key(token.value.normalize('NFC'))
      case 'stringValue':
        return this.value(token.value.normalize('NFC'))
      case 'numberValue':
        return this.value(Number(token.value))
      case 'trueValue':
      case 'falseValue':
      case 'nullValue':
        return this.value(token.value)
      default:
        throw new TypeError(`Values come whole, not as ${token.name}`)
    }
  }

  private start(container: Container): Found | undefined {
    if (this.open.length === deepest) return this.last({ kind: 'nested-too-deeply', limit: deepest })
    this.open.push({ role: this.roleOf(container), container, next: 0 })
    return undefined
  }

  private roleOf(container: Container): Open['role'] {
    const around = this.open.at(-1)
    if (!around) return Array.isArray(container) ? 'part' : 'outermost'
    const isSplit = around.role === 'outermost' && around.next === this.split && Array.isArray(container)
    return isSplit ? 'split' : 'part'
  }

  private end(): Found | undefined {
    const closed = this.open.pop()
    if (!closed || closed.role === 'outermost') return undefined
    if (closed.role === 'part') return this.value(closed.container)
    return this.give({ kind: 'end-of-list', at: this.at() })
  }

  private key(field: string): Found | undefined {
    const around = this.open.at(-1)
    if (!around) return undefined
    around.next = field
    const kind = Object.hasOwn(around.container, field) ? 'field-repeated' : 'field-unknown'
    return kind === 'field-repeated' || field === forbidden
      ? { kind: 'fault', at: this.at().slice(0, -1), problem: { kind, field }, isLast: false }
      : undefined
  }

  private value(value: unknown): Found | undefined {
    if (++this.values > mostValues) return this.last({ kind: 'too-many-values', limit: mostValues })
    const around = this.open.at(-1)
    if (around?.role !== 'part') return this.give({ kind: 'piece', at: this.at(), value })
    put(around, value)
    return undefined
  }

  /** Of what is given away and was a field, the name stays, to tell when it comes again. */
  private give(found: Found): Found {
    const around = this.open.at(-1)
    if (around && typeof around.next === 'number') around.next++
    else if (around) put(around, true)
    this.values = 0
    return found
  }

  private last(problem: JsonProblem): Found {
    return { kind: 'fault', at: this.at(), problem, isLast: true }
  }
}

function put(around: Open, value: unknown): void {
  if (!Array.isArray(around.container)) {
    if (around.next !== forbidden) around.container[around.next] = value
    return
  }
  around.container.push(value)
  around.next = around.container.length
}
