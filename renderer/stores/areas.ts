import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PlaceAreas } from '#shared/places/place.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** The places that something may be limited to, of the province that was asked about last. */
export const useAreas = defineStore('areas', () => {
  const link = useLink()
  const areas = shallowRef<PlaceAreas>({ provinces: [], districts: [], communes: [] })
  const latest = latestAnswer()
  let province: string | undefined

  async function read(of: string | undefined): Promise<void> {
    if (areas.value.provinces.length > 0 && province === of) return
    province = of
    const answer = await latest(link.call('place.areas', of === undefined ? {} : { province: of }))
    if (answer?.ok) areas.value = answer.value
  }

  return { areas, read }
})
