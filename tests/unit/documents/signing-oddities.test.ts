import { describe, expect, it } from 'vitest'
import { oddityKinds } from '#shared/council/signing-oddity.ts'
import type { CertificateFacts } from '#shared/documents/checked-signature.ts'
import { signingOddities, type SigningOddity } from '#shared/documents/signing-oddities.ts'
import { wordsIn } from '#shared/words/words.ts'

const printed = { secretary: 'Thư ký Hội đồng', chair: 'Chủ tịch Hội đồng' }
const certificate = (subject: string, serial = '01'): CertificateFacts => ({
  subject,
  organization: '',
  issuer: 'Nơi cấp',
  serial,
  from: 0,
  to: 1,
  selfIssued: false,
})
const bySecretary = { role: 'secretary', certificate: certificate(printed.secretary) } as const
const kinds = (oddities: readonly SigningOddity[]) => oddities.map(({ kind }) => kind)

describe('a signature about to be made', () => {
  it('is not odd: the secretary, then the chair, each by name with a certificate of their own', () => {
    const own = certificate(printed.secretary)
    expect(signingOddities({ field: 'secretary', certificate: own, printed, signed: [] })).toEqual([])
    const chair = certificate(printed.chair, '02')
    expect(signingOddities({ field: 'chair', certificate: chair, printed, signed: [bySecretary] })).toEqual(
      [],
    )
  })

  it('is odd in the other place, with one certificate, and that is told as what it is', () => {
    const again = {
      field: 'chair',
      certificate: certificate(printed.secretary),
      printed,
      signed: [bySecretary],
    } as const
    expect(kinds(signingOddities(again))).toEqual(['other-place', 'same-certificate'])
    const another = { ...again, certificate: certificate('THƯ  KÝ HỘI ĐỒNG', '02') }
    expect(kinds(signingOddities(another))).toEqual(['other-place', 'same-person'])
  })

  it('is not compared with what stands outside the two places, or cannot be read', () => {
    const signed = [
      bySecretary,
      { role: null, certificate: certificate(printed.chair, '02') },
      { role: 'secretary', certificate: null },
    ] as const
    const chair = certificate(printed.chair, '02')
    expect(signingOddities({ field: 'chair', certificate: chair, printed, signed })).toEqual([])
  })

  it('is told in a sentence of its own in both languages, with the names that differ', () => {
    const facts = { printed: 'A', subject: 'B' }
    const sentences = oddityKinds.map(kind => wordsIn.vi.signing.oddity({ kind, ...facts }, 'chair'))
    expect(new Set(sentences).size).toBe(oddityKinds.length)
    expect(sentences[0]).toBe(
      'Tên không khớp: ở chỗ ký của chủ tọa, biên bản in “A” nhưng chứng thư mang tên “B”.',
    )
    expect(wordsIn.en.signing.oddity({ kind: 'other-place', ...facts }, 'secretary')).toBe(
      "Wrong place: the certificate of “B” is the chair's, and is about to sign where the secretary (“A”) signs.",
    )
  })
})
