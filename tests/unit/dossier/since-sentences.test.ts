import { describe, expect, it } from 'vitest'
import type { DossierChanges } from '#shared/dossier/dossier-changes.ts'
import { sinceSentences } from '#shared/words/since-text.ts'
import { wordsIn } from '#shared/words/words.ts'

const nothing: DossierChanges = { fields: [], claims: [], added: [], gone: [] }
const said = (changes: Partial<DossierChanges>): readonly string[] =>
  sinceSentences({ ...nothing, ...changes }, wordsIn.vi, (_, choice) => `phương án ${choice}`)

describe('what changed since the last recognition, in sentences for the producer to go through', () => {
  it('tells short texts as they were and are, and of long ones that they changed', () => {
    const long = 'Vùng nguyên liệu mở rộng. '.repeat(10)
    expect(
      said({
        fields: [
          { field: 'producer.address', before: 'thôn An Thịnh', now: '' },
          { field: 'business.material', before: 'ngắn', now: long },
          { field: 'business.years', before: undefined, now: undefined },
        ],
      }),
    ).toEqual([
      'Địa chỉ chủ thể: trước là “thôn An Thịnh”, nay để trống.',
      'Nguyên liệu: đã thay đổi.',
      'Số liệu từng năm: đã thay đổi.',
    ])
  })

  it('tells what is claimed otherwise, and which papers came and went', () => {
    const file = (title: string) => ({ path: `${title}.pdf`, title })
    expect(
      said({
        claims: [
          { criterion: '1.2', before: 1, now: 3, citesAnew: true },
          { criterion: '1.3', before: undefined, now: 2, citesAnew: false },
          { criterion: '1.4', before: 2, now: 2, citesAnew: true },
        ],
        added: [file('Phiếu kiểm nghiệm 2026'), file('Giấy chứng nhận VietGAP')],
        gone: [file('Phiếu kiểm nghiệm 2023')],
      }),
    ).toEqual([
      'Tiêu chí 1.2: trước tự chấm phương án 1, nay phương án 3.',
      'Tiêu chí 1.3: trước tự chấm chưa có, nay phương án 2.',
      'Bổ sung giấy tờ: Phiếu kiểm nghiệm 2026; Giấy chứng nhận VietGAP.',
      'Không còn dùng giấy tờ: Phiếu kiểm nghiệm 2023.',
    ])
  })

  it('says nothing of what differs with every filing', () => {
    const fields = (['stage', 'filedOn', 'ruleSet', 'commune.letter'] as const).map(field => ({
      field,
      before: 'a',
      now: 'b',
    }))
    expect(said({ fields })).toEqual([])
  })
})
