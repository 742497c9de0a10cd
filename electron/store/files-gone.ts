/** The files of the open database are no longer those that lie in its folder. */
export class FilesGone extends Error {
  /** The backup that was just made of all that the open files hold; none where it could not be made. */
  readonly copy: string | undefined
  /** The folder itself is elsewhere, and everything with it. */
  readonly withFolder: boolean

  constructor(folder: string, { copy, withFolder }: Pick<FilesGone, 'copy' | 'withFolder'>) {
    super(`The database that is open is no longer the one in ${folder}`)
    this.copy = copy
    this.withFolder = withFolder
  }
}

/** Another host took the folder after its lock had been removed. */
export class FolderShared extends Error {
  constructor(folder: string) {
    super(`Another program has taken the lock of ${folder}`)
  }
}
