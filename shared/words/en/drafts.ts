import { sizeText } from '../figures.ts'
import type { DraftWords } from '../vi/drafts.ts'
import type { BookFault } from '../../kernel/spreadsheet.ts'
import { draftMakingWords } from './draft-making.ts'
import { lackName } from './pack.ts'

const sheetFaults: Readonly<Record<BookFault, string>> = {
  'not-a-sheet':
    'This file is no spreadsheet. Choose a file of Excel (.xlsx, .xls) or LibreOffice (.ods), or a CSV.',
  locked:
    'This spreadsheet has a password. Open it in Excel, take the password away, save it and choose it again.',
  'too-large':
    'This spreadsheet is larger than what is read. Copy the list of products into a file of its own and choose that.',
  'too-slow':
    'Reading this spreadsheet took too long and was stopped: it holds too many cells, formats or formulas. Copy the list of products into a file of its own and choose that.',
  broken:
    'This spreadsheet is not whole and cannot be read. Open it in Excel, save it as a new .xlsx file and choose that; if Excel cannot open it either, ask for it to be sent again.',
}

export const draftWords: DraftWords = {
  refusals: {
    'draft.unknown': () => 'This dossier is no longer on this computer. Go back to the list of dossiers.',
    'draft.stale': () =>
      'This dossier was changed in another window or on another computer, so this was not saved. Open it again and go on.',
    'draft.other-purpose': ({ purpose }) =>
      purpose === 'advise'
        ? 'This package is here for the advisory team to mark: only its marks and remarks can be written, everything else stays as it came.'
        : 'A dossier that is being prepared does not take the advisory team’s advice. Open the package and choose “For the advisory team to mark”.',
    'draft.unreadable': () =>
      'This dossier cannot be read: its file is damaged or was made by a newer version. Its evidence is still whole in its folder.',
    'draft.too-many-files': ({ limit }) =>
      `The dossier has ${limit} files, the most it may have. Join some first.`,
    'draft.kind-unknown': ({ name }) =>
      `“${name}” is no kind of file that a dossier takes. Save it as PDF, JPEG, MP3 or MP4 and add it again.`,
    'draft.empty-file': ({ name }) =>
      `The file “${name}” is empty (0 bytes). Look at the original and add it again.`,
    'draft.has-errors': ({ problems }) =>
      `No package yet, for ${problems.length} errors are left. Mend each at the step “Check and make the package”.`,
    'draft.incomplete': ({ lacks }) =>
      `No package yet, for these are missing: ${lacks.map(lackName).join('; ')}. Complete them and try again.`,
    'draft.file-changed': ({ name }) =>
      `The file “${name}” of this dossier is gone or was changed on the disk. Add it again, then make the package.`,
    'draft.other-kind': () =>
      'This file is neither a package (.ocop) nor a dossier in preparation (.ocopnhap). Choose another file.',
    'draft.file-malformed': ({ path }) =>
      `The dossier in this file is not laid out as it should be (“${path}”). Ask the sender to export it again.`,
    'draft.newer-format': ({ format }) =>
      `A later version of the program made this file (${format}). Update the program.`,
    'sheet.unreadable': ({ fault }) => sheetFaults[fault],
    'sheet.reader-failed': ({ incident }) =>
      `The part of the program that reads spreadsheets failed on this file (number ${incident}). Nothing was written, and your file is as it was. Choose it again; if it fails again, copy the list into a new file and quote the number to whoever supports you.`,
    'sheet.empty': () =>
      'This spreadsheet has no lines. Choose another file, or fill in this one and choose it again.',
    'sheet.changed': () =>
      'The list of dossiers has just changed, so no dossier was begun. The sheet below was read again: look it over, then press once more.',
    'sheet.touched': ({ count }) =>
      `They cannot be taken back together, for ${count} of them were changed. Remove each in the list of dossiers.`,
    'draft.no-converter': ({ name }) =>
      `“${name}” ${draftMakingWords.convert.why} ${draftMakingWords.convert.byHand}`,
    'draft.not-converted': ({ name }) =>
      `“${name}” could not be turned into a PDF. Try to open the original in Word or Excel; if it opens, choose File > Save As, choose PDF, add that PDF and take this file out.`,
    'draft.not-read': ({ name }) =>
      `“${name}” could not be split or joined, because its pages cannot be read. Try to open it, scan or save it as PDF again, and add that.`,
    'draft.ranges-wrong': ({ name, pages }) =>
      `“${name}” has ${pages} pages: the parts must follow each other and have each page once.`,
    'outlet.no-folder': ({ folder }) =>
      `There is no folder “${folder}”. Plug the stick in and look again, or check the path.`,
    'outlet.elsewhere': ({ folder }) =>
      `“${folder}” is outside of this person’s own folder and the drives that are plugged in, so it is not looked through here. If it is the right place, type its path.`,
    'outlet.unreadable': ({ folder }) =>
      `What is in “${folder}” is not for this person to see, or the drive failed. Choose another folder.`,
    'outlet.own-data': () =>
      'This folder belongs to the program’s own data. Choose a stick or another folder.',
    'outlet.read-only': () =>
      'This stick or folder can only be read. Release its write lock if it has one, or use another stick.',
    'outlet.no-access': () => 'You may not write to this folder. Choose another folder or another stick.',
    'outlet.no-space': ({ needed, free }) =>
      `There is not enough room: ${sizeText(needed)} are needed and ${sizeText(free)} are free. Remove files, choose fewer packages, or use another stick.`,
    'outlet.full': () =>
      'The room ran out while copying. The file that was half copied is removed; remove files or use another stick, and go on.',
    'outlet.too-large': ({ name }) =>
      `“${name}” is larger than this stick takes (FAT32 takes no file of 4 GB or more). Use a stick with exFAT or NTFS.`,
    'outlet.gone': () =>
      'The stick or folder was taken away while copying. Packages that are told as copied are whole; plug it in again and copy the rest.',
    'outlet.differs': ({ name }) =>
      `“${name}” read back differs from the original, so that copy was removed: the stick may be worn out. Copy it to another stick.`,
    'outlet.failed': () =>
      'The stick or disk failed while writing or reading back. Plug it in again and go on; if it fails again, use another stick.',
    'outlet.name-taken': ({ name }) =>
      `The folder has too many other files of the name “${name}”. Choose another folder.`,
    'outlet.nothing-packed': () =>
      'There is no package of the present state to copy. Make the packages first, then copy.',
  },
}
