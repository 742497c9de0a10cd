import { describe, expect, it } from 'vitest'
import { dueOf, hasOpenMatter, type DueGiven } from '#shared/register/due.ts'
import type { CertificateState } from '#shared/register/due-certificate.ts'
import type { OpenDossier } from '#shared/register/due-dossier.ts'
import type { DueItem } from '#shared/register/due-matter.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { dueText } from '#shared/words/due-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aResult } from '../../support/a-register.ts'
import { holidays, ruleSet } from '../../support/shipped-law.ts'

const { deadlines } = ruleSet
if (!deadlines) throw new Error('The decision has no deadlines')
const rules = { ruleSet: { from: ruleSet.from, deadlines }, holidays }
const nothing: DueGiven = { certificates: [], products: [], dossiers: [] }
const of = {
  product: 'p',
  code: '08-02320-01-2026',
  name: 'Chè Thôm Loà',
  producer: 'HTX',
  commune: 'Tân An',
}

/** What is due of products and dossiers; the rounds of a year are always there. */
const due = (given: Partial<DueGiven>, today: string): readonly DueItem[] =>
  dueOf({ ...nothing, ...given }, rules, today).filter(item => item.of !== undefined)
const said = (item: DueItem | undefined, today: string) => item && dueText(item, today, wordsIn.vi)

/** The certificate of 10/05/2024, which ends on 10/05/2027. */
const certificate: CertificateState = { of, ends: '2027-05-10', filedOn: undefined, ratedOn: undefined }
const ofCertificate = (today: string, changes: Partial<CertificateState> = {}) =>
  due({ certificates: [{ ...certificate, ...changes }] }, today)

const line = (id: string, fact: RegisterFact): RegisterEvent => ({ id, product: 'p', at: 0, by: '', fact })
const paper = (on: string) => ({ number: '12/QĐ-UBND', on, by: 'UBND tỉnh' })
const ofStars = (stars: 3 | 4 | 5, proposal: 'recognise' | 'forward') =>
  ({ kind: 'rated', stars, band: stars, mean: { numerator: 91, denominator: 1 }, proposal }) as const
const rated = (changes: Parameters<typeof aResult>[1] = {}) =>
  line(`rated ${changes.on ?? ''}`, aResult(1, changes).fact)
/** Rated and recognised in May 2024, with a certificate until 10/05/2027, and what came after. */
const recognised = (...after: readonly RegisterFact[]) =>
  productOf([
    rated({ on: '2024-04-20' }),
    line('recognised', { kind: 'recognised', stars: 4, decision: paper('2024-05-10') }),
    line('certified', { kind: 'certified', number: '1', issuedOn: '2024-05-10', until: '2027-05-10' }),
    ...after.map((fact, at) => line(`after ${at}`, fact)),
  ])

