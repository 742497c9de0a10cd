import { describe, expect, it } from 'vitest'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { aKeyFile, passphrase, signingTime } from '../support/signing-keys.ts'
import { fontBytes, names } from '../support/signed-minutes.ts'

describe('a key file', () => {
  it('opens with its passphrase and shows whose it is', async () => {
    const opened = openPkcs12(await aKeyFile(names.chair), passphrase, signingTime)
    expect(opened.ok && opened.value.certificate.facts).toMatchObject({
      subject: `${names.chair} (TẬP HUẤN)`,
      organization: names.secretary,
      selfIssued: true,
    })
  })

  it('is refused with a wrong passphrase, and when it is none', async () => {
    const wrong = openPkcs12(await aKeyFile(), 'khac', signingTime)
    expect(wrong).toEqual({ ok: false, refusal: { code: 'pkcs12.passphrase' } })
    for (const bytes of [new Uint8Array(0), fontBytes]) {
      expect(openPkcs12(bytes, passphrase, signingTime)).toEqual({
        ok: false,
        refusal: { code: 'pkcs12.unreadable' },
      })
    }
  })

  it('is refused when its certificate has expired', async () => {
    const old = await aKeyFile(names.chair, Date.UTC(2024, 0, 1))
    expect(openPkcs12(old, passphrase, signingTime)).toMatchObject({
      refusal: { code: 'certificate.expired' },
    })
  })
})
