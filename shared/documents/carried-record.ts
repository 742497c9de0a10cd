/**
 * Where a PDF carries the head of the record it was drawn from: in the page-piece dictionary of its catalog (ISO 32000-1, 14.5), as
 * `/PieceInfo << /OCOP << /Private << /Sitting (…) /Event n /Hash (…) /Signers << /secretary (…) /chair (…) >> >> >> >>`, the signers as they are
 * printed under the places where they sign. No later revision of a signed file may change the catalog
 * there, so whoever signs the document signs the record up to that event.
 */
export const carriedRecord = {
  application: 'OCOP',
  sitting: 'Sitting',
  number: 'Event',
  hash: 'Hash',
  signers: 'Signers',
} as const
