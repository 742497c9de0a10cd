import AdviceRemark from '../../parts/product/AdviceRemark.vue'
import AdviceText from '../../parts/product/AdviceText.vue'
import BandScale from '../../parts/product/BandScale.vue'
import BriefingCard from '../../parts/product/BriefingCard.vue'
import DossierContents from '../../parts/product/DossierContents.vue'
import ProductPicture from '../../parts/product/ProductPicture.vue'
import ReviewNotice from '../../parts/product/ReviewNotice.vue'
import StandingMark from '../../parts/product/StandingMark.vue'
import StarTier from '../../parts/product/StarTier.vue'
import WholeProducer from '../../parts/product/WholeProducer.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon, unreachable } from './long-text.ts'

export const product: Stories = ({ sitting, law, dossier }) => {
  const advice = { hundredths: 7825, remarks: longName }
  const standings = Map.groupBy(sitting.products, ({ standing }) => standing.kind)
  const briefing = {
    presenter: longName,
    advice,
    shown: true,
    settled: false,
    closed: false,
    refusal: undefined,
    record: undefined,
  }
  const [row] = sitting.products
  const elsewhere = {
    sitting: 'x',
    council: longName,
    date: '2026-11-27',
    level: 'district',
    stood: { kind: 'open' },
  } as const
  const label = (producer: string, products: readonly string[]): string =>
    `Cả ${products.length} sản phẩm của ${producer}`
  return [
    show(AdviceRemark, { said: { remark: longName }, nothing: { remark: undefined } }),
    show(AdviceText, { mean: { advice }, remarks: { advice: { remarks: longName } } }),
    show(BandScale, {
      none: { bands: law.ruleSet.bands, at: undefined, label: 'Chưa có điểm' },
      seventy: { bands: law.ruleSet.bands, at: 70, label: '70 điểm' },
      hundred: { bands: law.ruleSet.bands, at: 100, label: '100 điểm' },
    }),
    show(BriefingCard, {
      open: briefing,
      saved: { ...briefing, record: { kind: 'saved', at: noon } },
      refused: { ...briefing, refusal: unreachable },
      settled: { ...briefing, settled: true },
      closed: { ...briefing, closed: true },
    }),
    show(DossierContents, { whole: { view: dossier, files: dossier.files } }),
    show(ProductPicture, { none: { product: longName, address: undefined } }),
    show(ReviewNotice, {
      again: { review: { product: row?.id ?? '', again: true, ...elsewhere }, name: longName },
    }),
    show(
      StandingMark,
      Object.fromEntries(
        [...standings].flatMap(([kind, [first]]) => (first ? [[kind, { standing: first.standing }]] : [])),
      ),
    ),
    show(StarTier, {
      three: { stars: 3, recognition: 'district' },
      five: { stars: 5, recognition: 'ministry' },
    }),
    ...(row
      ? [show(WholeProducer, { chosen: { product: row, agenda: sitting.products, label, modelValue: true } })]
      : []),
  ]
}
