import { downloadZip, predictLength } from 'client-zip'

/** Files that are handed over as one ZIP, by their names in it. */
export interface FolderOfFiles {
  readonly name: string
  readonly files: readonly { readonly path: string; readonly file: File }[]
}

const asEntries = ({ files }: FolderOfFiles) => files.map(({ path, file }) => ({ name: path, input: file }))

/** Bytes of the ZIP, known before any of its files is read. */
export const zippedSize = (folder: FolderOfFiles): number =>
  Number(predictLength(folder.files.map(({ path, file }) => ({ name: path, size: file.size }))))

/**
 * The files as a ZIP in pieces of so many bytes, the last one shorter; made as they are asked for, nothing compressed, never more than a
 * piece in memory. Throws where a file cannot be read.
 */
export async function* zipped(folder: FolderOfFiles, piece: number): AsyncGenerator<Blob> {
  const reader = downloadZip(asEntries(folder)).body?.getReader()
  if (!reader) return
  let held: BlobPart[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      held.push(value)
      size += value.byteLength
      if (size < piece) continue
      const whole = new Blob(held)
      let at = 0
      for (; size - at >= piece; at += piece) yield whole.slice(at, at + piece)
      held = [whole.slice(at)]
      size -= at
    }
    if (size > 0) yield new Blob(held)
  } finally {
    await reader.cancel()
  }
}
