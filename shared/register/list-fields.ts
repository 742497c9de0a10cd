import { fieldOfSheet, type SheetField } from '../dossier/sheet-fields.ts'
import type { SheetKind } from '../dossier/sheet-field.ts'
import { wordsOf } from '../kernel/typed-words.ts'

/** What an office's list says of a product that the register has a place for. */
export const listFields = [
  'name',
  'code',
  'producer',
  'producerKind',
  'representative',
  'gender',
  'ethnicity',
  'address',
  'commune',
  'communeCode',
  'district',
  'province',
  'set',
  'stars',
  'year',
  'decision',
  'decidedOn',
  'decidedBy',
  'certificate',
  'issuedOn',
  'until',
] as const
export type ListField = (typeof listFields)[number]

const kinds: Partial<Record<ListField, SheetKind>> = {
  producerKind: 'producer-kind',
  gender: 'gender',
  communeCode: 'digits',
  stars: 'stars',
  decidedOn: 'day',
  issuedOn: 'day',
  until: 'day',
}
export const kindOfField = (field: ListField): SheetKind => kinds[field] ?? 'line'

/** What dossiers are begun from is called the same in lists. */
const shared: readonly (ListField & SheetField)[] = [
  'name',
  'code',
  'producer',
  'producerKind',
  'representative',
  'gender',
  'ethnicity',
  'address',
  'commune',
  'communeCode',
  'district',
  'province',
  'set',
]

export const plainHeading = (text: string): string =>
  wordsOf(text)
    .map(({ plain }) => plain)
    .join(' ')

const exact = new Map<string, ListField>(
  shared.flatMap(field =>
    [fieldOfSheet(field).heading, ...fieldOfSheet(field).also].map(
      name => [plainHeading(name), field] as const,
    ),
  ),
)

/** Headings as offices make them up, the first that fits; the order decides where one names two things. */
const patterns: readonly (readonly [ListField, RegExp])[] = [
  [
    'until',
    /\b(het han|thoi han|han su dung|gia tri den|hieu luc den|co hieu luc|den ngay|het hieu luc|ngay het)\b|^(han|den)$/,
  ],
  [
    'decidedOn',
    /^ngay (thang )?(nam )?(ban hanh|ky|cong nhan|phe duyet|qd|quyet dinh)|ngay.*\b(qd|quyet dinh)\b|\b(qd|quyet dinh)\b.*\bngay\b/,
  ],
  ['issuedOn', /ngay.*\b(cap|gcn|giay|chung nhan)\b|\b(gcn|giay)\b.*\bngay\b/],
  [
    'decidedBy',
    /^(co quan|noi|cap) (ban hanh|cong nhan|quyet dinh|phe duyet|ky|cap)|^co quan$|\b(qd|quyet dinh)\b.*\bco quan\b/,
  ],
  [
    'certificate',
    /\b(so|ma)\b.*\b(gcn|giay|chung nhan)\b|^(gcn|giay chung nhan)( ocop)?$|\b(gcn|giay chung nhan)\b.*\bso\b/,
  ],
  [
    'decision',
    /\b(so|so hieu)\b.*\b(qd|quyet dinh)\b|\b(qd|quyet dinh)\b.*\bso\b|^(qd|quyet dinh)( cong nhan| phe duyet)?( ket qua)?$/,
  ],
  ['year', /^nam( duoc)?( cong nhan| danh gia| xep hang| phan hang| dat| dat sao)?$/],
  ['stars', /\b(hang sao|so sao|xep hang|phan hang|ket qua|dat sao)\b|^(hang|sao|sao ocop|hang ocop)$/],
  ['set', /^(nhom|phan nhom|bo|nganh|linh vuc)\b/],
  ['code', /^ma (so )?(san pham|sp|ocop|ho so)/],
  ['producerKind', /^loai hinh/],
  ['producer', /^(ten )?(chu the|co so|don vi san xuat|don vi chu the|chu co so|to chuc ca nhan)/],
  ['name', /^ten (san pham|sp)\b|^san pham\b/],
  ['commune', /^(ten )?(xa|phuong)\b/],
  ['district', /^(ten )?(huyen|quan|thi xa)\b/],
  ['province', /^(ten )?tinh\b/],
]

/** What a heading alone says; with marks or without, whatever stands in brackets. */
export function fieldOfHeading(heading: string): ListField | undefined {
  const [whole, outside] = [heading, heading.replaceAll(/\([^)]*\)?/g, ' ')].map(plainHeading)
  if (whole === undefined || outside === undefined || whole === '') return undefined
  return exact.get(whole) ?? exact.get(outside) ?? patterns.find(([, pattern]) => pattern.test(outside))?.[0]
}

/** A heading that says something only together with the one over it: "Số" under "Quyết định". */
export const needsGroup = (heading: string): boolean =>
  /^(so|so hieu|so qd|ngay|ngay thang( nam)?|ngay cap|ngay ky|ngay ban hanh|co quan( ban hanh| cap)?|noi cap|ten|loai)$/.test(
    plainHeading(heading),
  )
