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
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right)
  const difference = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

/** Rounded half up (away from zero) to `decimals`. No rule rounds a mean; this is for saying what would happen if one did. */
export const rounded = (value: Fraction, decimals: number): Fraction =>
  fraction(Math.sign(value.numerator) * Number(scaledUp(value, decimals)), 10 ** decimals)

/**
 * The fraction as printed: rounded half up (away from zero) to `decimals`, with a decimal comma. For the eye only: a printed value is
 * never compared.
 */
export function printed(value: Fraction, decimals = 2, comma = ','): string {
  const scale = 10n ** BigInt(decimals)
  const scaled = scaledUp(value, decimals)
  const sign = value.numerator < 0 && scaled > 0n ? '-' : ''
  const whole = scaled / scale
  return decimals === 0
    ? `${sign}${whole}`
    : `${sign}${whole}${comma}${(scaled % scale).toString().padStart(decimals, '0')}`
}

/** The absolute value in units of the last decimal, rounded half up. */
function scaledUp({ numerator, denominator }: Fraction, decimals: number): bigint {
  const twice = BigInt(denominator) * 2n
  return (BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals) * 2n + BigInt(denominator)) / twice
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
