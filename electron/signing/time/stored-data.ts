import { decoded, entry } from '../pdf-object.ts'
import type { PdfRevision } from '../pdf-revision.ts'
import { DamagedPdf, type PdfStream, type PdfValue } from '../pdf-syntax.ts'
import type { ValidationData } from '../trust/vouching.ts'

/** Bytes, unpacked: of one certificate or list, and how many of them are looked at. */
const largest = 16 * 1024 * 1024
const most = 200

/** The certificates and lists that a file carries for later judges (its document security store, ETSI EN 319 142-1, 5.4.2). */
export function storedIn(revision: PdfRevision): ValidationData {
  const catalog = revision.follow(revision.trailer.entries.get('Root'))
  const store = revision.follow(entry(catalog, 'DSS'))
  return {
    certificates: streamsIn(revision, entry(store, 'Certs')),
    lists: streamsIn(revision, entry(store, 'CRLs')),
  }
}

function streamsIn(revision: PdfRevision, value: PdfValue | undefined): readonly Buffer[] {
  const array = revision.follow(value)
  if (array.kind !== 'array') return []
  return array.items.slice(0, most).flatMap(item => {
    const stream = revision.follow(item)
    return stream.kind === 'stream' ? contentOf(stream) : []
  })
}

/** What cannot be unpacked proves nothing, and spoils nothing either. */
function contentOf(stream: PdfStream): readonly Buffer[] {
  try {
    return [decoded(stream, largest)]
  } catch (error) {
    if (error instanceof DamagedPdf) return []
    throw error
  }
}
