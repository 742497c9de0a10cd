import { contentOfNothing, type Draft, type DraftContent, type KeptFile } from '#shared/dossier/draft.ts'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { bestSheet, teaSet } from './shipped-law.ts'

type Use = DraftContent['files'][number]['use']

/** A file as it was taken in, named by its id. */
export const aKeptFile = (id: string, changes: Partial<KeptFile> = {}): KeptFile => ({
  id,
  name: `${id}.pdf`,
  sha256: id.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'a'),
  size: 100_000,
  mediaType: 'application/pdf',
  pages: 2,
  original: null,
  ...changes,
})

const placed = (id: string, use: Use, row: number | null = null): DraftContent['files'][number] => ({
  id,
  title: `Tệp ${id}`,
  use,
  row,
  validUntil: null,
  turned: 0,
})

/** A page of A4 that was scanned well. */
export const aPage: FileMeasures['pages'][number] = {
  widthMm: 210,
  heightMm: 297,
  dpi: 200,
  blank: false,
  upsideDown: null,
}

/** A draft in which nothing is found. */
export function aDraft(changes: Partial<DraftContent> = {}): Draft {
  const files = [
    placed('phieu-dang-ky', 'registration'),
    placed('bao-cao-02', 'self-assessment'),
    placed('bao-cao-03', 'commune-report'),
    placed('cong-van', 'commune-letter'),
    placed('hop-dong', 'evidence', 3),
  ]
  return {
    format: 'ocop-draft/1',
    id: 'ho-so',
    training: true,
    purpose: 'prepare',
    revision: 7,
    createdAt: 0,
    savedAt: 0,
    packed: null,
    kept: files.map(({ id }) => aKeptFile(id)),
    content: {
      ...contentOfNothing,
      product: {
        ...contentOfNothing.product,
        criteriaSet: teaSet.id,
        code: '08-02320-01-2026',
        name: 'Chè Thôm Loà',
        description: 'Chè xanh của xã',
        filedOn: '2026-06-15',
      },
      producer: {
        ...contentOfNothing.producer,
        name: 'Chủ thể OCOP xã Tân An (tập huấn)',
        kind: 'cooperative',
        address: 'Thôm Loà, xã Tân An',
        commune: 'Tân An',
        communeCode: '02320',
        phone: '02073 000 000',
        representative: {
          ...contentOfNothing.producer.representative,
          name: 'Người đại diện (tập huấn)',
          position: 'Giám đốc',
        },
      },
      registration: { samples: '06 hộp' },
      business: {
        ...contentOfNothing.business,
        market: 'Trong tỉnh',
        outputUnit: 'kg',
        years: [aYear(2024, 1_000_000_000), aYear(2025, 1_200_000_000)],
      },
      assessment: {
        ...contentOfNothing.assessment,
        plan: 'Giữ vùng chè',
        criteria: criteriaOf(teaSet).map(atItsBest),
      },
      commune: {
        ...contentOfNothing.commune,
        localMaterial: 'Chè của xã',
        localLabour: 'Người của xã',
        originOfIdea: 'Nghề cũ',
        localIdentity: 'Chè của người Tày',
      },
      files,
      ...changes,
    },
  }
}

export const aYear = (year: number, revenue: number | null): DraftContent['business']['years'][number] => ({
  year,
  revenue,
  profit: null,
  output: null,
  workers: null,
  localWorkers: null,
})

const best = bestSheet(teaSet)

/** The option with most points that the sheet leaves open, shown by the contract. */
const atItsBest = ({
  id,
}: ReturnType<typeof criteriaOf>[number]): DraftContent['assessment']['criteria'][number] => ({
  criterion: id,
  // An application for a trademark, which no paper of the form is needed for.
  choice: id === '3.5' ? 1 : (best[id] ?? 'none'),
  citations: [{ file: 'hop-dong', page: id.charCodeAt(id.length - 1) % 2 === 0 ? 1 : 2, note: '' }],
  note: '',
})
