import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aMember, aProductToRate, aRatingHead } from '../support/a-rating-file.ts'
import { council, councilArguments, type Said } from '../support/command-line.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import { allConfirmedBut, bestSheet, criteriaSetNamed } from '../support/shipped-law.ts'
import { members, rate as rateIn, ratedSchema } from '../support/rate-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rate = (json: unknown): Said => rateIn(folder, json)

describe('rate', () => {
  it('reproduces published results, each with its reason in both languages', () => {
    const products = [
      { code: '76,1', members: members(76, 76, 76, 76, 76, 76, 76, 76, 76, 77) },
      { code: '90,75', members: members(90, 91, 91, 91) },
      { code: '100', members: members(100) },
      { code: '70', members: members(69, 71) },
      { code: '69,9', members: members(70, 70, 70, 70, 70, 70, 70, 70, 70, 69) },
      { code: '73', members: members(73), confirmedMinimums: allConfirmedBut({ '1.6': 'none' }) },
    ].map(aProductToRate)
    const { status, stdout, stderr } = rate(aRatingHead({ products }))
    expect([status, stderr]).toEqual([0, ''])
    const answer = z.looseObject({ products: z.array(ratedSchema) }).parse(JSON.parse(stdout))
    expect(answer).toMatchObject(aRatingHead())
    expect(
      answer.products.map(({ code, outcome, reason }) => [
        code,
        outcome.rating?.stars,
        reason.vi[0],
        reason.en.length,
      ]),
    ).toEqual([
      ['76,1', 4, '76,10 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao.', 2],
      ['90,75', 5, '90,75 điểm thuộc khung 5 sao; đạt mọi yêu cầu tối thiểu của 5 sao.', 2],
      ['100', 5, '100,00 điểm thuộc khung 5 sao; đạt mọi yêu cầu tối thiểu của 5 sao.', 2],
      ['70', 4, '70,00 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao.', 2],
      ['69,9', 3, '69,90 điểm thuộc khung 3 sao; đạt mọi yêu cầu tối thiểu của 3 sao.', 2],
      [
        '73',
        3,
        '73,00 điểm thuộc khung 4 sao; giữ ở 3 sao vì tiêu chí 1.6 chưa đạt mức tối thiểu của 4 sao (hồ sơ, thủ tục môi trường theo pháp luật và quy định khác).',
        2,
      ],
    ])
  })

  it('answers one product with its outcome, exact mean, what holds it back, and its margin', () => {
    const product = aProductToRate({ confirmedMinimums: allConfirmedBut({ '2.2': 1 }) })
    expect(JSON.parse(rate({ ...aRatingHead(), ...product }).stdout)).toMatchObject({
      ruleSet: 'qd-26-2026',
      criteriaSet: 'qd-26-2026/11',
      outcome: {
        kind: 'rated',
        rating: {
          mean: { numerator: 141, denominator: 2 },
          band: 4,
          stars: 2,
          heldBackBy: [{ criterion: '2.2', stars: 3, option: 3 }],
          recognition: 'none',
        },
      },
      margin: {
        toNextBandUp: { numerator: 39, denominator: 2 },
        toNextBandDown: { numerator: 1, denominator: 2 },
      },
    })
  })

  it('takes a decision of the council as it is, with its ground and no margin', () => {
    const decision = { kind: 'stopped', at: '6.1.1', decision: 'Có mẩu gỗ trong chè' }
    const answer: unknown = JSON.parse(rate({ ...aRatingHead(), members: [], decision }).stdout)
    expect(answer).toMatchObject({ outcome: decision })
    expect(answer).not.toHaveProperty('margin')
    expect(ratedSchema.parse(answer).reason.vi.join(' ')).toContain('Có mẩu gỗ trong chè')
  })

  it('rates no bottled water with foreign matter, 6.1 option 1, before the council has decided: never 97,00 points and 5 stars by itself', () => {
    const water = criteriaSetNamed('qd-26-2026/16')
    const best = bestSheet(water)
    const file = {
      ...aRatingHead({ criteriaSet: water.id }),
      members: [1, 2, 3].map(() => ({ marks: { ...best, '6.1': 1 } })),
      confirmedMinimums: Object.fromEntries(starredCriteria(water).map(({ id }) => [id, best[id]])),
    }
    const { status, stdout, stderr } = rate(file)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(3)
    expect(stderr).toContain('$.members[0].marks["6.1"]: Phiếu dừng chấm ở tiêu chí 6.1')
    const goesOn = rate({ ...file, notStopped: [{ at: '6.1', ground: 'Là bọt khí' }] })
    expect([goesOn.status, goesOn.stderr]).toEqual([0, ''])
    expect(ratedSchema.parse(JSON.parse(goesOn.stdout)).reason.vi[0]).toContain('97,00 điểm')
  })

  it('does not mind where in the file its head stands, nor whether it comes on standard input', () => {
    const product = aProductToRate({ code: 'SP-1' })
    const { stdout } = rate({ ...aRatingHead(), products: [product] })
    expect(rate({ products: [product], ...aRatingHead() }).stdout).toBe(stdout)
    const before = readdirSync(tmpdir()).filter(name => name.startsWith('ocop-rate-'))
    expect(council(['rate', '-'], JSON.stringify({ ...aRatingHead(), products: [product] }))).toEqual({
      status: 0,
      stdout,
      stderr: '',
    })
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('ocop-rate-'))).toEqual(before)
  })

  it('answers an empty list with an empty one', () => {
    const { status, stdout } = rate(aRatingHead({ products: [] }))
    const spread = { difference: null, fromMean: null }
    const profile = { minimums: 'council', minimumsWithoutLegend: true, spread }
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      { ...aRatingHead(), level: 'province', profile, products: [] },
    ])
  })
})

