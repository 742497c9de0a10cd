import { copyFileSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askingAs } from '#electron/app/ask.ts'
import { openHost, realTime } from '#electron/host/host.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { registerName } from '#electron/store/register-copy.ts'
import { laptop, type HostInHand } from './a-host.ts'
import type { RegisterPlace } from './a-register.ts'

/**
 * A host over a register that was filled before, on 1/12/2026: a province's server where its place is one, else a copy of its file in a
 * data folder of its own.
 */
export async function hostOfPlace({ address }: RegisterPlace, register: StoredRegister): Promise<HostInHand> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-register-'))
  const place = placeFromSource(folder, false)
  const isServer = address.startsWith('postgres:')
  await register.close()
  if (!isServer) copyFileSync(address, path.join(folder, registerName))
  const time = { ...realTime, clock: () => Date.UTC(2026, 11, 1, 3) }
  const open = () => openHost(isServer ? { ...place, registerAt: address } : place, time)
  const inHand: HostInHand = {
    host: await open(),
    folder,
    ask: () => Promise.reject(new Error('Nobody asks yet')),
    async reopen() {
      await inHand.host.close()
      inHand.host = await open()
      inHand.ask = askingAs(inHand.host, laptop)
    },
    async dispose() {
      await inHand.host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  inHand.ask = askingAs(inHand.host, laptop)
  return inHand
}
