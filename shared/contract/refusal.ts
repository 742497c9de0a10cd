import type { CouncilRefusal } from '../council/refusal.ts'
import type { SigningRefusal } from '../documents/signature-report.ts'
import type { PackageRefusal } from '../dossier/package-refusal.ts'

/** Everything that can be answered with no. A person can cause each of these; a bug is `host.failed` and has an incident number. */
export type Refusal = CouncilRefusal | PackageRefusal | SigningRefusal | HostRefusal

export type HostRefusal =
  | { readonly code: 'call.malformed'; readonly at: string }
  | { readonly code: 'call.forbidden' }
  | { readonly code: 'sitting.unknown' }
  | { readonly code: 'rule-set.unknown' }
  | { readonly code: 'profile.unknown' }
  | { readonly code: 'upload.unknown' }
  | { readonly code: 'upload.too-large'; readonly limit: number }
  | { readonly code: 'training.only' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.failed' }
  | { readonly code: 'host.unreachable' }
  | { readonly code: 'host.failed'; readonly incident: string }
