import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHost, anIssuedSitting, type HostInHand } from '../support/a-host.ts'
import { opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'
import {
  softTokenModule as driver,
  softTokens,
  tokenPin as pin,
  whyNoSoftToken,
  type SoftTokens,
} from '../support/soft-token.ts'

/** The files of a folder, and of those in it, that hold these bytes. */
const filesWith = (folder: string, bytes: Buffer | string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file).includes(bytes))

let inHand: HostInHand
let tokens: SoftTokens
let keys: OpensslKeys

describe.skipIf(whyNoSoftToken)(`minutes signed with a token (${whyNoSoftToken ?? 'SoftHSM2'})`, () => {
  let sitting: string
  beforeAll(async () => {
    keys = opensslKeys()
    tokens = softTokens()
    tokens.add('Thư ký Hội đồng')
    tokens.put('Thư ký Hội đồng', keys.pair('Văn thư của Hội đồng'), '01')
    inHand = await aHost()
    sitting = await anIssuedSitting(inHand)
  })
  afterAll(async () => {
    await inHand.dispose()
    tokens.remove()
    keys.remove()
  })

  const wanted = async () => {
    const { tokens: found } = await inHand.ask('token.look', { driver })
    const [token] = found
    const [key] = token?.keys ?? []
    if (!token || !key) throw new Error('No token')
    return { kind: 'token', token: token.id, key: key.id } as const
  }
  const sign = (by: Awaited<ReturnType<typeof wanted>> & { pin: string }) =>
    inHand.ask('minutes.sign', { sitting, field: 'secretary', by, accepts: ['other-name'] })

  it('are asked about what is odd before any PIN is sent', async () => {
    const by = { ...(await wanted()), pin: 'not-it' }
    const odd = inHand.ask('minutes.sign', { sitting, field: 'secretary', by })
    await expect(odd).rejects.toThrow('signature.odd')
  })

  it('are not signed with a wrong PIN, and then signed with the right one', async () => {
    const by = await wanted()
    await expect(sign({ ...by, pin: 'not-it' })).rejects.toThrow('token.pin-low')
    const { signer, sha256 } = await sign({ ...by, pin })
    expect(signer).toBe('Văn thư của Hội đồng')
    const { minutes } = await inHand.ask('sitting.read', { sitting })
    expect(minutes).toMatchObject({ file: sha256, signatures: [{ field: 'secretary', signer }] })
  })

  it('leave the PIN nowhere in the data folder, which keeps everything else of the sitting', () => {
    expect(filesWith(inHand.folder, sitting)).not.toEqual([])
    const typed = Buffer.from(pin)
    const spelt = [
      typed,
      Buffer.from(pin, 'utf16le'),
      ...(['base64', 'hex'] as const).map(as => typed.toString(as)),
    ]
    for (const one of spelt) expect(filesWith(inHand.folder, one)).toEqual([])
  })

  it('remember the driver that was named, until it is forgotten', async () => {
    await inHand.reopen()
    expect(await inHand.ask('token.look', {})).toMatchObject({ named: [driver], tokens: [{}] })
    await inHand.ask('token.forget-driver', { driver })
    expect(await inHand.ask('token.look', {})).toMatchObject({ named: [], tokens: [] })
  })

  it('do not remember what is no driver', async () => {
    const missing = path.join(inHand.folder, 'missing.so')
    expect(await inHand.ask('token.look', { driver: missing })).toMatchObject({
      named: [],
      faults: [{ module: missing, because: 'missing' }],
    })
  })
})
