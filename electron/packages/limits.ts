const mebibyte = 1024 ** 2

/**
 * What a package may ask of the laptop, in bytes unless named otherwise. A dossier of 500 colour scans, with films, stays far below; a
 * file made to fill the disk does not. Each is held against what a header or a directory says, before anything is read that could cost more.
 */
export const limits = {
  entries: 2000,
  file: 2048 * mebibyte,
  whole: 8192 * mebibyte,
  /** Names and remarks in the ZIP directory, all together. */
  directory: 4 * mebibyte,
  /** Zeros after the end of a ZIP, as mail gateways and sticks add them to fill a block. */
  padding: mebibyte,
  manifest: mebibyte,
  /** Of a line of a manifest: the longest digest and path with room to spare. Composing letters (NFC) takes the square of a line's length. */
  manifestLine: 4096,
  /** What is read of a bag's own files besides its manifests, all together. */
  tagFiles: 4 * mebibyte,
  dossier: 2 * mebibyte,
  /** Of a PDF, its table of objects and trailer; and how large one that is encrypted may be to be opened for a look. */
  trailer: 8 * mebibyte,
  lookedInto: 64 * mebibyte,
  /**
   * Unpacked to packed, for any file, and for all of them together, that unpacks to more than `above`. Text and empty pages shrink by much,
   * a hundred megabytes of scans, sound and film never do.
   */
  swelling: [
    { above: mebibyte, ratio: 200 },
    { above: 100 * mebibyte, ratio: 40 },
  ],
  /**
   * Points of a picture: a gigabyte of memory when it is drawn. A telephone takes 200 million at most, a scanner 140 million of an A4 page at
   * 1200 dpi. One that is larger is refused, and not only remarked on, since its page would stop the laptop that shows it to the council.
   */
  pixels: 250_000_000,
  /** Of a bag that is only checked and need not be a package: files, bytes of one of its lists, findings named of each level. */
  anyBag: { files: 200_000, list: 64 * mebibyte, named: 1000 },
} as const
