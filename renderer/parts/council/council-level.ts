import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import { usualLevel, type CouncilLevel } from '#shared/law/level.ts'

/** A screen that shows a sitting provides the level of its council under this key. */
export const levelKey: InjectionKey<ComputedRef<CouncilLevel>> = Symbol('level')

/** The level of the council whose sitting is shown, which says where a tier goes on to; the usual one outside of a sitting. */
export const useLevel = (): ComputedRef<CouncilLevel> =>
  inject(levelKey, () => computed(() => usualLevel), true)
