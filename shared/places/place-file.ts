import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

const line = z.string().min(1).max(400)
const name = z.string().min(1).max(80)
const provinceCode = z.string().regex(/^\d{2}$/)
const communeCode = z.string().regex(/^\d{5}$/)

export const provinceKinds = ['tỉnh', 'thành phố'] as const
export const communeKinds = ['xã', 'phường', 'đặc khu'] as const

/**
 * The provinces and communes there are since a day, by the codes of QĐ 19/2025/QĐ-TTg. A province is its code, kind and name; a commune its
 * code, kind, name and the code of its province.
 */
export const placeFileSchema = z.strictObject({
  format: z.literal(1),
  /** The last act that changed one of them took effect then. */
  holdsFrom: z.iso.date(),
  source: line,
  provinces: z
    .array(z.tuple([provinceCode, z.enum(provinceKinds), name]))
    .min(1)
    .max(100),
  communes: z
    .array(z.tuple([communeCode, z.enum(communeKinds), name, provinceCode]))
    .min(1)
    .max(20_000),
})

/**
 * What became of an old commune: it was left as it was, went whole into one of today, or only in part into each that is named; then the
 * one that took all of its people comes first, where there is such a one.
 */
const becoming = z.enum(['unchanged', 'whole', 'part'])

const earlierProvinceSchema = z.strictObject({
  name,
  districts: z
    .array(
      z.strictObject({
        name,
        communes: z
          .array(z.tuple([communeCode.nullable(), name, becoming, z.array(communeCode).min(1).max(10)]))
          .min(1)
          .max(200),
      }),
    )
    .min(1)
    .max(60),
})

const earlierHead = { format: z.literal(1), heldUntil: z.iso.date(), source: line }

/**
 * The communes there were before the merging of 1/7/2025, below their districts and provinces, each with its kind before its name: code
 * (none where the sources contradict each other), name, what became of it, and the codes of today.
 */
export const earlierFileSchema = z.strictObject({
  ...earlierHead,
  provinces: z.array(earlierProvinceSchema).min(1).max(100),
})

/** The same, decoded a province at a time. @throws where it is not such a file */
export function* earlierFileInSteps(value: unknown): Generator<void, EarlierFile> {
  const { provinces, ...head } = z
    .strictObject({ ...earlierHead, provinces: z.array(z.unknown()).min(1).max(100) })
    .parse(value)
  const decoded: EarlierFile['provinces'][number][] = []
  for (const province of provinces) {
    decoded.push(earlierProvinceSchema.parse(province))
    yield
  }
  return { ...head, provinces: decoded }
}

export type PlaceFile = DeepReadonly<z.infer<typeof placeFileSchema>>
export type EarlierFile = DeepReadonly<z.infer<typeof earlierFileSchema>>
export type Becoming = z.infer<typeof becoming>
export type ProvinceKind = (typeof provinceKinds)[number]
export type CommuneKind = (typeof communeKinds)[number]
