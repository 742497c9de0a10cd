import { readPieces } from '#electron/json/read-pieces.ts'
import type { JsonSteps } from '#shared/kernel/json-path.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import { folded } from '#shared/kernel/text.ts'
import { checkProductToRate, type CheckedProduct } from '#shared/law/check-product-to-rate.ts'
import { checkRatingHead, type RatingFrame } from '#shared/law/check-rating-head.ts'
import type { Law } from '#shared/law/law.ts'
import { faultAt, type RatingFault } from '#shared/law/rating-fault.ts'
import type { ReusableInput } from './reusable-input.ts'

/** A file of marks in which nothing is wrong. */
export interface RatingInput {
  readonly frame: RatingFrame
  /** Whether the products stand in a list; one product may stand in the file itself. */
  readonly isList: boolean
  /** In the order of the file, which is read again for them. */
  products(): AsyncIterable<CheckedProduct>
}

/**
 * Checks a file of marks to its end: its head, wherever in the file that stands, and then each product under it.
 *
 * @param hear is told of every fault as it is found
 * @returns nothing where there was a fault
 */
export async function checkRatingInput(
  input: ReusableInput,
  law: Law,
  hear: (fault: RatingFault) => void,
): Promise<RatingInput | undefined> {
  const form = await readForm(input)
  if (!form.isWhole) {
    form.faults.forEach(hear)
    return undefined
  }
  const head = checkRatingHead(form.head, law)
  const frame = head.ok ? head.value : undefined
  if (!head.ok) head.refusal.forEach(hear)
  let isSound = true
  for await (const product of checkedProducts(input, form, frame)) {
    if (product.ok) continue
    isSound = false
    product.refusal.forEach(hear)
  }
  return frame && isSound
    ? { frame, isList: form.isList, products: () => soundProducts(input, form, frame) }
    : undefined
}

/** The field that has many products. */
const list = 'products'

/** What stands in the file itself: all but the products of a list. */
interface Form {
  readonly head: Readonly<Record<string, unknown>>
  readonly rest: Readonly<Record<string, unknown>>
  readonly isList: boolean
  /** Of the file as JSON. */
  readonly faults: readonly RatingFault[]
  /** Whether it could be read to its end. */
  readonly isWhole: boolean
}

async function readForm(input: ReusableInput): Promise<Form> {
  const fields: [string, unknown][] = []
  const faults: RatingFault[] = []
  let isList = false
  let isWhole = true
  for await (const found of readPieces(input.read, list)) {
    const [field] = found.at
    if (found.kind === 'fault') {
      faults.push(faultAt(found.at, found.problem))
      if (found.isLast) isWhole = false
    } else if (field === list) isList = true
    else if (found.kind === 'piece' && field !== undefined) fields.push([String(field), found.value])
    else {
      faults.push(faultAt([], { kind: 'field-of-wrong-type', expected: 'object' }))
      isWhole = false
    }
  }
  const { ruleSet, criteriaSet, on, level, profile, ...rest } = Object.fromEntries(fields)
  return { head: { ruleSet, criteriaSet, on, level, profile }, rest, isList, faults, isWhole }
}

async function* checkedProducts(
  input: ReusableInput,
  { rest, isList, faults }: Form,
  frame: RatingFrame | undefined,
): AsyncGenerator<Checked, void, undefined> {
  if (!isList) {
    if (faults.length > 0) yield refused(faults)
    yield checkProductToRate([], rest, frame)
    return
  }
  const unknown = Object.keys(rest).map(field => faultAt([], { kind: 'field-unknown', field }))
  if (unknown.length > 0) yield refused(unknown)
  const codes = new Set<string>()
  for await (const found of readPieces(input.read, list)) {
    if (found.kind === 'fault') yield refused([faultAt(found.at, found.problem)])
    else if (found.kind === 'piece' && found.at[0] === list)
      yield found.at.length === 1
        ? refused([faultAt(found.at, { kind: 'field-of-wrong-type', expected: 'array' })])
        : withOwnCode(found.at, checkProductToRate(found.at, found.value, frame), codes)
  }
}

type Checked = Result<CheckedProduct | undefined, readonly RatingFault[]>

/** A code names one product of a file; codes are compared folded. @param codes of the products before it, to which its own is added */
function withOwnCode(at: JsonSteps, checked: Checked, codes: Set<string>): Checked {
  const code = checked.ok ? checked.value?.product.code : undefined
  if (code === undefined) return checked
  if (codes.has(folded(code))) return refused([faultAt([...at, 'code'], { kind: 'code-repeated', code })])
  codes.add(folded(code))
  return checked
}

async function* soundProducts(
  input: ReusableInput,
  form: Form,
  frame: RatingFrame,
): AsyncGenerator<CheckedProduct, void, undefined> {
  for await (const product of checkedProducts(input, form, frame)) {
    if (!product.ok || !product.value) throw new Error('The file was changed while it was read')
    yield product.value
  }
}
