import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { usualRatingRules } from './rating-rules.ts'
import { choicesSchema, criteriaSetSchema, marksSchema } from './rule-set.ts'

const id = z.string().min(1).max(60)
const name = z.string().min(1).max(200)
const ground = z.string().regex(/\S/).max(4000)

/** What stands once in a file of marks, for all its products. */
const headSchema = z.strictObject({
  ruleSet: id.meta({ description: 'Mã quyết định, ví dụ qd-26-2026.' }),
  criteriaSet: z
    .union([id, criteriaSetSchema])
    .meta({ description: 'Mã bộ tiêu chí, ví dụ qd-26-2026/11, hoặc cả bộ tiêu chí.' }),
  on: z.iso.date().optional().meta({
    description: 'Ngày họp. Cần có khi quyết định đã được sửa đổi về khung điểm hoặc cấp công nhận.',
  }),
  profile: z
    .strictObject({
      minimums: z.enum(['council', 'majority', 'every-member']).default(usualRatingRules.minimums),
      minimumsWithoutLegend: z.boolean().default(usualRatingRules.minimumsWithoutLegend),
    })
    .default(usualRatingRules)
    .meta({ description: 'Phần quy chế hoạt động của hội đồng mà phân hạng cần đến.' }),
})

/** The council's decision on a product that is not rated; it has a ground. */
const dismissalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('excluded'), ground }),
  z.strictObject({ kind: z.literal('stopped'), at: id, decision: ground }),
  z.strictObject({ kind: z.literal('returned'), missing: ground }),
])

/** One product: a whole sheet of each member who counts, and what the council confirmed or decided. */
export const productToRateSchema = z.strictObject({
  code: id.optional(),
  members: z
    .array(
      z.strictObject({
        name: name.optional(),
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

/** Marks to be rated outside a sitting: one product, or any number under one criteria set. */
export const ratingFileSchema = z.union([
  headSchema.extend({ products: z.array(productToRateSchema) }),
  headSchema.extend(productToRateSchema.shape),
])

/** The head alone, whose criteria set has a check of its own. */
export const ratingHeadSchema = headSchema.extend({ criteriaSet: z.unknown() })

export type RatingHead = DeepReadonly<z.infer<typeof ratingHeadSchema>>
export type ProductToRate = DeepReadonly<z.infer<typeof productToRateSchema>>