describe('a certificate of 36 months', () => {
  it('is not spoken of until six months before its dossier may be filed', () => {
    expect(ofCertificate('2026-05-10')).toEqual([])
    expect(ofCertificate('2026-05-11')).toMatchObject([
      { on: '2026-11-11', group: 'later', matter: { kind: 'window', state: 'before', from: '2026-11-11' } },
    ])
  })

  it('may have its dossier filed from 180 to 120 days before its end; the last day, a Sunday, moves to Monday', () => {
    const [open] = ofCertificate('2026-12-20')
    expect(open).toMatchObject({ by: { by: '2027-01-11' }, group: 'soon', matter: { state: 'open' } })
    expect(said(open, '2026-12-20')).toEqual({
      what: 'Đang trong thời gian nộp hồ sơ đánh giá lại, mở từ 11/11/2026; giấy chứng nhận hết hạn 10/05/2027 (Điều 7.6a)',
      until:
        'Hạn cuối 11/01/2027 (ngày cuối 10/01/2027 là Chủ nhật, ngày nghỉ, nên tính đến ngày làm việc tiếp theo, khoản 5 Điều 148 Bộ luật Dân sự 2015)',
      near: 'còn 22 ngày',
    })
    expect(ofCertificate('2027-01-11')).toMatchObject([{ matter: { state: 'open' } }])
  })

  it('is late the day after, and says that it goes on for 180 days at most', () => {
    const [late] = ofCertificate('2027-01-12')
    expect(late).toMatchObject({ group: 'late', matter: { state: 'missed', prolongedTo: '2027-11-06' } })
    expect(said(late, '2027-01-12')?.near).toBe('chậm 1 ngày')
    expect(said(late, '2027-01-12')?.what).toContain('muộn nhất 06/11/2027 (Điều 12.3)')
    expect(ofCertificate('2027-11-06')).toHaveLength(1)
    expect(ofCertificate('2027-11-07')).toEqual([])
  })

  it('ends on its day where its dossier was filed in time, and 180 days later where it was filed too late', () => {
    expect(ofCertificate('2027-01-20', { filedOn: '2027-01-11' })).toMatchObject([
      { matter: { kind: 'certificate', inTime: true }, by: { by: '2027-05-10' } },
    ])
    expect(ofCertificate('2027-05-20', { filedOn: '2027-01-12' })).toMatchObject([
      { matter: { kind: 'certificate', inTime: false }, by: { by: '2027-11-06' }, group: 'later' },
    ])
  })

  it('is not served by a dossier from before the window', () => {
    expect(ofCertificate('2026-12-20', { filedOn: '2026-11-10' })).toMatchObject([
      { matter: { kind: 'window', state: 'open' } },
    ])
  })

  it('waits for the decision alone once the product was rated again', () => {
    const stage = { kind: 'renewal', stars: 4 } as const
    const again = rated({ sitting: 'phien-2', on: '2027-03-01', stage }).fact
    const product = recognised(again)
    expect(hasOpenMatter(product)).toBe(true)
    expect(due({ products: [product] }, '2027-03-10')).toMatchObject([
      { matter: { kind: 'certificate', ratedOn: '2027-03-01' }, by: { by: '2027-05-10' } },
    ])
  })

  it('has its window open again when the dossier was sent back, and nothing waits for a decision on two stars', () => {
    const renewal = { stage: { kind: 'renewal', stars: 4 }, sitting: 'phien-2', on: '2026-12-10' } as const
    const again = (result: Extract<RegisterFact, { kind: 'rated' }>['result']) =>
      due({ products: [recognised(aResult(1, { ...renewal, result }).fact)] }, '2026-12-20')
    expect(again({ kind: 'returned', missing: 'phiếu kiểm nghiệm' })).toMatchObject([
      { matter: { kind: 'window', state: 'open' } },
    ])
    const mean = { numerator: 49, denominator: 1 }
    const low = { kind: 'rated', stars: 2, band: 2, mean, proposal: 'not-recognised' } as const
    expect(again(low)).toMatchObject([{ matter: { kind: 'window' } }])
  })

  it('is spoken of no longer than it can be prolonged, whatever was filed', () => {
    expect(ofCertificate('2027-11-06', { filedOn: '2027-02-01' })).toHaveLength(1)
    expect(ofCertificate('2027-11-07', { filedOn: '2027-02-01' })).toEqual([])
  })

  it('is not counted by once the product was recognised anew and the new certificate is not written down', () => {
    const product = recognised({ kind: 'recognised', stars: 4, decision: paper('2027-04-01') })
    expect(hasOpenMatter(product)).toBe(true)
    expect(due({ products: [product] }, '2027-04-10')).toEqual([])
  })

  it('is not spoken of when it was taken back', () => {
    const gone = recognised({ kind: 'withdrawn', ground: 'dd', decision: paper('2026-12-01'), text: '' })
    expect(due({ products: [gone] }, '2026-12-20')).toEqual([])
  })
})

const dossier: OpenDossier = {
  of: { draft: 'd', code: '08-02320-07-2026', name: 'Mật ong', producer: 'HTX', commune: 'Tân An' },
  stage: 'first',
  filedOn: '2026-06-15',
  sentOn: undefined,
  receivedOn: undefined,
  level: 'province',
  atCouncil: false,
}
const ofDossier = (changes: Partial<OpenDossier>, today: string) =>
  due({ dossiers: [{ ...dossier, ...changes }] }, today)

describe('a dossier', () => {
  it('is at the commune for 15 working days', () => {
    expect(ofDossier({}, '2026-07-06')).toMatchObject([
      { matter: { kind: 'commune' }, by: { by: '2026-07-06', uncertain: false }, group: 'soon' },
    ])
    expect(ofDossier({}, '2026-07-07')).toMatchObject([{ group: 'late' }])
  })

  it('says that its day is not certain where a day off on the way is only proposed', () => {
    const [item] = ofDossier({ filedOn: '2026-11-02' }, '2026-11-10')
    expect(item?.by).toMatchObject({ by: '2026-11-23', uncertain: true })
    expect(said(item, '2026-11-10')?.until).toBe('Hạn cuối 23/11/2026 (chưa chắc vì chưa rõ lịch nghỉ lễ)')
  })

  it('proposed before 30/10 is rated before 30/12; on 30/10 it is for the next round', () => {
    expect(ofDossier({ sentOn: '2026-10-29' }, '2026-11-10')).toMatchObject([
      { matter: { kind: 'rate', round: { doneBefore: '2026-12-30' } }, by: { by: '2026-12-29' } },
    ])
    expect(ofDossier({ sentOn: '2026-10-30' }, '2027-01-10')).toMatchObject([
      { matter: { kind: 'rate' }, by: { by: '2027-06-29' }, group: 'later' },
    ])
    expect(ofDossier({ sentOn: '2026-10-29' }, '2026-12-30')).toMatchObject([{ group: 'late' }])
  })

  it('for re-rating is rated within 45 days of the day it was whole, and of the letter where that day is not known', () => {
    expect(ofDossier({ stage: 'renewal', receivedOn: '2026-09-01' }, '2026-10-10')).toMatchObject([
      { matter: { kind: 're-rate', counted: 'received', within: 45 }, by: { by: '2026-10-16' } },
    ])
    const [guess] = ofDossier({ stage: 'renewal', sentOn: '2026-08-25', atCouncil: true }, '2026-10-10')
    expect(said(guess, '2026-10-10')?.what).toContain('chưa ghi ngày nhận đủ hồ sơ')
  })

  it('filed before the decision began is to be finished within 60 days of that, 30 for a re-rating', () => {
    expect(ofDossier({ filedOn: '2026-05-21' }, '2026-07-01')).toMatchObject([
      { matter: { kind: 'finish' }, by: { by: '2026-07-21' } },
    ])
    expect(ofDossier({ filedOn: '2026-05-21', stage: 'renewal' }, '2026-06-15')).toMatchObject([
      { matter: { kind: 'finish' }, by: { by: '2026-06-22' } },
    ])
  })

  it('of a product counts for its certificate, and is there once though a person wrote it down too', () => {
    const product = recognised({ kind: 'filed', stage: 'renewal', on: '2026-12-01' })
    const drafted = { ...dossier, of, stage: 'renewal', filedOn: '2026-12-01' } as const
    const items = due({ products: [product], dossiers: [drafted] }, '2026-12-10')
    expect(items.map(({ matter }) => matter.kind)).toEqual(['commune', 'certificate'])
  })
})

