import { execFileSync } from 'node:child_process'
import { openAsBlob, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { openTrainingSitting } from '#electron/training/training.ts'
import { zipped, zippedSize } from '#renderer/link/zipped.ts'
import { aHost, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand
let folder: string
beforeEach(async () => {
  inHand = await aHost()
  folder = await mkdtemp(path.join(tmpdir(), 'ocop-unpacked-'))
})
afterEach(async () => {
  await inHand.dispose()
  await rm(folder, { recursive: true })
})

/** The sample package as a tool of the system unpacks it. */
async function unpacked(): Promise<{ name: string; files: { path: string; file: File }[] }> {
  execFileSync('unzip', ['-q', path.join(sampleFolder, 'che-thom-loa.ocop'), '-d', folder])
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile())
  const files = names.map(async ({ name, parentPath }) => {
    const whole = path.join(parentPath, name)
    const file = new File([await openAsBlob(whole)], name)
    return { path: path.relative(folder, whole).split(path.sep).join('/'), file }
  })
  return { name: 'che-thom-loa', files: await Promise.all(files) }
}

describe('an unpacked package that is handed over as it is sent', () => {
  it('is the very package that it was unpacked from, of the size that was told before', async () => {
    const bag = await unpacked()
    const piece = 100_000
    const pieces: Blob[] = []
    for await (const each of zipped(bag, piece)) pieces.push(each)
    expect(pieces.slice(0, -1).every(({ size }) => size === piece)).toBe(true)
    expect(pieces.reduce((sum, { size }) => sum + size, 0)).toBe(zippedSize(bag))
    const bytes = await Promise.all(pieces.map(async each => new Uint8Array(await each.arrayBuffer())))
    const upload = await handOver(inHand.host, laptop, bytes)
    const sitting = await openTrainingSitting(inHand.host, sampleFolder)
    const answer = await inHand.host.answer(laptop, {
      ...{ request: crypto.randomUUID(), name: 'package.load', input: { sitting, upload } },
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'product.entered-already' } })
  })

  it('is refused by name where a file of it was changed', async () => {
    const bag = await unpacked()
    const files = bag.files.map(each =>
      each.path === 'data/dossier.json' ? { ...each, file: new File(['{}'], 'dossier.json') } : each,
    )
    const pieces: Uint8Array[] = []
    for await (const each of zipped({ ...bag, files }, 1_000_000))
      pieces.push(new Uint8Array(await each.arrayBuffer()))
    const upload = await handOver(inHand.host, laptop, pieces)
    const sitting = await openTrainingSitting(inHand.host, sampleFolder)
    const answer = await inHand.host.answer(laptop, {
      ...{ request: crypto.randomUUID(), name: 'package.load', input: { sitting, upload } },
    })
    expect(answer).toMatchObject({ ok: false, refusal: { path: 'data/dossier.json' } })
  })
})
