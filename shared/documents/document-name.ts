import { letterNames } from './letters/letter-template.ts'

/** Every kind of paper that leaves a council, in the order in which a clerk files them. */
export const documentNames = [
  'minutes',
  'summary',
  'summary-a3',
  'score-sheets',
  'blank-sheets',
  ...letterNames,
] as const
export type DocumentName = (typeof documentNames)[number]

/** From when on a document can be made: before the sitting too, once marks of some product are open to the council, or after the close. */
export type DocumentTime = 'preparing' | 'revealed' | 'closed'

/** How a document is printed, for who has to find the paper. */
export type DocumentPaper = 'A4' | 'A4-lying' | 'A3-lying'

/** A document that can be made now, as a file of the whole set. */
export interface DocumentFile {
  readonly kind: DocumentName
  /** Of what it is: see `DocumentSubject`. */
  readonly subject: string
  readonly name: string
  readonly file: string
}

/** The files of one kind, in the order of the agenda; none where it is not time for it yet, or there is nothing of it. */
export interface FilesOfKind {
  readonly kind: DocumentName
  readonly when: DocumentTime
  readonly paper: DocumentPaper
  readonly isTime: boolean
  readonly files: readonly DocumentFile[]
}
