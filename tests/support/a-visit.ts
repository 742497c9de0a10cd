import { checklistOf, type Checklist } from '#shared/register/checklist.ts'
import type { Visited } from '#shared/register/visit.ts'
import { newVisit, readVisit, type VisitDraft } from '#shared/register/visit-draft.ts'
import { law } from './shipped-law.ts'

/** What a visit to a tea of four stars asks. */
export const teaChecklist: Checklist = checklistOf(law.criteriaSet('qd-26-2026/11'), 4)

/** A visit of 10/11/2026 as it is typed, with nothing found unless it is said. */
export const aVisitDraft = (changes: Partial<VisitDraft> = {}): VisitDraft => ({
  ...newVisit('visit-1', null, '10/11/2026'),
  place: 'Xưởng chế biến, thôn Thôm Loà',
  inspectors: [
    { office: 'Văn phòng Điều phối Nông thôn mới tỉnh', name: 'Trưởng đoàn, Phó Chánh Văn phòng' },
    { office: 'Sở Y tế', name: 'Thành viên đoàn, chuyên viên' },
  ],
  receivedBy: 'Giám đốc hợp tác xã',
  ...changes,
})

/** The same as the register has it. */
export function aVisit(changes: Partial<VisitDraft> = {}): Visited {
  const read = readVisit(aVisitDraft(changes), teaChecklist)
  if (read.kind === 'faults') throw new Error(`The visit lacks ${Object.keys(read.faults).join(', ')}`)
  return read.fact
}

/** The mark is used wrongly, which is to be mended within ten days. */
export const wrongMark: Partial<VisitDraft> = {
  checks: { '9/mark': { result: 'unmet', remark: 'In sai mẫu nhãn hiệu OCOP trên bao bì' } },
  mendBy: '20/11/2026',
  proposal: 'warn',
}
