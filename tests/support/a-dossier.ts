import {
  businessOfNothing,
  communeOfNothing,
  producerOfNothing,
  statementOfNothing,
} from '#shared/dossier/blank-fields.ts'
import { dossierFormat, type Dossier } from '#shared/dossier/dossier.ts'
import { frozenRules } from './shipped-law.ts'

const forms = ['mau-01.pdf', 'mau-02.pdf', 'mau-03.pdf'] as const

/** A file of which nothing is said but what it is. */
export const asTaken = { validUntil: null, turned: 0, original: null } as const

const pdf = (path: string, row: number | null) => ({
  path,
  title: path,
  mediaType: 'application/pdf' as const,
  row,
  ...asTaken,
})

/** A dossier with the least that a dossier may have; the bytes of its files come from `smallFile`. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    format: dossierFormat,
    training: true,
    criteriaSet: 'qd-26-2026/11',
    ruleSet: { id: 'qd-26-2026', hash: frozenRules('qd-26-2026').hash },
    product: { code: '08-02320-01-2026', name: 'Chè Thôm Loà', description: '', picture: 'ảnh/gói chè.jpg' },
    producer: {
      ...producerOfNothing,
      name: 'Chủ thể OCOP xã Tân An (tập huấn)',
      address: 'Xã Tân An, tỉnh Tuyên Quang',
      commune: 'Tân An',
    },
    stage: { kind: 'first' },
    filedOn: '2026-06-15',
    registration: { path: forms[0], samples: '' },
    selfAssessment: {
      path: forms[1],
      ...statementOfNothing,
      business: businessOfNothing,
      criteria: [
        { criterion: '1.1', choice: 3, citations: [{ path: 'hợp đồng.pdf', page: 1, note: '' }], note: '' },
      ],
    },
    communeReport: {
      path: forms[2],
      ...communeOfNothing,
      letter: null,
    },
    since: null,
    advice: null,
    warnings: [],
    files: [
      ...forms.map(path => pdf(path, null)),
      pdf('hợp đồng.pdf', 3),
      { path: 'ảnh/gói chè.jpg', title: 'Gói chè', mediaType: 'image/jpeg', row: 10, ...asTaken },
    ],
    ...changes,
  }
}

/** Bytes that pass for a file of the small dossier. */
export const smallFile = (path: string): Buffer =>
  path.endsWith('.jpg') ? Buffer.from('\xff\xd8\xff\xe0 tập huấn', 'latin1') : Buffer.from(`%PDF-1.7 ${path}`)
