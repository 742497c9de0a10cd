import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { councilLevelSchema, usualLevel } from './level.ts'
import { usualRatingRules } from './rating-rules.ts'
import { choicesSchema, criteriaSetSchema, marksSchema } from './rule-set.ts'
import { spreadLimitSchema, type SpreadLimit } from './spread.ts'

const id = z.string().min(1).max(60)
const name = z.string().min(1).max(200)
const ground = z.string().regex(/\S/).max(4000)

const noSpreadLimit: SpreadLimit = { difference: null, fromMean: null }

/** What stands once in a file of marks, for all its products. */
const headSchema = z.strictObject({
  ruleSet: id.meta({ description: 'Mã quyết định, ví dụ qd-26-2026.' }),
  criteriaSet: z.union([id, criteriaSetSchema]).optional().meta({
    description:
      'Mã bộ tiêu chí, ví dụ qd-26-2026/11, hoặc cả bộ tiêu chí. Bỏ trống khi mỗi sản phẩm có criteriaSet riêng.',
  }),
  on: z.iso.date().optional().meta({
    description:
      'Ngày họp; quyết định phải có hiệu lực vào ngày đó. Cần có khi quyết định đã được sửa đổi về khung điểm hoặc cấp công nhận.',
  }),
  level: councilLevelSchema.default(usualLevel).meta({
    description: 'Cấp của hội đồng; quyết định phải có hội đồng cấp đó vào ngày họp.',
  }),
  profile: z
    .strictObject({
      minimums: z.enum(['council', 'majority', 'every-member']).default(usualRatingRules.minimums),
      minimumsWithoutLegend: z.boolean().default(usualRatingRules.minimumsWithoutLegend),
      spread: spreadLimitSchema.default(noSpreadLimit).meta({
        description:
          'Giới hạn chênh lệch tổng điểm trong một vòng chấm; null là không giới hạn. Vượt giới hạn thì chưa phân hạng, trừ khi có spreadAccepted.',
      }),
    })
    .default({ ...usualRatingRules, spread: noSpreadLimit })
    .meta({ description: 'Phần quy chế hoạt động của hội đồng mà phân hạng cần đến.' }),
})

/** The council's decision on a product that is not rated; it has a ground. */
const dismissalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('excluded'),
    ground: ground.meta({
      description:
        'Một căn cứ loại hồ sơ của bộ tiêu chí (exclusions), đúng từng chữ; có thể ghi thêm sau dấu hai chấm.',
    }),
  }),
  z.strictObject({
    kind: z.literal('stopped'),
    at: id.meta({ description: 'Tiêu chí có điều kiện dừng chấm (stop).' }),
    decision: ground,
  }),
  z.strictObject({ kind: z.literal('returned'), missing: ground }),
])

const membersSchema = z
  .array(
    z.strictObject({
      name: name.optional().meta({ description: 'Không lặp lại trong một vòng chấm.' }),
      marks: marksSchema.meta({
        description:
          'Theo mã tiêu chí: số phương án, đếm từ 1; “none” khi không đạt phương án nào; “stop” khi gặp điều kiện dừng chấm mà không phương án nào nêu. Mọi tiêu chí phải có, trừ những tiêu chí sau chỗ dừng và những tiêu chí không áp dụng.',
      }),
    }),
  )
  .max(100)
  .meta({
    description:
      'Những thành viên có phiếu được tính; người vắng mặt hoặc không tham gia chấm thì không có ở đây.',
  })

/** One product: a whole sheet of each member who counts, in each round, and what the council confirmed or decided. */
export const productToRateSchema = z.strictObject({
  code: id.optional().meta({ description: 'Không lặp lại trong một tệp.' }),
  criteriaSet: id.optional().meta({ description: 'Mã bộ tiêu chí của sản phẩm này, nếu khác của cả tệp.' }),
  members: membersSchema.optional(),
  rounds: z
    .array(z.strictObject({ members: membersSchema }))
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Các vòng chấm theo thứ tự, thay cho members; vòng cuối được tính.' }),
  spreadAccepted: ground.optional().meta({
    description: 'Căn cứ của người chủ trì khi giữ kết quả vòng cuối dù chênh lệch vượt giới hạn.',
  }),
  confirmedMinimums: choicesSchema.optional().meta({
    description:
      'Phương án mà hội đồng xác nhận ở mỗi tiêu chí có dấu sao; tiêu chí không có ở đây là chưa đạt. Cần có khi profile.minimums là council.',
  }),
  notStopped: z
    .array(z.strictObject({ at: id, ground }))
    .max(60)
    .optional()
    .meta({
      description:
        'Những tiêu chí mà hội đồng đã quyết định không dừng chấm, dù có phiếu gặp điều kiện dừng ở đó, kèm lý do.',
    }),
  decision: dismissalSchema.optional(),
})

/** Marks to be rated outside a sitting: one product, or any number, each under its own criteria set or the one of the file. */
export const ratingFileSchema = z.union([
  headSchema.extend({ products: z.array(productToRateSchema) }),
  headSchema.extend(productToRateSchema.omit({ criteriaSet: true }).shape),
])

/** The head alone, whose criteria set has a check of its own. */
export const ratingHeadSchema = headSchema.extend({ criteriaSet: z.unknown() })

export type RatingHead = DeepReadonly<z.infer<typeof ratingHeadSchema>>
export type ProductToRate = DeepReadonly<z.infer<typeof productToRateSchema>>
export type MemberToRate = NonNullable<ProductToRate['members']>[number]

/** Every round of a product, the last of which counts; where none is told of, its sheets are the only one. */
export const roundsToRate = ({ rounds, members }: ProductToRate): readonly (readonly MemberToRate[])[] =>
  rounds ? rounds.map(round => round.members) : members ? [members] : []
