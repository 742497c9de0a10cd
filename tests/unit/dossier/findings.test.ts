import { describe, expect, it } from 'vitest'
import { dossierSchema, type Dossier } from '#shared/dossier/dossier.ts'
import {
  admittedFindings,
  filingOf,
  findingsOf,
  rulesFindings,
  type Finding,
} from '#shared/dossier/findings.ts'
import { deadlinesOf } from '#shared/law/deadlines.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { packageWords as english } from '#shared/words/en/package.ts'
import { findingText } from '#shared/words/package-text.ts'
import { packageWords as vietnamese } from '#shared/words/vi/package.ts'
import { aDossier } from '../../support/a-dossier.ts'
import { frozenRules, ruleSet } from '../../support/shipped-law.ts'

/** Two criteria: one whose second option is the minimum of three stars, one without minimums. */
const set: CriteriaSet = {
  id: 'qd-26-2026/11',
  number: 11,
  name: 'Chè',
  sector: 'Thực phẩm',
  group: 'Chè',
  agencies: [],
  exclusions: [],
  notes: [],
  parts: [
    {
      id: 'A',
      name: 'Phần A',
      max: 5,
      sections: [
        {
          id: '1',
          name: 'Mục 1',
          max: 5,
          criteria: [
            {
              id: '1.1',
              name: 'Nguyên liệu',
              max: 3,
              notes: [],
              options: [
                { number: 1, points: 1, label: 'Dưới 50%' },
                { number: 2, points: 2, label: 'Từ 50%', minimumFor: 3 },
                { number: 3, points: 3, label: 'Từ 75%' },
              ],
            },
            {
              id: '1.2',
              name: 'Chứng nhận',
              max: 2,
              notes: [],
              options: [
                { number: 1, points: 0, label: 'Không' },
                { number: 2, points: 2, label: 'Có' },
              ],
            },
          ],
        },
      ],
    },
  ],
}

type Row = Dossier['selfAssessment']['criteria'][number]

const row = (criterion: string, choice: Row['choice'], cited: readonly string[] = []): Row => ({
  criterion,
  choice,
  citations: cited.map(path => ({ path, page: 1, note: '' })),
  note: '',
})

const assessed = (...criteria: readonly Row[]): Dossier =>
  aDossier({ selfAssessment: { ...aDossier().selfAssessment, criteria } })

const shown = row('1.1', 3, ['hợp đồng.pdf'])

const cases: readonly {
  readonly name: string
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
}[] = [
  { name: 'nothing of a dossier that is whole', dossier: assessed(shown, row('1.2', 1)), findings: [] },
  {
    name: 'a criterion that the producer passed over',
    dossier: assessed(shown),
    findings: [{ kind: 'criterion-not-assessed', criterion: '1.2' }],
  },
  {
    name: 'a criterion that the set does not have',
    dossier: assessed(shown, row('1.2', 1), row('9.9', 1)),
    findings: [{ kind: 'criterion-unknown', criterion: '9.9' }],
  },
  {
    name: 'a choice that the criterion does not offer',
    dossier: assessed(shown, row('1.2', 3)),
    findings: [{ kind: 'choice-unknown', criterion: '1.2' }],
  },
  {
    name: 'points that nothing shows',
    dossier: assessed(shown, row('1.2', 2)),
    findings: [{ kind: 'claim-without-evidence', criterion: '1.2' }],
  },
  {
    name: 'evidence that is cited and not there',
    dossier: assessed(shown, row('1.2', 2, ['chứng nhận.pdf'])),
    findings: [{ kind: 'citation-without-file', criterion: '1.2', path: 'chứng nhận.pdf' }],
  },
  {
    name: 'evidence that nothing cites',
    dossier: assessed(row('1.1', 'none'), row('1.2', 1)),
    findings: [
      { kind: 'file-uncited', path: 'hợp đồng.pdf' },
      { kind: 'minimum-not-claimed', criterion: '1.1', stars: 3 },
    ],
  },
  {
    name: 'a form that is not among the files',
    dossier: {
      ...assessed(shown, row('1.2', 1)),
      files: aDossier().files.filter(({ path }) => path !== 'mau-03.pdf'),
    },
    findings: [{ kind: 'form-missing', form: 'communeReport' }],
  },
  {
    name: 'a claim below the minimum of the stars that are asked for',
    dossier: assessed(row('1.1', 1, ['hợp đồng.pdf']), row('1.2', 1)),
    findings: [{ kind: 'minimum-not-claimed', criterion: '1.1', stars: 3 }],
  },
]

describe('the findings of a dossier', () => {
  it.each(cases)('tell of $name', ({ dossier, findings }) => {
    expect(findingsOf(dossier, set)).toEqual(findings)
  })

  it.each(cases)('are said in both languages: $name', ({ findings }) => {
    for (const words of [vietnamese, english]) {
      for (const finding of findings) expect(findingText(words, finding)).toMatch(/^[^\n]+[^{}]\.$/)
    }
  })
})

