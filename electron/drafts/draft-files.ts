import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DraftFiles } from '#electron/app/draft-files.ts'
import type { TakenFile } from '#electron/app/draft-shelf.ts'
import type { FileAtHand, FileReader } from '#electron/app/file-reader.ts'
import type { KeptFile } from '#shared/dossier/draft.ts'
import { isShown, type MediaType } from '#shared/dossier/media-type.ts'
import { copyIn, hashOf } from './kept-bytes.ts'
import { madeFiles, type MadeFiles } from './made-files.ts'
import { mediaTypeOf } from './media-type-of.ts'
import type { OfficeConverter } from './office-converter.ts'
import { readMeasures } from './read-measures.ts'
import { createThumbnails } from './thumbnails.ts'

interface FilesMatters {
  readonly reader: FileReader
  readonly office: OfficeConverter
  /** Replaces a file so that a cut leaves the one before. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
}

/** The files of the drafts under a folder: `ID/files/SHA256`, and of each `ID/measures/SHA256.json` and `ID/thumbs/SHA256/PAGE.webp`. */
export function createDraftFiles(folder: string, { reader, office, write }: FilesMatters): DraftFiles {
  const home = (draft: string, ...names: readonly string[]): string => path.join(folder, draft, ...names)
  const filesOf = (draft: string): string => home(draft, 'files')
  const atHand = atHandIn(filesOf)
  const thumbnails = createThumbnails(reader)
  const made = madeFiles(reader)
  return {
    ...makingFiles({ reader, office, made, filesOf }),
    admit: (draft, source, name) => admit(filesOf(draft), source, name, { reader, made }),
    count: (draft, kept) => reader.pagesOf(atHand(draft, kept)),
    async measure(draft, kept) {
      const { sha256 } = kept
      const known = (await readMeasures(home(draft, 'measures'), [sha256])).get(sha256)
      if (known) return known
      const measures = await reader.measure(atHand(draft, kept))
      // It may have gone with its draft meanwhile.
      if (!measures || !existsSync(atHand(draft, kept).file)) return undefined
      await write(home(draft, 'measures', `${sha256}.json`), Buffer.from(JSON.stringify(measures)))
      return measures
    },
    thumbnail: (draft, kept, page, signal) =>
      thumbnails.of(atHand(draft, kept), page, home(draft, 'thumbs', kept.sha256, `${page}.webp`), signal),
    async keepOnly(draft, sha256s) {
      for (const kind of ['files', 'measures', 'thumbs']) {
        const names = await readdir(home(draft, kind)).catch(() => [])
        const gone = names.filter(name => !sha256s.has(name.slice(0, 64)))
        await Promise.all(gone.map(name => rm(home(draft, kind, name), { recursive: true, force: true })))
      }
    },
  }
}

const pdf = 'application/pdf'

const atHandIn =
  (filesOf: (draft: string) => string) =>
  (draft: string, { sha256, mediaType }: KeptFile): FileAtHand => ({
    file: path.join(filesOf(draft), sha256),
    mediaType,
  })

interface Making extends Pick<FilesMatters, 'reader' | 'office'> {
  readonly made: MadeFiles
  readonly filesOf: (draft: string) => string
}

function makingFiles({
  reader,
  office,
  made,
  filesOf,
}: Making): Pick<DraftFiles, 'converter' | 'convert' | 'split' | 'join'> {
  const atHand = atHandIn(filesOf)
  return {
    converter: office.kind,
    async convert(draft, kept, watch) {
      const source = atHand(draft, kept)
      const make = (to: string): Promise<MediaType | undefined> =>
        isTurned(kept.mediaType)
          ? reader.turn(source, to, watch)
          : office.toPdf(source, to, watch.signal).then(isThere => (isThere ? pdf : undefined))
      if (!isTurned(kept.mediaType) && office.kind() === 'none') return 'no-converter'
      return (await made.one(filesOf(draft), make)) ?? 'failed'
    },
    split: (draft, kept, ranges, watch) =>
      made.several(filesOf(draft), ranges.length, to =>
        reader.split(
          atHand(draft, kept),
          ranges.map((range, index) => ({ ...range, file: to[index] ?? '' })),
          watch,
        ),
      ),
    async join(draft, parts, watch) {
      let pages: readonly number[] | undefined
      const joined = parts.map(({ kept, turned }) => ({ ...atHand(draft, kept), turned }))
      const file = await made.one(filesOf(draft), async to => {
        pages = await reader.join(joined, to, watch)
        return pages && pdf
      })
      return file && pages && { made: file, pages }
    },
  }
}

async function admit(
  files: string,
  source: string,
  name: string,
  { reader, made }: Pick<Making, 'reader' | 'made'>,
): Promise<TakenFile> {
  const { size } = await stat(source)
  if (size === 0) return { kind: 'empty' }
  reader.prepare()
  const mediaType = await mediaTypeOf(source)
  if (mediaType === undefined) return { kind: 'unknown' }
  if (isTurned(mediaType)) {
    const file = await made.one(files, to => reader.turn({ file: source, mediaType }, to))
    const original = { name, sha256: await hashOf(source), size }
    if (file) return { kind: 'taken', file: { name, ...file, original } }
  }
  const { sha256 } = await copyIn(files, source)
  const pages = await reader.pagesOf({ file: path.join(files, sha256), mediaType })
  return { kind: 'taken', file: { name, sha256, size, mediaType, pages, original: null } }
}

/** Pictures that no browser shows; a document of an office is turned when somebody asks, since its letters may run differently. */
const isTurned = (mediaType: MediaType): boolean => !isShown(mediaType) && mediaType.startsWith('image/')
