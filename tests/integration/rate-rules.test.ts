import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { starredCriteria } from '#shared/law/minimum.ts'
import type { Choices, CriteriaSet } from '#shared/law/rule-set.ts'
import { aMember, aProductToRate, aRatingHead } from '../support/a-rating-file.ts'
import { type Said } from '../support/command-line.ts'
import { members, rate as rateIn, ratedSchema } from '../support/rate-file.ts'
import { bestSheet, criteriaSetNamed, teaSet } from '../support/shipped-law.ts'

const bestStarred = (set: CriteriaSet): Choices =>
  Object.fromEntries(starredCriteria(set).map(({ id, options }) => [id, options.length]))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rate-rules-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rate = (json: unknown): Said => rateIn(folder, json)

describe('rate with what a council’s rules ask', () => {
  const profile = { spread: { difference: 10, fromMean: null } }
  const answerTo = (head: object, product: object): z.infer<typeof ratedSchema> => {
    const { status, stdout, stderr } = rate(
      aRatingHead({ ...head, products: [aProductToRate({ ...product })] }),
    )
    expect([status, stderr]).toEqual([0, ''])
    const [only] = z.looseObject({ products: z.array(ratedSchema) }).parse(JSON.parse(stdout)).products
    if (!only) throw new Error('No product')
    return only
  }

  it('rates by the last round, and tells of each how far it lay apart', () => {
    const rounds = [{ members: members(60, 72) }, { members: members(66, 72) }]
    const answer = answerTo({ profile }, { members: undefined, rounds })
    expect(answer).toMatchObject({
      outcome: { kind: 'rated', rating: { mean: { numerator: 69, denominator: 1 }, stars: 3 } },
      rounds: [
        { spread: { difference: 12, exceeded: true } },
        { mean: { numerator: 69, denominator: 1 }, spread: { difference: 6, exceeded: false } },
      ],
    })
  })

  it('has no mean of an earlier round in which a sheet stopped, and says where it did', () => {
    const stopped = { marks: { ...aMember(70).marks, '6.1.1': 1 } }
    const rounds = [{ members: [stopped, aMember(72)] }, { members: members(66, 72) }]
    const answer = answerTo({ profile }, { members: undefined, rounds })
    expect(answer).toMatchObject({ outcome: { kind: 'rated', rating: { stars: 3 } } })
    expect(answer.rounds).toEqual([
      { stoppedAt: ['6.1.1'] },
      expect.objectContaining({ mean: expect.anything() }),
    ])
  })

  it('rates nothing that lies too far apart; exactly the limit passes', () => {
    const open = answerTo({ profile }, { members: members(60, 71) })
    expect(open).toMatchObject({
      outcome: { kind: 'spread-exceeded', round: 1, spread: { difference: 11, exceeded: true } },
      reason: {
        steps: [],
        vi: [
          'Chưa phân hạng: điểm vòng 1 chênh lệch 11 điểm, vượt giới hạn 10 điểm. Hội đồng thảo luận, chấm lại, hoặc người chủ trì quyết định giữ kết quả kèm căn cứ.',
        ],
      },
    })
    expect(open).not.toHaveProperty('margin')
    expect(answerTo({ profile }, { members: members(60, 70) }).outcome.kind).toBe('rated')
  })

  it('rates it where whoever presides let it stand, with the ground', () => {
    const stands = answerTo({ profile }, { members: members(60, 71), spreadAccepted: 'Đã thảo luận' })
    expect(stands.outcome.rating?.stars).toBe(3)
    expect(stands.reason.vi[0]).toBe(
      'Điểm vòng 1 chênh lệch 11 điểm, vượt giới hạn 10 điểm; người chủ trì quyết định giữ kết quả. Căn cứ: Đã thảo luận.',
    )
    expect(stands.reason.vi[1]).toMatch(/^65,50 điểm thuộc khung 3 sao/)
    expect(stands.reason.en[0]).toContain('“Đã thảo luận”')
  })

  it('follows the level of the council: a central one gives five stars itself', () => {
    const last = (level: string) => answerTo({ level }, { members: members(92) }).reason.vi.at(-1)
    expect(last('ministry')).toBe('Do Bộ trưởng công nhận.')
    expect(last('province')).toContain('chuyển Bộ Nông nghiệp và Môi trường')
  })

  it('takes products of several sets in one file', () => {
    const other = criteriaSetNamed('qd-26-2026/1')
    const own = {
      criteriaSet: other.id,
      members: [{ marks: bestSheet(other) }],
      confirmedMinimums: bestStarred(other),
    }
    const products = [aProductToRate({ code: 'A', criteriaSet: teaSet.id }), { code: 'B', ...own }]
    const { stdout, stderr } = rate(aRatingHead({ criteriaSet: undefined, products }))
    expect(stderr).toBe('')
    const answer: unknown = JSON.parse(stdout)
    expect(answer).not.toHaveProperty('criteriaSet')
    expect(answer).toMatchObject({
      products: [
        { code: 'A', criteriaSet: teaSet.id, outcome: { rating: { stars: 4 } } },
        { code: 'B', criteriaSet: other.id, outcome: { rating: { stars: 5 } } },
      ],
    })
  })
})