describe('the rule set of a dossier', () => {
  const here = { ruleSet, hash: frozenRules('qd-26-2026').hash }
  const holidays = {
    sources: ['Điều 112'],
    from: '2024-01-01',
    until: '2027-01-31',
    off: [],
    working: [],
    doubtful: [],
  }

  it('is frozen: another text of the same decision is told by its code, and refuses nothing', () => {
    expect(rulesFindings(aDossier(), here, undefined)).toEqual([])
    const made = 'f'.repeat(64)
    const dossier = aDossier({ ruleSet: { id: 'qd-26-2026', hash: made } })
    const findings = rulesFindings(dossier, here, undefined)
    expect(findings).toEqual([{ kind: 'rules-differ', decision: '26/2026/QĐ-TTg', made, here: here.hash }])
    expect(findings.map(finding => findingText(vietnamese, finding))).toEqual([
      `Hồ sơ lập theo bản khác của 26/2026/QĐ-TTg (mã ffffffff, máy này có ${here.hash.slice(0, 8)}).`,
    ])
  })

  it('is the one of its criteria set', () => {
    const mixed = aDossier({ ruleSet: { id: 'qd-148-2023', hash: here.hash } })
    expect(dossierSchema.safeParse(mixed).error?.issues[0]?.message).toBe('rule-set')
  })

  it('says when a re-rating is filed outside its window', () => {
    const renewal = { kind: 'renewal', stars: 4, certifiedOn: '2024-06-30' } as const
    const found = (filedOn: string): readonly string[] => {
      const dossier = aDossier({ stage: renewal, filedOn })
      const deadlines = deadlinesOf(filingOf(dossier), ruleSet, holidays)
      return rulesFindings(dossier, here, deadlines).map(finding => findingText(vietnamese, finding))
    }
    expect(found('2027-01-01')).toEqual([])
    expect(found('2026-12-31')).toEqual([
      'Nộp hồ sơ đánh giá lại ngoài thời gian quy định, từ 01/01/2027 đến 02/03/2027 (chưa chắc vì chưa rõ lịch nghỉ lễ).',
    ])
  })
})

describe('a name with letters that documents are not set in', () => {
  const named = (name: string) =>
    findingsOf({ ...aDossier(), product: { ...aDossier().product, name } }, set).filter(
      ({ kind }) => kind === 'letters-unusual',
    )

  it('is a finding that says what is printed in their place', () => {
    const [finding] = named('Trà ① ខ្មែ 中')
    expect(finding && findingText(vietnamese, finding)).toBe(
      'Tên sản phẩm có chữ không in được bằng phông của văn bản: “①” (in thành “(1)”), “ខ” (chữ Khmer, in bằng phông riêng), ' +
        '“្” (chữ Khmer, in bằng phông riêng), “ម” (chữ Khmer, in bằng phông riêng), “ែ” (chữ Khmer, in bằng phông riêng), “中” (in thành “[U+4E2D]”).',
    )
    expect(finding && findingText(english, finding)).toMatch(
      /^The product’s name has letters .*“①” \(printed as “\(1\)”\)/,
    )
  })

  it('is none where every letter is a Vietnamese one, with whatever marks', () => {
    expect(named('Rượu ngô Bản Phố – 45° “đặc biệt” (500 ml) № 2, ½ kg; giá ≥ 100.000₫')).toEqual([])
  })
})

describe('a dossier that contradicts itself', () => {
  const said = (changes: Partial<Dossier>) =>
    findingsOf(aDossier(changes), set)
      .filter(({ kind }) => !['criterion-not-assessed', 'file-uncited', 'minimum-not-claimed'].includes(kind))
      .map(finding => findingText(vietnamese, finding))

  it('asks for an upgrade to a tier that is not higher', () => {
    const asks = (from: number, to: number) => said({ stage: { kind: 'upgrade', from, to } })
    const sentence = 'Hồ sơ ghi nâng hạng từ 4 sao lên 3 sao: hạng đề nghị phải cao hơn hạng đang có.'
    expect(asks(4, 3)).toContain(sentence)
    expect(asks(4, 4).join()).toContain('nâng hạng')
    expect(asks(3, 4).join()).not.toContain('nâng hạng')
  })

  it('renews a certificate that was not issued before the filing', () => {
    const renews = (certifiedOn: string) => said({ stage: { kind: 'renewal', stars: 4, certifiedOn } }).join()
    expect(renews('2026-06-15')).toContain('không trước ngày nộp')
    expect(renews('2026-06-14')).not.toContain('không trước ngày nộp')
  })

  it('has a code of a year after its filing', () => {
    const coded = (code: string) => said({ product: { ...aDossier().product, code } }).join()
    expect(coded('08-02320-01-2027')).toContain('Mã sản phẩm ghi năm 2027, sau ngày nộp hồ sơ (15/06/2026).')
    expect(coded('08-02320-01-2026')).not.toContain('Mã sản phẩm')
    expect(coded('CHE-01')).not.toContain('Mã sản phẩm')
  })

  it('cites a page of a picture', () => {
    const cites = (page: number | null) =>
      said({
        selfAssessment: {
          ...aDossier().selfAssessment,
          criteria: [
            {
              criterion: '1.1',
              choice: 2,
              citations: [{ path: 'ảnh/gói chè.jpg', page, note: '' }],
              note: '',
            },
          ],
        },
      }).join()
    expect(cites(2)).toContain('Tiêu chí 1.1: dẫn trang 2 của “ảnh/gói chè.jpg”, là tệp không có trang.')
    expect(cites(null)).not.toContain('không có trang')
  })

  it('was filed after the day of the sitting, or has a file behind a password, or lay in a folder of its package', () => {
    const files = [
      { path: 'mau-01.pdf', sha256: '', size: 1, mediaType: 'application/pdf', locked: true },
    ] as const
    const notes = [{ what: 'in-folder', folder: 'chè' }] as const
    const found = (on: string) =>
      admittedFindings({ dossier: aDossier(), files, notes }, on).map(finding =>
        findingText(vietnamese, finding),
      )
    const locked = 'Tệp “mau-01.pdf” đặt mật khẩu nên Hội đồng không mở được. Hãy xin bản không đặt mật khẩu.'
    const within = 'Hồ sơ nằm trong thư mục “chè” của gói.'
    expect(found('2026-06-14')).toEqual([
      'Ngày nộp hồ sơ (15/06/2026) sau ngày họp (14/06/2026).',
      locked,
      within,
    ])
    expect(found('2026-06-15')).toEqual([locked, within])
  })
})
