/**
 * An exact fraction with a positive denominator, in lowest terms. Means of whole points are kept as fractions and
 * compared by cross-multiplication, so that 69.9 never becomes 70 before it meets a band (QĐ 26/2026 Điều 3.3).
 */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** Both must be safe integers, `denominator` above zero; anything else is a bug and throws. */
export function fraction(numerator: number, denominator = 1): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`Not an exact fraction: ${numerator}/${denominator}`)
  }
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** The exact mean of whole numbers; at least one is needed. */
export function mean(wholes: readonly number[]): Fraction {
  return fraction(
    wholes.reduce((sum, whole) => sum + whole, 0),
    wholes.length,
  )
}

/** Below zero when a < b, zero when equal, above zero when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * The fraction as printed: rounded half up (away from zero) to `decimals`, with a decimal comma. For the eye only: a printed value is
 * never compared.
 */
export function printed(value: Fraction, decimals = 2, comma = ','): string {
  const scale = 10n ** BigInt(decimals)
  const numerator = BigInt(Math.abs(value.numerator)) * scale * 2n + BigInt(value.denominator)
  const scaled = numerator / (BigInt(value.denominator) * 2n)
  const sign = value.numerator < 0 && scaled > 0n ? '-' : ''
  const whole = scaled / scale
  return decimals === 0
    ? `${sign}${whole}`
    : `${sign}${whole}${comma}${(scaled % scale).toString().padStart(decimals, '0')}`
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
