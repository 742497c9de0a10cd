/** What one page may take before it is said to be too large, so that no page is in the way of the next. */
export const pageBudget = {
  /** Milliseconds that drawing it here may take. */
  drawing: 10_000,
  /** Pixels it is drawn with: three times as wide as a window, and of any height. */
  pixels: 24_000_000,
  /** Pixels across, of the coarse picture of one that takes more. */
  coarse: 800,
} as const
