import { draftOf } from '#shared/documents/letters/letter-draft.ts'
import type { FilesOfKind } from '#shared/documents/document-name.ts'
import LetterNumberFields from '../../parts/documents/LetterNumberFields.vue'
import LetterFields from '../../parts/documents/LetterFields.vue'
import PaperList from '../../parts/documents/PaperList.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

export const documents: Stories = () => {
  const minutes = { kind: 'minutes', subject: '', name: '', file: 'a.pdf' } as const
  const table = { kind: 'summary', subject: 'a', name: longName, file: 'b.pdf' } as const
  const kinds: readonly FilesOfKind[] = [
    { kind: 'minutes', when: 'preparing', paper: 'A4', isTime: true, files: [minutes] },
    {
      ...{ kind: 'summary', when: 'preparing', paper: 'A4-lying', isTime: true },
      files: [table, { ...table, subject: 'b' }],
    },
    { kind: 'summary-a3', when: 'revealed', paper: 'A3-lying', isTime: false, files: [] },
    { kind: 'summary-a3', when: 'closed', paper: 'A3-lying', isTime: true, files: [] },
  ]
  const usual = {
    ...{
      parent: 'Ủy ban nhân dân tỉnh Tuyên Quang',
      issuer: longName,
      symbol: 'TTr-HĐ',
      place: 'Tuyên Quang',
    },
    ...{ addressee: longName, bases: [], paragraphs: '', executors: '', agenda: [] },
    ...{ recipients: ['Lưu: VT, HĐ'], titles: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], signer: '' },
  }
  return [
    show(LetterNumberFields, {
      open: { numbers: {} },
      given: {
        numbers: { report: { number: '12', on: '2026-08-20' }, decision: { number: '1305', on: '' } },
      },
    }),
    show(LetterFields, {
      usual: { letter: 'report', draft: draftOf('report', usual), usual },
      own: {
        ...{ letter: 'decision', usual },
        draft: { ...draftOf('decision', usual), bases: `Căn cứ ${longName}`, signer: longName },
      },
    }),
    show(PaperList, {
      idle: { kinds: kinds.slice(0, 3), making: undefined },
      making: { kinds: kinds.toSpliced(2, 1), making: minutes },
    }),
  ]
}
