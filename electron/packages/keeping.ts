import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bagNames } from './bag.ts'
import { syncTree } from './durable.ts'

/** What becomes of a bag's files while they are read. */
export interface Keeping {
  /** @param name of a file, by its path in the package */
  place(name: string): Promise<Place>
  /** Ends the keeping, with what stands around the files; on disk for good when it answers. */
  finish(texts: readonly (readonly [name: string, text: Buffer | string])[]): Promise<void>
}

interface Place extends AsyncDisposable {
  /** Where the bytes lie once they were all taken. */
  readonly file: string
  take(chunk: Buffer): Promise<void>
  /** They are on disk for good when it answers. */
  settle(): Promise<void>
}

/** Keeps a copy, a bag again. @param folder an empty one */
export const copiedInto = (folder: string): Keeping => ({
  async place(name) {
    const file = path.join(folder, bagNames.payload, name)
    await mkdir(path.dirname(file), { recursive: true })
    const output = await open(file, 'wx')
    return {
      file,
      take: chunk => output.writeFile(chunk),
      settle: () => output.sync(),
      [Symbol.asyncDispose]: () => output.close(),
    }
  },
  async finish(texts) {
    await mkdir(path.join(folder, bagNames.payload), { recursive: true })
    for (const [name, text] of texts)
      await writeFile(path.join(folder, name), text, { flag: 'wx', flush: true })
    await syncTree(folder)
  },
})

/** Keeps nothing: of a package that was just made, the same bytes lie where it was made of. */
export const lyingAt = (fileOf: (name: string) => string): Keeping => ({
  place: name =>
    Promise.resolve({
      file: fileOf(name),
      take: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
  finish: () => Promise.resolve(),
})
