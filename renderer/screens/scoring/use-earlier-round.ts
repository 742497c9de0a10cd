import { criterionFigures } from '#shared/council/round.ts'
import { printed } from '#shared/kernel/fraction.ts'
import { pointsOf, type Criterion } from '#shared/law/rule-set.ts'
import { useWords } from '../../parts/use-words.ts'
import { useProduct } from '../../stores/product.ts'
import { useSheet } from '../../stores/sheet.ts'

/** At re-scoring: what this sheet and the council's mean were in the round before, in words. Empty in the first round. */
export interface EarlierRound {
  readonly total: () => string
  readonly mark: (criterion: Criterion) => string
}

export function useEarlierRound(): EarlierRound {
  const product = useProduct()
  const sheet = useSheet()
  const words = useWords()
  const round = (): NonNullable<typeof product.view>['rounds'][number] | undefined =>
    product.view?.rounds.at(-1)

  function total(): string {
    const before = round()
    const own = before?.sheets.find(({ member }) => member === sheet.own?.member)
    return before && own ? words.value.scoring.sheet.earlierTotal(before.number, own.total) : ''
  }

  function mark(criterion: Criterion): string {
    const before = round()
    if (!before) return ''
    const own = before.sheets.find(({ member }) => member === sheet.own?.member)?.marks[criterion.id]
    const { mean } = criterionFigures(criterion, before.sheets)
    const said = words.value.scoring.sheet
    return [
      ...(own === undefined ? [] : [said.earlier(before.number, pointsOf(criterion, own))]),
      said.earlierMean(before.number, printed(mean, 2, words.value.law.decimalSign)),
    ].join(' · ')
  }
  return { total, mark }
}
