const mebibyte = 1024 ** 2

/**
 * What a package may ask of the laptop, in bytes unless named otherwise. A dossier of 500 colour scans, with films, stays far below; a
 * file made to fill the disk does not.
 */
export const limits = {
  entries: 2000,
  file: 2048 * mebibyte,
  whole: 8192 * mebibyte,
  /** Names and remarks in the ZIP directory, all together. */
  directory: 4 * mebibyte,
  manifest: mebibyte,
  dossier: 2 * mebibyte,
  /** Of a PDF, its table of objects and trailer; and how large one that is encrypted may be to be opened for a look. */
  trailer: 8 * mebibyte,
  lookedInto: 64 * mebibyte,
  /** Unpacked to packed, for any file, and for all of them together, that unpacks to more than `ratioFrom`. */
  ratio: 200,
  ratioFrom: mebibyte,
} as const