describe('what a person wrote of a product', () => {
  it('makes its dossier due at the commune, then within 45 days of being whole, until it is rated', () => {
    const filed = { kind: 'filed', stage: 'renewal', on: '2026-12-01' } as const
    const received = { kind: 'received', stage: 'renewal', on: '2026-12-18' } as const
    const kinds = (...facts: readonly RegisterFact[]) =>
      due({ products: [recognised(...facts)] }, '2026-12-20').map(({ matter, by }) => [matter.kind, by.by])
    expect(kinds(filed)[0]).toEqual(['commune', '2026-12-22'])
    expect(kinds(filed, received)[0]).toEqual(['re-rate', '2027-02-01'])
    const again = rated({ sitting: 'phien-2', on: '2026-12-19', stage: { kind: 'renewal', stars: 4 } }).fact
    expect(kinds(filed, received, again)).toEqual([['certificate', '2027-05-10']])
  })

  it('has a certificate taken back within 15 days of the conclusion, until the decision', () => {
    const concluded = { kind: 'concluded', ground: 'c', conclusion: paper('2026-12-01'), text: '' } as const
    const product = recognised(concluded)
    expect(hasOpenMatter(product)).toBe(true)
    const [item] = due({ products: [product] }, '2026-12-17').filter(each => each.group === 'late')
    expect(item).toMatchObject({ matter: { kind: 'withdraw', within: 15 }, by: { by: '2026-12-16' } })
    expect(said(item, '2026-12-17')).toMatchObject({
      what: 'Thu hồi giấy chứng nhận trong 15 ngày kể từ ngày có kết luận: 01/12/2026 (Điều 8.4)',
      near: 'chậm 1 ngày',
    })
    const after = recognised(concluded, {
      kind: 'withdrawn',
      ground: 'c',
      decision: paper('2026-12-10'),
      text: '',
    })
    expect(hasOpenMatter(after)).toBe(false)
  })

  it('sends what was rated for five stars to the Ministry before its next round', () => {
    const lines = [rated({ on: '2026-12-10', result: ofStars(5, 'forward') })]
    expect(due({ products: [productOf(lines)] }, '2026-12-20')).toMatchObject([
      { matter: { kind: 'forward', round: { proposedBefore: '2027-01-30' } }, by: { by: '2027-01-29' } },
    ])
    const sent = productOf([...lines, line('sent', { kind: 'forwarded', letter: paper('2026-12-21') })])
    expect(due({ products: [sent] }, '2026-12-22')).toMatchObject([
      { matter: { kind: 'rate', level: 'ministry' }, by: { by: '2027-03-29' } },
    ])
    const answer = { kind: 'answered', letter: paper('2027-03-20'), stars: 5, text: '' } as const
    const answered = productOf([
      ...lines,
      line('sent', { kind: 'forwarded', letter: paper('2026-12-21') }),
      line('answered', answer),
    ])
    expect(due({ products: [answered] }, '2027-03-22')).toEqual([])
  })
})

describe('the rounds of a year', () => {
  const rounds = (today: string, given: Partial<DueGiven> = {}) =>
    dueOf({ ...nothing, ...given }, rules, today)
      .filter(item => item.of === undefined)
      .map(({ matter, by }) => [matter.kind, by.by, 'waiting' in matter ? matter.waiting : 0])

  it('are spoken of by the day before the law’s, with the dossiers known here', () => {
    expect(rounds('2027-01-15')).toEqual([
      ['propose', '2027-01-29', 0],
      ['propose', '2027-04-29', 0],
      ['hold', '2027-06-29', 0],
    ])
    expect(rounds('2026-11-10', { dossiers: [{ ...dossier, sentOn: '2026-10-20' }] })).toEqual([
      ['hold', '2026-12-29', 1],
      ['propose', '2027-01-29', 0],
      ['propose', '2027-04-29', 0],
    ])
  })
})
