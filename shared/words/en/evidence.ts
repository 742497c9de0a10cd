import type { EvidenceWords } from '../vi/evidence.ts'

export const evidenceWords: EvidenceWords = {
  ofCriterion: criterion => `Evidence for criterion ${criterion}`,
  all: count => `List (${count})`,
  forms: 'Forms of the dossier',
  pick: 'Choose a piece of evidence.',
  absent: path => `The package has no file “${path}”.`,
  failed: 'This evidence cannot be opened',
  failedHint: 'Scoring goes on; choose another piece or try again.',
  pdfFaults: {
    locked: 'This PDF asks for a password. Ask whoever sent the dossier to save it as a PDF without one.',
    broken:
      'This PDF is damaged or its end is missing. Ask whoever sent the dossier to save it as a PDF again from the original.',
  },
  pageBroken: page => `Page ${page} of this file is damaged and cannot be shown`,
  pageBrokenHint:
    'Go on to the other pages. Try the file in another window, or look at the paper. Ask whoever sent the dossier to scan this page again.',
  openOutside: 'Open the file in another window',
  tooLarge: page => `Page ${page} is too large to be shown clearly here`,
  tooLargeHints: {
    looking: 'A small picture of it is being drawn…',
    coarse:
      'This is a small picture of it, for a first look only. The other pages are shown as usual. Ask whoever sent the dossier to scan this page again at A4, 200 to 300 dpi.',
    nothing:
      'Not even a small picture of it could be drawn; please look at the paper. The other pages are shown as usual. Ask whoever sent the dossier to scan this page again at A4, 200 to 300 dpi.',
  },
  noPicture: 'The picture of this file cannot be shown',
  noPictureHint:
    'It is sound only, or its picture is written in a way that this machine cannot read (telephones often write HEVC, also called H.265). Ask whoever sent the dossier to turn the film into MP4 with H.264.',
  pages: 'Pages',
  pageOf: page => `Page ${page}`,
  of: count => `of ${count}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitWidth: 'Fit width',
  notShown: 'This file cannot be shown beside the sheet',
  notShownHints: {
    pdf: 'It is a document or a table of an office (Word, Excel). Ask whoever sent the dossier to save it as PDF.',
    jpeg: 'Pictures in HEIC or TIFF are not shown here. Ask whoever sent the dossier to save it as JPEG or PDF.',
    mp3: 'Sound in M4A or AMR is not played here. Ask whoever sent the dossier to turn it into MP3.',
    mp4: 'Films in MOV are not played here. Ask whoever sent the dossier to turn it into MP4 with H.264.',
  },
  unplayable: {
    audio:
      'This machine cannot play the sound of this file. If trying again does not help, ask whoever sent the dossier to turn it into MP3.',
    video:
      'This machine cannot play this film: it may be written in a way that it cannot read (telephones often write HEVC, also called H.265). If trying again does not help, ask whoever sent the dossier to turn it into MP4 with H.264.',
  },
  kinds: { pdf: 'PDF', image: 'picture', audio: 'sound', video: 'film', other: 'file not shown here' },
}
