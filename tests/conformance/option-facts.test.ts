import { describe, expect, it } from 'vitest'
import { criterionFacts, type OptionFact } from '#shared/dossier/option-facts.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { criteriaSets } from '#tests/support/shipped-law.ts'

/** What a wording must say for a fact to be read from it. */
function saidBy(fact: OptionFact): readonly RegExp[] {
  switch (fact.kind) {
    case 'legal-form':
      return fact.forms.map(
        form =>
          ({
            household: /[Hh]ộ (sản xuất|gia đình)/,
            'cooperative-group': /tổ hợp tác/,
            cooperative: /HTX/,
            limited: /TNHH/,
            private: /doanh nghiệp tư nhân/,
            'joint-stock': /công ty cổ phần/,
            company: /[Cc]ông ty/,
          })[form],
      )
    case 'local-workers':
      return [
        /Lao động là người/,
        ...(fact.least > 0 ? [new RegExp(`từ ${fact.least}%`)] : []),
        ...(fact.most === undefined ? [] : [new RegExp(`đến ${fact.most}%`)]),
        ...(fact.below === undefined ? [] : [new RegExp(`dưới ${fact.below}%`)]),
      ]
    case 'papers':
      return [
        /giấy chứng nhận đăng ký|Giấy chứng nhận đăng ký/,
        ...(fact.groups.length > 1 ? [/chỉ dẫn nguồn gốc địa lý/] : []),
        ...(fact.groups.length > 2 ? [/kiểu dáng công nghiệp, hoặc sáng chế/] : []),
      ]
    case 'profit-rises':
      return [fact.times === 1 ? /lợi nhuận.*(cao hơn|tăng so với)/ : /lợi nhuận tăng 2 năm liên tiếp/]
    case 'representative':
      return [/Đại diện pháp luật/, fact.isNeither ? /không phải nữ/ : /là nữ/]
  }
}

describe('what fields say of an option', () => {
  it.each(criterionFacts.map(facts => [`${facts.decision} ${facts.criterion}`, facts] as const))(
    'is what every sheet of the decision words there: %s',
    (_, { decision, criterion, options }) => {
      const sheets = criteriaSets.filter(({ id }) => id.startsWith(`${decision}/`))
      expect(sheets.length).toBeGreaterThan(20)
      for (const sheet of sheets) {
        const found = criteriaOf(sheet).find(({ id }) => id === criterion)
        for (const [number, fact] of Object.entries(options)) {
          const label = found?.options.find(option => option.number === Number(number))?.label ?? ''
          for (const said of saidBy(fact)) expect(label, `${sheet.id} ${criterion} ${number}`).toMatch(said)
        }
      }
    },
  )

  it('leaves out no wording on local workers of the decision in force that has a share', () => {
    const { options = {} } =
      criterionFacts.find(({ decision, criterion }) => decision === 'qd-26-2026' && criterion === '3.3') ?? {}
    for (const sheet of criteriaSets.filter(({ id }) => id.startsWith('qd-26-2026/')))
      expect(
        criteriaOf(sheet)
          .find(({ id }) => id === '3.3')
          ?.options.map(({ number }) => String(number)),
      ).toEqual(Object.keys(options))
  })
})
