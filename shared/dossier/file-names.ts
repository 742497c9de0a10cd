import { wordsOf } from '../kernel/typed-words.ts'
import type { FileUse } from './draft.ts'
import type { MediaType } from './media-type.ts'
import { pathKey } from './package-path.ts'

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'image/heic': 'heic',
  'image/tiff': 'tiff',
  'audio/mp4': 'm4a',
  'audio/amr': 'amr',
  'video/quicktime': 'mov',
}

/** How the forms are called in every package, so that somebody who unpacks one finds them. */
const formNames: Readonly<Record<Exclude<FileUse, 'evidence'>, string>> = {
  registration: 'mau-01-phieu-dang-ky',
  'self-assessment': 'mau-02-bao-cao-tu-danh-gia',
  'commune-report': 'mau-03-bao-cao-cua-xa',
  'commune-letter': 'van-ban-cua-xa',
}

/** Which form a further file of it belongs to, by the name that it has in every package. */
export const formOfPath = (path: string): FileUse | undefined =>
  forms.find(use => path.startsWith(`bieu-mau/${formNames[use]}`))

const forms = ['registration', 'self-assessment', 'commune-report', 'commune-letter'] as const

const longestName = 40

/** The words of a title in letters that every system, old archiver and stick keeps: "Hợp đồng chè (2026)" is `hop-dong-che-2026`. */
export function plainName(title: string): string {
  const words = wordsOf(title)
    .map(({ plain }) => plain.replace(/[^a-z0-9]/g, ''))
    .filter(word => word !== '')
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word.slice(0, longestName) : `${name}-${word}`
    if (longer.length > longestName) break
    name = longer
  }
  return name
}

interface Named {
  readonly title: string
  readonly use: FileUse
  readonly row: number | null
  readonly mediaType: MediaType
}

/** The paths of a dossier's files in its package, in the order that they are given: safe on every system, and no two alike. */
export function packagePaths(files: readonly Named[]): readonly string[] {
  const taken = new Set<string>()
  return files.map(file => {
    const stem = stemOf(file)
    const ending = endings[file.mediaType]
    for (let count = 1; ; count += 1) {
      const path = `${stem}${count === 1 ? '' : `-${count}`}.${ending}`
      if (taken.has(pathKey(path))) continue
      taken.add(pathKey(path))
      return path
    }
  })
}

function stemOf({ title, use, row }: Named): string {
  if (use !== 'evidence') return `bieu-mau/${formNames[use]}`
  const before = row === null ? 'khac' : String(row).padStart(2, '0')
  return `minh-chung/${before}-${plainName(title) || 'tep'}`
}
