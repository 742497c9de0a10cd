import BringFile from '../../parts/law/BringFile.vue'
import CriteriaSetText from '../../parts/law/CriteriaSetText.vue'
import DayMark from '../../parts/law/DayMark.vue'
import DecisionText from '../../parts/law/DecisionText.vue'
import HolidaysEndNotice from '../../parts/law/HolidaysEndNotice.vue'
import HolidayYear from '../../parts/law/HolidayYear.vue'
import SetsTable from '../../parts/law/SetsTable.vue'
import { show, type Stories } from '../story.ts'
import { longName, unreachable } from './long-text.ts'

const said = {
  heading: 'Nạp tệp',
  hint: longName,
  choose: 'Chọn tệp…',
  drop: 'hoặc thả tệp vào đây',
  faults: 'Tệp còn lỗi',
}

export const law: Stories = ({ law: { set, ruleSet }, holidays, laws }) => [
  show(BringFile, {
    ready: { said, busy: false, refusal: undefined, faults: [] },
    busy: { said, busy: true, refusal: undefined, faults: [] },
    refused: { said, busy: false, refusal: unreachable, faults: [longName, longName] },
  }),
  show(CriteriaSetText, { whole: { set: { ...set, parts: set.parts.slice(0, 1) } } }),
  show(DayMark, {
    off: { kind: 'off', number: '2' },
    worked: { kind: 'worked', number: '3' },
    doubtful: { kind: 'doubtful', number: '4' },
    expected: { kind: 'expected', number: '5' },
    unknown: { kind: 'unknown', number: '6' },
  }),
  show(DecisionText, { decision: { ruleSet } }),
  show(HolidaysEndNotice, {
    ending: { end: { kind: 'ending', until: '2026-12-31', days: 31 } },
    ended: { end: { kind: 'ended', until: '2026-12-31' } },
    none: { end: { kind: 'none' } },
  }),
  show(HolidayYear, { year: { list: holidays.list, year: '2026' } }),
  show(SetsTable, { all: { sets: laws.ruleSets.flatMap(({ sets }) => sets).slice(0, 12) } }),
]
