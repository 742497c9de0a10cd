import EmptyState from '../../parts/notices/EmptyState.vue'
import LoadingLine from '../../parts/notices/LoadingLine.vue'
import NoticeBox from '../../parts/notices/NoticeBox.vue'
import ProgressBar from '../../parts/notices/ProgressBar.vue'
import RefusalNotice from '../../parts/notices/RefusalNotice.vue'
import SavedMark from '../../parts/notices/SavedMark.vue'
import VerdictBox from '../../parts/notices/VerdictBox.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon, unreachable } from './long-text.ts'

const line = { file: `${longName}.ocop`, size: 31_457_280, product: undefined }

export const notices: Stories = ({ dossier }) => [
  show(EmptyState, { bare: { title: 'Chưa có sản phẩm nào' }, told: { title: longName, text: longName } }),
  show(
    LoadingLine,
    {
      waiting: { ...line, state: { kind: 'waiting' } },
      uploading: { ...line, state: { kind: 'uploading', done: 12_000_000 } },
      checking: { ...line, state: { kind: 'checking', done: 3, total: 41 } },
      loaded: { ...line, product: longName, state: { kind: 'loaded', findings: dossier.findings } },
      refused: { ...line, state: { kind: 'refused', refusal: unreachable } },
      cancelled: { ...line, state: { kind: 'cancelled' } },
    },
    { within: 'ul' },
  ),
  show(
    NoticeBox,
    {
      info: { tone: 'info' },
      good: { tone: 'good', title: 'Đã xong' },
      warn: { tone: 'warn', title: longName },
      bad: { tone: 'bad' },
    },
    { slots: { default: longName } },
  ),
  show(ProgressBar, {
    begun: { label: 'Đang nạp', done: 0, total: 71 },
    underWay: { label: longName, done: 37, total: 71, text: '37/71' },
    done: { label: 'Đã nạp', done: 71, total: 71 },
  }),
  show(RefusalNotice, { refused: { refusal: unreachable }, nothing: { refusal: undefined } }),
  show(SavedMark, {
    saved: { record: { kind: 'saved', at: noon } },
    saving: { record: { kind: 'saving' } },
    failed: { record: { kind: 'failed' } },
    nothing: { record: undefined },
  }),
  show(
    VerdictBox,
    {
      good: { tone: 'good', sign: '✓', heading: longName },
      warn: { tone: 'warn', sign: '!', heading: longName },
      bad: { tone: 'bad', sign: '✕', heading: longName },
      soft: { tone: 'soft', sign: '–', heading: longName },
    },
    { slots: { default: longName } },
  ),
]
