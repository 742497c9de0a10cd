import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '#electron/app/host.ts'

/** Saves what a host serves at an address. The target is there whole, or not at all. */
export async function saveServed(host: Host, address: string, target: string): Promise<void> {
  const { body } = await host.bytes('command-line', new Request(`http://host/${address}`))
  if (!body) throw new Error(`Nothing is served at ${address}`)
  const partial = `${target}.${randomUUID()}.partial`
  try {
    await pipeline(Readable.fromWeb(body), createWriteStream(partial, { flags: 'wx', flush: true }))
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
}
