import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import type { SigningKey } from '#electron/signing/signing-key.ts'
import { makeTrainingKey } from '#electron/signing/training-key.ts'

/** When the documents of the tests are signed, in UTC milliseconds. */
export const signingTime = Date.UTC(2026, 7, 18, 4, 35)

export const passphrase = 'Tap huan 2026'

/** A PKCS#12 file of the training council, as a person would choose it from a disk. */
export const aKeyFile = (commonName = 'Thư ký Hội đồng', at = signingTime): Promise<Uint8Array> =>
  makeTrainingKey({ commonName, organization: 'Văn phòng Điều phối nông thôn mới', passphrase, at })

export async function aKey(commonName?: string): Promise<SigningKey> {
  const opened = openPkcs12(await aKeyFile(commonName), passphrase, signingTime)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}
