import type { Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Uploads } from './ports.ts'
import type { KeyFile, WantedKey } from './signatures.ts'

/** A key file that a person handed over, with the passphrase that was typed. */
export async function keyFile(
  uploads: Uploads,
  { upload, passphrase }: { readonly upload: string; readonly passphrase: string },
): Promise<Result<KeyFile, Refusal>> {
  const bytes = await uploads.read(upload)
  return bytes ? ok({ kind: 'file', bytes, passphrase }) : refused({ code: 'upload.unknown' })
}

/** The key that a signature is asked for with. @param signal ends the driver of a token */
export async function wantedKey(
  uploads: Uploads,
  by: Decoded<'minutes.sign'>['by'],
  signal: AbortSignal,
): Promise<Result<WantedKey, Refusal>> {
  if (by.kind === 'token') {
    const { token, key, pin, insists } = by
    return ok({ kind: 'token', token, which: key, pin, insists, signal })
  }
  const file = await keyFile(uploads, by)
  return file.ok ? ok({ ...file.value, which: by.key }) : file
}
