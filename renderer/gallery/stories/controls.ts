import ChoiceCard from '../../parts/controls/ChoiceCard.vue'
import ChoiceGroup from '../../parts/controls/ChoiceGroup.vue'
import FileDrop from '../../parts/controls/FileDrop.vue'
import MakingButton from '../../parts/controls/MakingButton.vue'
import MoveButtons from '../../parts/controls/MoveButtons.vue'
import PinDialog from '../../parts/controls/PinDialog.vue'
import PinField from '../../parts/controls/PinField.vue'
import PrintButton from '../../parts/controls/PrintButton.vue'
import ReasonField from '../../parts/controls/ReasonField.vue'
import SaveLink from '../../parts/controls/SaveLink.vue'
import SegmentedChoice from '../../parts/controls/SegmentedChoice.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice, unreachable } from './long-text.ts'

const choices = {
  all: { label: 'Tất cả thành viên', effect: longName },
  some: { label: longName, effect: 'Không ai khác' },
}
const file = { label: 'Chọn tệp…', hint: 'hoặc thả tệp vào đây', accept: '.pdf' }
const pin = {
  title: `Mã PIN của ${longOffice}`,
  confirm: 'Vào phiếu',
  busy: false,
  refusal: undefined,
  open: true,
}
const options = [
  { value: 'a', label: 'Phần A' },
  { value: 'b', label: 'Bất đồng nhiều nhất' },
]

const making = {
  view: 'Xem, in, lưu',
  viewOf: (paper: string) => `Xem, in, lưu: ${paper}`,
  making: (seconds: number) => `Đang lập… ${seconds} giây`,
}

export const controls: Stories = () => [
  show(
    ChoiceCard,
    {
      chosen: { name: 'one', checked: true },
      other: { name: 'two', checked: false },
      many: { name: 'three', checked: true, kind: 'checkbox' },
    },
    { slots: { default: longName } },
  ),
  show(ChoiceGroup, {
    two: { legend: 'Ai chấm điểm', values: ['all', 'some'], words: choices, modelValue: 'all' },
  }),
  show(FileDrop, { one: file, many: { ...file, multiple: true, folder: 'Chọn thư mục…' } }),
  show(MakingButton, {
    ready: { paper: longName, busy: false, say: making },
    busy: { paper: longName, busy: true, say: making },
  }),
  show(MoveButtons, {
    first: { place: 1, count: 71, up: `Đưa lên: ${longName}`, down: `Đưa xuống: ${longName}` },
    last: { place: 71, count: 71, up: 'Đưa lên cuối', down: 'Đưa xuống cuối' },
  }),
  show(
    PinDialog,
    {
      asking: pin,
      choosing: { ...pin, choosing: true },
      busy: { ...pin, busy: true },
      refused: { ...pin, refusal: unreachable },
    },
    { alone: true },
  ),
  show(PinField, {
    empty: { label: 'Mã PIN', modelValue: '' },
    filled: { label: longOffice, modelValue: '123456' },
  }),
  show(PrintButton, { ready: {} }),
  show(ReasonField, {
    empty: { reason: '', label: 'Lý do', disabled: false },
    disabled: { reason: longName, label: 'Lý do đã ghi', disabled: true },
  }),
  show(SaveLink, {
    ready: { address: '#', name: 'bien-ban.pdf', label: 'Lưu biên bản' },
    primary: { address: '#', name: 'phien.phien', label: longName, primary: true },
  }),
  show(SegmentedChoice, {
    chosen: { legend: 'Phần', options, modelValue: 'a' },
    none: { legend: 'Phần khác', options, modelValue: undefined },
    disabled: { legend: 'Phần bị khóa', options, modelValue: 'b', disabled: true },
    long: {
      legend: 'Phần có tên dài',
      options: [...options, { value: 'c', label: longName }],
      modelValue: 'c',
    },
  }),
]
