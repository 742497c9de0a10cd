import type { Becoming, CommuneKind, ProvinceKind } from './place-file.ts'

/** Codes have two digits for a province and five for a commune; leading zeros count (QĐ 19/2025/QĐ-TTg). */
export interface Province {
  readonly level: 'province'
  readonly code: string
  readonly kind: ProvinceKind
  readonly name: string
}

export interface Commune {
  readonly level: 'commune'
  readonly code: string
  readonly kind: CommuneKind
  readonly name: string
  readonly province: Province
}

export type Place = Province | Commune

/** A commune of before the merging of 1/7/2025, and where it is today; names begin with their kind. */
export interface EarlierCommune {
  /** Nothing where the sources contradict each other. */
  readonly code: string | null
  readonly name: string
  readonly district: string
  readonly province: string
  readonly becoming: Becoming
  /** One or more; of several, the one that took all of its people is first where there is such a one. */
  readonly today: readonly Commune[]
}

/** A district of before 1/7/2025. A commune of today may be of several. */
export interface EarlierDistrict {
  /** `Tỉnh …/Huyện …`, as the file has them. */
  readonly key: string
  readonly name: string
  readonly communes: readonly Commune[]
}

/** An old commune as a register or a letterhead gives it, with or without kinds and marks; empty where it says nothing. */
export interface EarlierName {
  readonly name: string
  readonly district: string
  readonly province: string
}

/** What fits a few typed words. */
export interface FoundPlaces {
  readonly places: readonly Place[]
  /** Only where fewer places of today fit than were asked for. */
  readonly earlier: readonly EarlierCommune[]
}

/** What may be chosen between: provinces, and of one of them its old districts and its communes. */
export interface PlaceAreas {
  readonly provinces: readonly Readonly<Record<'code' | 'name', string>>[]
  readonly districts: readonly Pick<EarlierDistrict, 'key' | 'name'>[]
  readonly communes: readonly Readonly<Record<'code' | 'name', string>>[]
}
