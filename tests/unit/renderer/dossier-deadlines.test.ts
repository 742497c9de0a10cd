import { describe, expect, it } from 'vitest'
import { rulesAndDeadlines } from '#renderer/parts/product/dossier-deadlines.ts'
import type { DossierView } from '#shared/contract/answers.ts'
import { deadlinesOf, type Filing } from '#shared/law/deadlines.ts'
import { rulesForDossier } from '#shared/law/rules-for-dossier.ts'
import type { Language } from '#shared/words/language.ts'
import { wordsIn } from '#shared/words/words.ts'
import { holidays, ruleSet, ruleSets } from '#tests/support/shipped-law.ts'

/** What a secretary reads of a dossier at a sitting on that day. */
function linesOf(
  filing: Filing,
  on: string,
  language: Language = 'vi',
  otherRules?: DossierView['otherRules'],
): readonly string[] {
  const due = rulesForDossier(ruleSets, filing, on, holidays)
  if (!due) throw new Error(`No decision on ${on}`)
  const view = {
    due: { decision: due.ruleSet.decision, why: due.why },
    otherRules,
    deadlines: deadlinesOf(filing, ruleSet, holidays),
  }
  return rulesAndDeadlines(view, wordsIn[language]).map(({ term, text }) => `${term}: ${text}`)
}

describe('what a dossier says of its deadlines', () => {
  it('is the decision, the commune’s working days and the round of the province', () => {
    expect(linesOf({ filedOn: '2026-08-03', stage: 'first' }, '2026-11-18')).toEqual([
      'Quy định áp dụng: 26/2026/QĐ-TTg – có hiệu lực khi nộp hồ sơ',
      'Hạn của UBND cấp xã: 22/08/2026, tính theo ngày làm việc',
      'Đợt của tỉnh: đề nghị trước 30/10/2026, đánh giá trước 30/12/2026',
    ])
  })

  it('is the 45 days, the end of the certificate and the window of filing for a re-rating', () => {
    const filing: Filing = { filedOn: '2026-08-03', stage: 'renewal', certifiedOn: '2023-12-31' }
    expect(linesOf(filing, '2026-08-18').slice(2)).toEqual([
      'Đánh giá lại: trong 45 ngày từ khi nhận đủ hồ sơ; nếu đủ ngay khi nộp thì chậm nhất 17/09/2026',
      'Giấy chứng nhận: hết hạn 31/12/2026; nộp hồ sơ từ 04/07/2026 đến 03/09/2026 (ngày cuối 02/09/2026 là Quốc khánh, ngày nghỉ, nên tính đến ngày làm việc tiếp theo, khoản 5 Điều 148 Bộ luật Dân sự 2015)',
    ])
    expect(linesOf(filing, '2026-08-18', 'en').slice(2)).toEqual([
      'Re-rating: within 45 days of the whole dossier: by 17/09/2026 if it was whole when filed',
      'Certificate: ends 31/12/2026; filed from 04/07/2026 to 03/09/2026 (its last day, 02/09/2026, is “Quốc khánh”, a day off, so it ends on the next working day: Civil Code 2015, Article 148.5)',
    ])
  })

  it('says that a transition whose last day is a Sunday goes on until Monday', () => {
    const filing: Filing = { filedOn: '2026-04-10', stage: 'renewal' }
    expect(linesOf(filing, '2026-06-22')[0]).toContain(
      'phải xong chậm nhất 22/06/2026 (ngày cuối 21/06/2026 là Chủ nhật, ngày nghỉ, nên tính đến ngày làm việc tiếp theo',
    )
    expect(linesOf(filing, '2026-06-22', 'en')[0]).toContain('21/06/2026, is a Sunday, a day off')
  })

  it('is until when the decision before may still be used, or that this is over', () => {
    const filing: Filing = { filedOn: '2026-04-10', stage: 'first' }
    expect([linesOf(filing, '2026-06-30')[0], linesOf(filing, '2026-08-18')[0]]).toEqual([
      'Quy định áp dụng: 148/QĐ-TTg – chuyển tiếp, vì nộp trước 22/05/2026; phải xong chậm nhất 21/07/2026 (Điều 12)',
      'Quy định áp dụng: 26/2026/QĐ-TTg – nộp trước 22/05/2026 nhưng đã quá hạn chuyển tiếp 21/07/2026 (Điều 12)',
    ])
  })

  it('is the decision that it is rated under all the same, with the reason, apart from the one of its filing', () => {
    const filing: Filing = { filedOn: '2026-04-10', stage: 'first' }
    const other = { decision: '26/2026/QĐ-TTg', reason: 'Chủ thể đã lập lại hồ sơ' }
    expect(linesOf(filing, '2026-06-30', 'vi', other).slice(0, 2)).toEqual([
      'Theo ngày nộp: 148/QĐ-TTg – chuyển tiếp, vì nộp trước 22/05/2026; phải xong chậm nhất 21/07/2026 (Điều 12)',
      'Quy định áp dụng: 26/2026/QĐ-TTg, vì: Chủ thể đã lập lại hồ sơ',
    ])
    expect(linesOf(filing, '2026-06-30', 'en', other)[1]).toBe(
      'Rules that apply: 26/2026/QĐ-TTg, because: Chủ thể đã lập lại hồ sơ',
    )
  })

  it('owns up where a public holiday is not known for sure', () => {
    const filing: Filing = { filedOn: '2026-11-20', stage: 'first' }
    expect(linesOf(filing, '2026-12-18')[1]).toBe(
      'Hạn của UBND cấp xã: 14/12/2026, tính theo ngày làm việc, chưa chắc vì chưa rõ lịch nghỉ lễ',
    )
    expect(linesOf(filing, '2026-12-18', 'en')[1]).toBe(
      'Commune reports by: 14/12/2026, in working days, not certain, since the public holidays are not known for sure',
    )
  })

  it('counts around Tết that nobody has announced, and says with which days', () => {
    const filing: Filing = { filedOn: '2027-01-28', stage: 'first' }
    expect(linesOf(filing, '2027-02-18')[1]).toBe(
      'Hạn của UBND cấp xã: 25/02/2027, tính theo ngày làm việc, chưa chắc vì lịch nghỉ lễ chưa công bố; đã tính với những ngày dự kiến nghỉ: 04/02/2027, 05/02/2027, 08/02/2027 (Tết Đinh Mùi), 09/02/2027, 10/02/2027 (Tết Đinh Mùi, nghỉ bù)',
    )
    expect(linesOf(filing, '2027-02-18', 'en')[1]).toMatch(
      /^Commune reports by: 25\/02\/2027, in working days, not certain, since the public holidays are not announced; counted with the days that are likely to be off: 04\/02\/2027, /,
    )
  })

  it('ends a period that is over in Tết after it, and says that this is not certain', () => {
    const filing: Filing = { filedOn: '2026-12-25', stage: 'renewal' }
    expect(linesOf(filing, '2027-01-18')[2]).toBe(
      'Đánh giá lại: trong 45 ngày từ khi nhận đủ hồ sơ; nếu đủ ngay khi nộp thì chậm nhất 11/02/2027 (ngày cuối 08/02/2027 là Tết Đinh Mùi, ngày nghỉ, nên tính đến ngày làm việc tiếp theo, khoản 5 Điều 148 Bộ luật Dân sự 2015; chưa chắc vì lịch nghỉ lễ chưa công bố; đã tính với những ngày dự kiến nghỉ: 08/02/2027 (Tết Đinh Mùi), 09/02/2027, 10/02/2027 (Tết Đinh Mùi, nghỉ bù))',
    )
  })
})
