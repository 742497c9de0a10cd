import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Timestamps } from '#electron/app/timestamps.ts'
import type { SignatureReport, SigningRefusal } from '#shared/documents/signature-report.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { readTrustList } from '../trust-file.ts'
import type { Verifier } from '../verifier.ts'

interface Places {
  /** Where requests are kept until they are answered. */
  readonly kept: string
  /** Whom the office trusts, and what they revoked. */
  readonly trust: string
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
}

/** Timestamps and data for later judges over folders of this machine. What only they need is loaded when somebody asks. */
export function createTimestamps({ kept, trust, write }: Places, verify: Verifier): Timestamps {
  const fileOf = (imprint: string): string => path.join(kept, `${imprint}.tsq`)
  return {
    request: pdf =>
      ifWhole(pdf, verify, async () => {
        const { requestTimestamp } = await import('./add-timestamp.ts')
        const { imprint, request } = await requestTimestamp(pdf)
        const before = await readFile(fileOf(imprint)).catch(() => undefined)
        if (before) return ok(before)
        await write(fileOf(imprint), request)
        return ok(request)
      }),
    add: (pdf, answer) =>
      ifWhole(pdf, verify, async () => {
        const { addTimestamp, imprintOf } = await import('./add-timestamp.ts')
        const request = await readFile(fileOf(await imprintOf(pdf))).catch(() => undefined)
        if (!request) return refused({ code: 'timestamp.not-asked' })
        return addTimestamp(pdf, { request, answer })
      }),
    complete: pdf =>
      ifWhole(pdf, verify, async () => {
        const { addValidationData } = await import('./add-validation-data.ts')
        return addValidationData(pdf, (await readTrustList(trust)) ?? [])
      }),
  }
}

/** Only to what was signed and is still whole is anything added. */
export async function ifWhole<T extends Uint8Array>(
  pdf: Uint8Array,
  verify: Verifier,
  add: () => Promise<Result<T, SigningRefusal>>,
): Promise<Result<T, SigningRefusal>> {
  const why = whyNot(await verify(pdf))
  return why ? refused(why) : add()
}

function whyNot(report: SignatureReport): SigningRefusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'pdf.unreadable' }
    case 'altered':
      return { code: 'pdf.altered' }
    case 'unsigned':
      return { code: 'timestamp.unsigned' }
    case 'unsupported':
    case 'intact':
    case 'valid':
      return undefined
    default:
      return never(report)
  }
}
