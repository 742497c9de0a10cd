interface At {
  readonly path: string
}

/** A file as one of the lists of a bag names it. */
interface Listed extends At {
  readonly list: string
}

/** What can be said against a bag by BagIt alone (RFC 8493, and its drafts up to 0.97), with its particulars. */
interface Particulars {
  'no-declaration': object
  /** Empty where a line is missing. */
  'declaration-line': { readonly line: string }
  version: { readonly version: string }
  letters: { readonly letters: string }
  'no-payload': object
  'no-manifest': object
  /** A manifest of an algorithm that is not known here. */
  'manifest-kind': At
  'not-text': At
  'list-line': {
    readonly list: string
    readonly line: number
    readonly fault: 'form' | 'too-long' | 'outside'
  }
  twice: Listed
  'twice-otherwise': Listed
  missing: Listed
  /** Listed, not there, and to be fetched from elsewhere before the bag is complete. */
  'to-fetch': Listed
  /** No list where none names it. */
  'not-listed': At & { readonly list: string | undefined }
  changed: Listed
  damaged: At
  /** It has a password, or is packed in a way that is not known here. */
  packed: At
  /** A link, a device: anything but a file or a folder. */
  special: At
  /** Entries of a ZIP that share their bytes, or their name. */
  overlapping: At
  oxum: { readonly said: string; readonly found: string }
  'fetch-not-listed': Listed
  'dot-slash': Listed
  /** As `md5sum` and its like mark a file that was read as binary. */
  star: Listed
  'not-escaped': Listed
  /** Two names that some system takes for one. */
  'same-but-case': At & { readonly first: string }
  /** A name whose letters are composed otherwise in another place. */
  'composed-otherwise': Listed
  'system-file': At
  mark: At
}

export type BagFaultKind = keyof Particulars

export type BagFault<Kind extends BagFaultKind = BagFaultKind> = {
  [K in Kind]: { readonly kind: K } & Particulars[K]
}[Kind]

/** An error makes a bag invalid; a warning is what another system may stumble on. */
export type BagFindingLevel = 'error' | 'warning'

export interface BagFinding {
  readonly level: BagFindingLevel
  readonly fault: BagFault
}

/** What became of looking at a bag. */
export type BagReport =
  | { readonly kind: 'unreadable' | 'neither' }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'list-too-large'; readonly path: string; readonly limit: number }
  | {
      readonly kind: 'checked'
      /** Nothing where the bag does not say it. */
      readonly version: string | undefined
      /** Of the payload; bytes. */
      readonly files: number
      readonly size: number
      readonly findings: readonly BagFinding[]
      /** How many more of each there are than are named. */
      readonly more: Readonly<Record<BagFindingLevel, number>>
    }
