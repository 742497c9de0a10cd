import type { DraftWords } from '../vi/drafts.ts'

export const draftWords: DraftWords = {
  refusals: {
    'draft.unknown': () => 'This dossier is no longer on this computer. Go back to the list of dossiers.',
    'draft.stale': () =>
      'This dossier was changed in another window or on another computer, so this was not saved. Open it again and go on.',
    'draft.unreadable': () =>
      'This dossier cannot be read: its file is damaged or was made by a newer version. Its evidence is still whole in its folder.',
    'draft.too-many-files': ({ limit }) =>
      `The dossier has ${limit} files, the most it may have. Join some first.`,
    'draft.kind-unknown': ({ name }) =>
      `“${name}” is no kind of file that a dossier takes. Save it as PDF, JPEG, MP3 or MP4 and add it again.`,
    'draft.empty-file': ({ name }) =>
      `The file “${name}” is empty (0 bytes). Look at the original and add it again.`,
  },
}
