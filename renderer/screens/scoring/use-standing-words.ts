import { computed, type ComputedRef } from 'vue'
import { useWords } from '../../parts/use-words.ts'
import { useProduct } from '../../stores/product.ts'
import { useSheet } from '../../stores/sheet.ts'

/** What a sheet adds up to so far, in words: its band, and what is missing for the next star. Of a sheet that stops there is neither. */
export interface StandingWords {
  readonly total: ComputedRef<string>
  readonly band: ComputedRef<string>
  /** Points to the next band, and minimums of the tier that it is short of. */
  readonly short: ComputedRef<readonly string[]>
}

export function useStandingWords(): StandingWords {
  const product = useProduct()
  const sheet = useSheet()
  const words = useWords()
  const standing = computed(() =>
    sheet.standing?.points === undefined || sheet.standing.state.stoppedAt !== undefined
      ? undefined
      : { ...sheet.standing, points: sheet.standing.points },
  )
  const total = computed(() => words.value.scoring.sheet.total(sheet.standing?.points))
  const band = computed(() => (standing.value ? words.value.scoring.sheet.band(standing.value.band) : ''))
  const short = computed(() => {
    if (!standing.value) return []
    const { points, missing, band: reached } = standing.value
    const said = words.value.scoring.sheet
    const above = product.law?.ruleSet.bands.find(({ stars }) => stars === reached + 1)
    return [
      ...(above ? [said.toBand(above.from - points, above.stars)] : []),
      ...(missing ? [said.missing(missing.stars, missing.criteria)] : []),
    ]
  })
  return { total, band, short }
}