describe('rate over a file that is wrong', () => {
  const refused = (json: unknown): readonly string[] => {
    const { status, stdout, stderr } = rate(json)
    expect([status, stdout]).toEqual([2, ''])
    return stderr.trimEnd().split('\n')
  }

  it('says everything that is wrong, one line each with its place, and answers nothing, however late the fault', () => {
    const good = Array.from({ length: 50 }, () => aProductToRate())
    const late = aProductToRate({ members: [aMember(70, { '1.1': undefined, '2.1': 7 })] })
    expect(refused(aRatingHead({ products: [...good, late, { members: [] }], on: 'mai' }))).toEqual([
      '$.on: Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30.',
    ])
    expect(refused(aRatingHead({ products: [...good, late, { members: [] }], bonus: 1 }))).toEqual([
      '$: Trường “bonus” không có trong mẫu.',
      '$.products[50].members[0].marks["2.1"]: Tiêu chí 2.1 không có phương án 7.',
      '$.products[50].members[0].marks: Phiếu còn trống ở tiêu chí 1.1.',
      '$.products[51].members: Không có phiếu nào để phân hạng.',
      '$.products[51].confirmedMinimums: Thiếu trường này.',
    ])
  })

  it('has one product under one code, however it is written', () => {
    const products = ['SP-1', 'SP-2', 'sp-1'].map(code => aProductToRate({ code }))
    expect(refused(aRatingHead({ products }))).toEqual([
      '$.products[2].code: Mã sản phẩm “sp-1” đã có ở trên.',
    ])
  })

  it.each([
    [
      'no JSON',
      '{"ruleSet": "qd-26-2026",\n "products": [}',
      ['$: Tệp không phải JSON, sai ở dòng 2, cột 15.'],
    ],
    ['nothing', '', ['$: Tệp không phải JSON, sai ở dòng 1, cột 1.']],
    ['a list', '[1]', ['$: Phải là nhóm trường.']],
    [
      'products that are no list',
      JSON.stringify(aRatingHead({ products: 3 })),
      ['$.products: Phải là danh sách.'],
    ],
    [
      'a field twice',
      `{"members": [],${JSON.stringify({ ...aRatingHead(), ...aProductToRate() }).slice(1)}`,
      ['$: Trường “members” có hai lần.'],
    ],
    [
      'a field that breaks the line',
      JSON.stringify({ ...aRatingHead(), ...aProductToRate(), 'a\n\u001b[2J': 1 }),
      ['$: Trường “a\\u000a\\u001b[2J” không có trong mẫu.'],
    ],
  ])('says what is wrong with %s', (_what, text, lines) => {
    expect(refused(text)).toEqual(lines)
  })

  it('says the first two hundred faults, and how many more there are', () => {
    const lines = refused(aRatingHead({ products: Array.from({ length: 300 }, () => ({ members: 1 })) }))
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toBe('Còn 100 chỗ sai nữa.')
  })

  it('says that there is none', () => {
    expect(council(['rate', 'không có.json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Không đọc được tệp không có.json\n',
    })
    expect(council(['rate', folder]).stderr).toBe(`Không đọc được tệp ${folder}\n`)
  })
})

describe('rate over ten thousand products of thirteen sheets', () => {
  const products = 10_000

  /** Totals from 58 to 82, so that bands, minimums and margins of every kind come up. */
  function* text(): Generator<string> {
    yield `${JSON.stringify(aRatingHead()).slice(0, -1)},"products":[`
    for (let product = 0; product < products; product++) {
      const sheets = Array.from({ length: 13 }, (_, member) =>
        aMember(58 + ((product * 7 + member * 3) % 25)),
      )
      const confirmedMinimums = allConfirmedBut(product % 3 === 0 ? { '1.6': 'none' } : {})
      yield `${product === 0 ? '' : ','}${JSON.stringify({ code: `SP-${product}`, members: sheets, confirmedMinimums })}`
    }
    yield ']}'
  }

  /** Bytes; nothing of a process that has ended. */
  const peakOf = async (pid: number): Promise<number> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
  }

  it.skipIf(!existsSync('/proc/self/status'))(
    'answers each, in less than 300 MB (where there is /proc to tell)',
    async () => {
      const file = path.join(folder, 'nhiều.json')
      await pipeline(Readable.from(text()), createWriteStream(file))
      const child = spawn(process.execPath, [...councilArguments, 'rate', file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'close')
      let peak = 0
      const tiers = new Map<number | undefined, number>()
      for await (const line of createInterface({ input: child.stdout })) {
        if (!line.startsWith('{"code"')) continue
        const { stars } = ratedSchema.parse(JSON.parse(line.replace(/,$/, ''))).outcome.rating ?? {}
        tiers.set(stars, (tiers.get(stars) ?? 0) + 1)
        if ((tiers.get(stars) ?? 0) % 100 === 0) peak = Math.max(peak, await peakOf(child.pid ?? 0))
      }
      expect((await ended)[0]).toBe(0)
      expect([...tiers.values()].reduce((sum, count) => sum + count, 0)).toBe(products)
      expect([...tiers.keys()].toSorted()).toEqual([3, 4])
      expect(peak).toBeGreaterThan(30_000_000)
      expect(peak).toBeLessThan(300_000_000)
    },
  )
})
