import { contentOfNothing, type Draft, type DraftContent, type KeptFile } from '#shared/dossier/draft.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { frozenRules } from './shipped-law.ts'

type Placed = DraftContent['files'][number]

/** A file of a draft; its bytes are what its id says. */
export const aDraftFile = (
  id: string,
  placed: Partial<Placed> = {},
  mediaType: MediaType = 'application/pdf',
): { readonly placed: Placed; readonly kept: KeptFile } => ({
  placed: { id, title: id, use: 'evidence', row: null, validUntil: null, turned: 0, ...placed },
  kept: {
    ...{ id, name: `${id}.bin`, mediaType, size: id.length, pages: null, original: null },
    sha256: Buffer.from(id).toString('hex').padEnd(64, '0').slice(0, 64),
  },
})

type DraftFileInHand = ReturnType<typeof aDraftFile>

export const signedForms: readonly DraftFileInHand[] = [
  aDraftFile('phieu-dang-ky', { use: 'registration' }),
  aDraftFile('tu-danh-gia', { use: 'self-assessment' }),
  aDraftFile('bao-cao-xa', { use: 'commune-report' }),
]

/** A draft of which a dossier can be made: the least that it needs. */
export function aDraft(
  changes: Partial<DraftContent> = {},
  files: readonly DraftFileInHand[] = signedForms,
): Draft {
  return {
    ...{
      format: 'ocop-draft/1',
      id: 'ho-so',
      training: true,
      purpose: 'prepare',
      revision: 3,
      createdAt: 1,
      savedAt: 2,
    },
    packed: null,
    content: {
      ...contentOfNothing,
      product: {
        ...contentOfNothing.product,
        criteriaSet: 'qd-26-2026/11',
        code: '08-02320-01-2026',
        name: 'Chè Thôm Loà',
        filedOn: '2026-06-15',
      },
      producer: {
        ...contentOfNothing.producer,
        name: 'Chủ thể OCOP xã Tân An (tập huấn)',
        address: 'Xã Tân An, tỉnh Tuyên Quang',
        commune: 'Tân An',
      },
      files: files.map(({ placed }) => placed),
      ...changes,
    },
    kept: files.map(({ kept }) => kept),
  }
}

/** The decision that the draft is of, as this host has it. */
export const draftRules = { id: 'qd-26-2026', hash: frozenRules('qd-26-2026').hash }
