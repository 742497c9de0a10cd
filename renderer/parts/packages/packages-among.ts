import type { HandedFile } from '../controls/dropped-files.ts'

/** A package that somebody unpacked: its files by their paths below its folder. */
export interface UnpackedPackage {
  readonly name: string
  /** Bytes of its files. */
  readonly size: number
  readonly files: readonly { readonly path: string; readonly file: File }[]
}

export interface PackagesAmong {
  readonly packages: readonly (File | UnpackedPackage)[]
  /** Files of folders that are no packages and are left where they are. */
  readonly others: number
}

/**
 * The packages among what was handed over: files, which are what somebody chose even where they prove to be something else; in folders
 * those that end in .ocop, and each folder that holds the declaration of a bag (`bagit.txt`) as one package.
 */
export function packagesAmong(handed: readonly HandedFile[]): PackagesAmong {
  const bags = outermost(handed.filter(({ file }) => file.name === 'bagit.txt').map(({ folder }) => folder))
  const bagOf = ({ folder }: HandedFile): string | undefined => bags.find(bag => isIn(folder, bag))
  const loose = handed.filter(each => bagOf(each) === undefined)
  const files = loose.filter(({ file, folder }) => folder === '' || /\.ocop$/i.test(file.name))
  const unpacked = bags.map(bag =>
    unpackedIn(
      bag,
      handed.filter(each => bagOf(each) === bag),
    ),
  )
  return { packages: [...files.map(({ file }) => file), ...unpacked], others: loose.length - files.length }
}

/** A file that only lies beside others, such as `bagit.txt` chosen by itself, makes no package of them. */
const outermost = (folders: readonly string[]): readonly string[] =>
  folders.filter(
    folder =>
      folder !== '' && !folders.some(other => other !== folder && other !== '' && isIn(folder, other)),
  )

const isIn = (folder: string, bag: string): boolean => folder === bag || folder.startsWith(`${bag}/`)

function unpackedIn(bag: string, handed: readonly HandedFile[]): UnpackedPackage {
  const files = handed.map(({ file, folder }) => ({
    path: [folder.slice(bag.length + 1), file.name].filter(part => part !== '').join('/'),
    file,
  }))
  return {
    name: bag.split('/').at(-1) ?? bag,
    size: files.reduce((sum, { file }) => sum + file.size, 0),
    files,
  }
}
