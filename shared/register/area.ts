import { z } from 'zod'

/** Where products are counted, searched and planned: everywhere, or in a province, an old district or a commune of it. */
export const areaFields = {
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  /** One of before 1/7/2025, as `Tỉnh …/Huyện …`: today's communes that a commune of it went into. */
  district: z.string().min(1).max(170).optional(),
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
}

export const areaSchema = z.strictObject(areaFields)
export type Area = Readonly<z.infer<typeof areaSchema>>
