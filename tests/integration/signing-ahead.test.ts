import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReadying } from '#electron/signing/ready-to-sign.ts'
import { callingAs, handOver } from '#electron/app/ask.ts'
import type { FieldName } from '#shared/council/signature-field.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'

const passphrase = 'mật khẩu'

describe('minutes that were made ready for a signature ahead', () => {
  let inHand: HostInHand
  let keys: OpensslKeys
  let sitting: string
  let keyFile: Buffer

  beforeAll(async () => {
    keys = opensslKeys()
    keyFile = keys.keyFile(keys.pair('Khóa của người khác'), passphrase)
    inHand = await aHost()
    sitting = await anIssuedSitting(inHand)
  })
  afterAll(async () => {
    await inHand.dispose()
    keys.remove()
  })

  const kept = async () => {
    const { file } = (await inHand.ask('sitting.read', { sitting })).minutes
    return path.join(inHand.folder, 'documents', sitting, `${file}.pdf`)
  }
  const by = async (words = passphrase) => {
    const upload = await handOver(inHand.host, laptop, [keyFile])
    return { kind: 'file', upload, passphrase: words } as const
  }
  const sign = async (
    field: FieldName,
    accepts: readonly ('other-name' | 'same-certificate')[],
    words?: string,
  ) => {
    const input = { sitting, field, by: await by(words), accepts: [...accepts] }
    return callingAs(inHand.host, laptop)('minutes.sign', input)
  }
  const verified = async () => {
    const upload = await handOver(inHand.host, laptop, [readFileSync(await kept())])
    return (await inHand.ask('minutes.verify', { upload })).signatures
  }

  it('are not signed where a byte of them was changed on the disk since', async () => {
    const file = await kept()
    const whole = readFileSync(file)
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(2_000) ^ 1, 2_000)
    writeFileSync(file, changed)
    expect(await sign('secretary', ['other-name'])).toMatchObject({ refusal: { code: 'minutes.not-issued' } })
    writeFileSync(file, whole)
  })

  it('are signed at the next try where the passphrase was wrong, or the name was odd and is meant', async () => {
    expect(await sign('secretary', [], 'khác')).toMatchObject({ refusal: { code: 'pkcs12.passphrase' } })
    expect(await sign('secretary', [])).toMatchObject({ refusal: { code: 'signature.odd' } })
    expect(await sign('secretary', ['other-name'])).toMatchObject({ ok: true })
    const report = await verified()
    expect(report).toMatchObject({ kind: 'intact', signatures: [{ field: 'secretary', intact: true }] })
  })

  it('are what the signature before made of them: it stays whole under the next, and no field is signed twice', async () => {
    expect(await sign('secretary', ['other-name'])).toMatchObject({ refusal: { code: 'field.signed' } })
    expect(await sign('chair', ['other-name', 'same-certificate'])).toMatchObject({ ok: true })
    expect(await verified()).toMatchObject({
      signatures: [
        { field: 'secretary', intact: true },
        { field: 'chair', intact: true },
      ],
    })
  })

  it('are looked at anew where others have come back from another machine meanwhile, or nobody names them', async () => {
    const looked: string[] = []
    const { ahead, take } = createReadying(async bytes => {
      looked.push(Buffer.from(bytes).toString())
      return { report: { kind: 'unreadable', because: 'not-a-pdf' }, document: undefined }
    })
    const named = (sha256: string | undefined, text: string) => ({ sha256, bytes: Buffer.from(text) })
    ahead(named('1', 'first'))
    await take(named('2', 'others'))
    ahead(named('1', 'first'))
    await take(named('1', 'first'))
    ahead(named(undefined, 'nameless'))
    await take(named(undefined, 'another'))
    expect(looked).toEqual(['first', 'others', 'first', 'another'])
  })
})
