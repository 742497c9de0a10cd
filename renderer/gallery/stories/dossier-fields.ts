import { contentOfNothing } from '#shared/dossier/draft.ts'
import ChosenLine from '../../parts/dossier/ChosenLine.vue'
import DayField from '../../parts/dossier/DayField.vue'
import FigureField from '../../parts/dossier/FigureField.vue'
import FindField from '../../parts/dossier/FindField.vue'
import FormCard from '../../parts/dossier/FormCard.vue'
import GrowthField from '../../parts/dossier/GrowthField.vue'
import IdentityFields from '../../parts/dossier/IdentityFields.vue'
import PaperFields from '../../parts/dossier/PaperFields.vue'
import PersonFields from '../../parts/dossier/PersonFields.vue'
import SheetChoice from '../../parts/dossier/SheetChoice.vue'
import StageFields from '../../parts/dossier/StageFields.vue'
import StarsField from '../../parts/dossier/StarsField.vue'
import TextField from '../../parts/dossier/TextField.vue'
import YearFields from '../../parts/dossier/YearFields.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

const figure = {
  label: 'Doanh thu',
  place: 'business.2025.revenue',
  unit: 'triệu đồng',
  least: 0,
  most: 1_000_000,
}
const found = [
  { key: 'a', line: longName, detail: longName },
  { key: 'b', line: 'Xã Tân An', detail: 'tỉnh Tuyên Quang' },
]

export const dossierFields: Stories = () => {
  const { producer, business, assessment } = contentOfNothing
  const [year] = business.years
  return [
    show(ChosenLine, {
      chosen: { label: 'Bộ tiêu chí', line: longName, detail: longName, change: 'Đổi bộ' },
    }),
    show(DayField, {
      empty: { label: 'Ngày nộp', place: 'product.filedOn', modelValue: null },
      faulty: {
        label: 'Ngày thành lập',
        place: 'producer.foundedOn',
        hint: longName,
        fault: longName,
        needed: true,
        modelValue: '2026-11-27',
      },
    }),
    show(FigureField, {
      empty: { ...figure, modelValue: null },
      faulty: { ...figure, hint: longName, fault: longName, modelValue: 92.5 },
    }),
    show(FindField, {
      empty: { label: 'Xã, phường', hint: longName, found: [], foundFor: '', modelValue: '' },
      nothing: {
        label: 'Xã khác',
        hint: 'gõ tên',
        found,
        said: longName,
        needed: true,
        foundFor: 'tan an',
        modelValue: 'tan an',
      },
    }),
    show(FormCard, { titled: { title: longName, hint: longName } }, { slots: { default: longName } }),
    show(GrowthField, { empty: { business, modelValue: null } }),
    show(IdentityFields, { empty: { producer } }),
    show(PaperFields, { other: { papers: [...assessment.papers, 'other-right'], other: longName } }),
    show(PersonFields, {
      long: { person: { ...producer.representative, name: longName, gender: 'female' } },
    }),
    show(SheetChoice, {
      two: {
        label: 'Trang tính',
        choices: [
          { key: 'a', line: longName },
          { key: 'b', line: 'Trang 2' },
        ],
        chosen: 'a',
      },
    }),
    show(StageFields, {
      first: { modelValue: { kind: 'first' } },
      upgrade: { modelValue: { kind: 'upgrade', from: 3, to: 4 } },
    }),
    show(StarsField, { four: { label: longName, values: [3, 4, 5], modelValue: 4 } }),
    show(TextField, {
      empty: { label: 'Tên sản phẩm', modelValue: '', needed: true },
      faulty: { label: longName, hint: longName, fault: longName, modelValue: longName },
      rows: { label: 'Mô tả', rows: 4, max: 200, modelValue: longName },
    }),
    ...(year ? [show(YearFields, { year: { year, unit: 'triệu đồng', others: [] } })] : []),
  ]
}
