import ActionBar from '../../parts/frame/ActionBar.vue'
import ConfirmDialog from '../../parts/frame/ConfirmDialog.vue'
import DialogFrame from '../../parts/frame/DialogFrame.vue'
import LanguageSwitch from '../../parts/frame/LanguageSwitch.vue'
import PageFrame from '../../parts/frame/PageFrame.vue'
import SplitPane from '../../parts/frame/SplitPane.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

const asked = {
  title: 'Rút sản phẩm khỏi chương trình?',
  body: longName,
  confirm: 'Rút sản phẩm',
  open: true,
}

export const frame: Stories = () => [
  show(
    ActionBar,
    { ready: {}, missing: { missing: ['Chưa chọn ngày họp', longName] } },
    { slots: { lead: longName } },
  ),
  show(LanguageSwitch, { Vietnamese: { modelValue: 'vi' }, English: { modelValue: 'en' } }),
  show(
    SplitPane,
    { both: { label: 'Chia màn hình', stacked: false, show: 'both', share: 0.4 } },
    {
      slots: { first: longName, second: longName },
    },
  ),
  show(
    SplitPane,
    { stacked: { label: 'Chia màn hình xếp chồng', stacked: true, show: 'both', share: 0.4 } },
    {
      slots: { first: longName, second: longName },
    },
  ),
  show(
    ConfirmDialog,
    { asking: asked, dangerous: { ...asked, danger: true }, busy: { ...asked, busy: true } },
    { alone: true },
  ),
  show(
    DialogFrame,
    { wide: { title: longName, wide: true, open: true } },
    { alone: true, slots: { default: longName } },
  ),
  show(
    PageFrame,
    {
      training: { title: longName, training: true, back: 'start' },
      narrow: { title: 'Danh sách', training: false, narrow: true },
    },
    { alone: true, slots: { default: longName } },
  ),
]
