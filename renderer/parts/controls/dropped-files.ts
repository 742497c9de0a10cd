/** A file that was handed over, and the way to it inside the folder that was; empty where it came alone. */
export interface HandedFile {
  readonly file: File
  readonly folder: string
}

/** What systems leave in folders by themselves, and locks of open documents. */
const leftBySystems = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|^__MACOSX$/i

const isMeant = (name: string): boolean => !leftBySystems.test(name)
const folderOf = (path: string): string => path.split('/').filter(Boolean).slice(0, -1).join('/')

/** What was let fall, folders with all that is in them. It reads names only, never bytes. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly HandedFile[]> {
  // The list is gone after the first pause, so it is asked for all at once.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const found = items.map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files = await Promise.all(
    found.map(async ({ entry, file }) => (entry ? filesOf(entry) : file ? [{ file, folder: '' }] : [])),
  )
  return files.flat()
}

/** What was chosen in a dialog: files, or a folder with all that is in it. */
export const pickedFiles = (list: FileList): readonly HandedFile[] =>
  [...list]
    .filter(file => (file.webkitRelativePath || file.name).split('/').every(isMeant))
    .map(file => ({ file, folder: folderOf(file.webkitRelativePath) }))

/**
 * What was pasted. A scanner's program hands over pictures that are all called alike; they are called by their time.
 *
 * @param called the name for such a picture, without its ending
 */
export const pastedFiles = (transfer: DataTransfer, called: string): readonly HandedFile[] =>
  [...transfer.files].map(file => ({
    file: /^image\.\w+$/i.test(file.name)
      ? new File([file], renamed(file, called), { type: file.type })
      : file,
    folder: '',
  }))

const renamed = ({ name }: File, called: string): string => `${called}${/\.\w+$/.exec(name)?.[0] ?? ''}`

async function filesOf(entry: FileSystemEntry): Promise<readonly HandedFile[]> {
  if (!isMeant(entry.name)) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ file, folder: folderOf(entry.fullPath) }]
  }
  return isFolder(entry) ? (await Promise.all((await entriesOf(entry)).map(filesOf))).flat() : []
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** In the order of their names; a browser gives a hundred at a time, in whatever order. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0)
      return all.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
    all.push(...some)
  }
}
