import { existsSync } from 'node:fs'
import type { OutletRefusal } from '#shared/contract/outlet-refusal.ts'

/** What is wrong with the medium that is written to or read back; a failure of what is copied is no such thing. */
export class OutletFault extends Error {
  readonly refusal: OutletRefusal

  constructor(refusal: OutletRefusal, cause: unknown) {
    super(refusal.code, { cause })
    this.refusal = refusal
  }
}

/** By the codes of the system; the first that fits. */
const refusals: readonly (readonly [
  RegExp,
  Exclude<OutletRefusal, { name: string } | { needed: number } | { folder: string }>,
])[] = [
  [/^(ENOSPC|EDQUOT)$/, { code: 'outlet.full' }],
  [/^EROFS$/, { code: 'outlet.read-only' }],
  [/^(EACCES|EPERM)$/, { code: 'outlet.no-access' }],
  // A device that was pulled out answers with one of these, and so does a folder that went with it.
  [/^(ENODEV|ENXIO|ENOENT|ENOTDIR|ESTALE|ENOTCONN|EHOSTDOWN)$/, { code: 'outlet.gone' }],
]

/** Does something at a folder; what the system says no with becomes an `OutletFault`, and what is no word of the system stays a bug. */
export async function atOutlet<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
    if (code === '' || code.startsWith('ERR_')) throw error
    throw new OutletFault(refusalOf(code, folder, name), error)
  }
}

function refusalOf(code: string, folder: string, name: string): OutletRefusal {
  if (code === 'EFBIG') return { code: 'outlet.too-large', name }
  const known = refusals.find(([codes]) => codes.test(code))?.[1]
  if (known) return known
  // Windows and some drivers know no better word than EIO or UNKNOWN for a stick that is not there any more.
  return { code: existsSync(folder) ? 'outlet.failed' : 'outlet.gone' }
}
