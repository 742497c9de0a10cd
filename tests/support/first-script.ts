import type { Page } from '@playwright/test'

/** Of script before the first screen when nothing was split or compressed, in bytes; the goal is 0.6 of it. */
export const scriptBeforeSplitting = 453_632

/** Bytes of script that a page has fetched so far: as they came over the wire, with the heads of their answers, and unpacked. */
export const scriptOf = (page: Page): Promise<{ readonly sent: number; readonly unpacked: number }> =>
  page.evaluate(() => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter(entry => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    const sum = (of: 'transferSize' | 'decodedBodySize'): number =>
      scripts.reduce((total, script) => total + script[of], 0)
    return { sent: sum('transferSize'), unpacked: sum('decodedBodySize') }
  })
