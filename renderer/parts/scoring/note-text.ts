import type { Criterion } from '#shared/law/rule-set.ts'

/**
 * A note of a criterion as those read it who score by it. Some are on how the decision was copied, for whoever compares the two; they are
 * part of what dossiers freeze, so that they are said plainly only here: which points hold, and why.
 */
export const noteText = (note: string): string =>
  note.startsWith(copied)
    ? note
        .replace(`${copied} bỏ trống điểm của`, `${used} không ghi điểm của`)
        .replace(copied, used)
        .replace('; ở đây là ', '; phiếu này lấy ')
    : note

const copied = 'Bản chép của quyết định'
const used = 'Bản quyết định mà chương trình dùng'

/** All notes of a criterion. @param noLegend what is said of its stars where the sheet does not explain them; empty where it does */
export const criterionNotes = ({ notes, options }: Criterion, noLegend: string): readonly string[] => [
  ...notes.map(noteText),
  ...(noLegend !== '' && options.some(({ minimumFor }) => minimumFor !== undefined) ? [noLegend] : []),
]
