import type { Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import { overSocket } from '../support/wire-station.ts'

/** Asks as the page's own station does, past its screens; over a socket of its own to the program that the page is of, which ends with it. */
export function asking(page: Page): Ask {
  const stations = new Map<string, Promise<Ask>>()
  const enter = async (origin: string): Promise<Ask> => {
    const cookies = await page.context().cookies(origin)
    return overSocket(origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
  }
  return async (name, input) => {
    const { origin } = new URL(page.url())
    const station = stations.get(origin) ?? enter(origin)
    stations.set(origin, station)
    return (await station)(name, input)
  }
}
