import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SigningKey } from '#electron/signing/signing-key.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { forIssuing, forSigning, opensslKeys, rsa, type OpensslKeys } from '../support/openssl-keys.ts'
import { opensslSays, pdfsigSays } from '../support/other-judges.ts'
import {
  request,
  signaturesOf,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'
import {
  softTokenModule,
  softTokens,
  tokenPin,
  whyNoSoftToken,
  type SoftTokens,
} from '../support/soft-token.ts'
import { tokensInHand } from '../support/tokens-in-hand.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-token-test-'))
const curve = (name: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${name}`]

/** In 32 bytes of UTF-8, every letter of which is written with marks. */
const secretarys = 'Thư ký Hội đồng ỞẤ'
const chairs = 'Chủ tịch'
const people = {
  rsa: 'Văn thư của Hội đồng',
  p256: 'Chủ tịch của Hội đồng',
  p384: 'Ủy viên ở xã',
  sealing: 'Văn thư của Hội đồng (mã hóa)',
}

let keys: OpensslKeys
let tokens: SoftTokens
let minutes: SignedMinutes
let authority: string

describe.skipIf(whyNoSoftToken)(`tokens (${whyNoSoftToken ?? 'SoftHSM2'})`, () => {
  beforeAll(async () => {
    minutes = await signedMinutes()
    keys = opensslKeys()
    const issuer = keys.pair('Cơ quan chứng thực', forIssuing)
    authority = issuer.certificate
    tokens = softTokens()
    for (const label of [secretarys, chairs]) tokens.add(label)
    const issued = (name: string, algorithm: readonly string[], extensions = forSigning) =>
      keys.pair(name, extensions, { algorithm, issuer })
    tokens.put(secretarys, issued(people.rsa, rsa), '01')
    const sealing = ['basicConstraints=CA:FALSE', 'keyUsage=critical,keyEncipherment']
    tokens.put(secretarys, issued(people.sealing, rsa, sealing), '02')
    tokens.put(secretarys, issued(people.p256, curve('P-256')), '03')
    tokens.put(chairs, issued(people.p384, curve('P-384')), '01')
  })
  afterAll(() => {
    tokens.remove()
    keys.remove()
    rmSync(folder, { recursive: true })
  })

  const inHand = () => tokensInHand([softTokenModule])
  const signedWith = (key: SigningKey) =>
    signedBlindly(minutes.unsigned, { ...request('secretary', key), at: Date.now() })

  it('are found with their names, and each key with whose it is, by whom it was issued and how it signs', async () => {
    const { tokens: found, faults } = await inHand().look()
    expect(faults).toEqual([])
    const told = found.map(({ label, keys: held }) => [
      label,
      held
        .map(({ certificate, algorithm }) => [certificate.subject, certificate.issuer, algorithm])
        .toSorted(),
    ])
    const by = 'Cơ quan chứng thực'
    expect(Object.fromEntries(told)).toEqual({
      [secretarys]: [
        [people.p256, by, 'ecdsa'],
        [people.rsa, by, 'rsa-pss'],
      ],
      [chairs]: [[people.p384, by, 'ecdsa']],
    })
  })

  it('tell of a certificate that is not for signing, and why', async () => {
    const { unusable } = await inHand().token(secretarys)
    expect(unusable).toMatchObject([
      { certificate: { subject: people.sealing }, because: 'certificate.other-use' },
    ])
  })

  it.each([
    ['RSA', secretarys, people.rsa, 'rsa-pss'],
    ['ECDSA on P-256', secretarys, people.p256, 'ecdsa'],
    ['ECDSA on P-384', chairs, people.p384, 'ecdsa'],
  ])(
    'sign minutes with a key of %s, which this program and openssl find good',
    async (_, label, who, how) => {
      const key = await inHand().key(label, who, { pin: tokenPin })
      const signed = await signedWith(key)
      expect(signaturesOf(await verifyPdf(signed))).toMatchObject([
        { intact: true, flaws: [], algorithm: how, certificate: { subject: who } },
      ])
      expect(opensslSays(signed, folder, authority)).toBeUndefined()
    },
  )

  it.skipIf(!commandIsThere('pdfsig'))('sign as pdfsig reads it, with every kind of key', async () => {
    for (const [label, who] of [
      [secretarys, people.rsa],
      [secretarys, people.p256],
      [chairs, people.p384],
    ] as const) {
      const signed = await signedWith(await inHand().key(label, who, { pin: tokenPin }))
      expect(pdfsigSays(signed, folder)).toEqual(['Signature is Valid.'])
    }
  })

  it('do not sign with a wrong PIN, and are sent no third one before somebody says that they know it', async () => {
    const token = inHand()
    const wrong = () => token.signs(chairs, people.p384, { pin: 'not-it' })
    expect([await wrong(), await wrong(), await wrong()]).toEqual([
      'token.pin-low',
      'token.pin-low',
      'token.pin-stopped',
    ])
    const right = { pin: tokenPin } as const
    expect(await token.signs(chairs, people.p384, right)).toBe('token.pin-stopped')
    expect(await token.signs(chairs, people.p384, { ...right, insists: true })).toBe('signed')
    expect(await token.signs(chairs, people.p384, right)).toBe('signed')
  })

  it('that were pulled out since they were looked for are told to be gone', async () => {
    const token = inHand()
    await token.look()
    tokens.pullOut()
    expect(await token.signs(secretarys, people.rsa, { pin: tokenPin })).toBe('token.gone')
    expect((await token.look()).tokens).toEqual([])
  })
})
