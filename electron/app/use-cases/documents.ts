import type { Sitting } from '#shared/council/sitting.ts'
import { documentFiles, named } from '#shared/documents/document-files.ts'
import type { DocumentFile, FilesOfKind } from '#shared/documents/document-name.ts'
import { documentKinds } from '#shared/documents/document-kinds.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import { certificatesOf } from '../certificates-of.ts'
import { documentDesk } from '../document-desk.ts'
import { dossierFacts } from '../dossier-facts.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import type { NewFolder } from '../outlets.ts'
import type { Watch } from '../watch.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'

type Names = 'documents.list' | 'documents.print' | 'documents.save-all'

/** Every paper of a sitting: which there are, one at a time, and all of them in a folder. */
export function documentUseCases({ ports, sittings, setOf, works, doors }: Workshop): UseCases<Names> {
  const { documents, printer, outlets, books } = ports
  const inTurn = oneAfterAnother()
  const words = wordsIn.vi.documents

  const filesOf = (sitting: Sitting): readonly FilesOfKind[] =>
    documentFiles(sitting, kind => words.kinds[kind].name)

  /** Minutes that were issued are printed as they were: their signatures are in the very bytes. */
  async function bytesOf(sitting: Sitting, { kind, subject }: DocumentFile): Promise<Uint8Array | undefined> {
    const issued = kind === 'minutes' && !sitting.minutes.outdated ? sitting.minutes.file : undefined
    if (issued !== undefined) return documents.read(sitting.id, issued)
    const { draw, dossiers } = documentKinds[kind]
    const desk = documentDesk(ports, setOf, sitting)
    const products = dossiers?.(sitting, subject) ?? []
    const dossierOf = await dossierFacts(ports, setOf, sitting, products, desk.words)
    const outline = draw({ ...desk, dossierOf }, subject)
    return outline && printer.print(outline)
  }

  /** The texts of certificates are put into the folder as sheets too, beside the list that is proof-read. */
  async function papersOf(
    sitting: Sitting,
    document: DocumentFile,
  ): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
    const { kind, file } = document
    const bytes = await bytesOf(sitting, document)
    const paper = bytes ? [{ name: file, bytes }] : []
    const book = kind === 'certificates' ? await certificatesOf(ports, setOf, sitting) : undefined
    if (!book) return paper
    const written = await books.write(book, 'xlsx', 'giay-chung-nhan')
    return [...paper, { name: file.replace(/pdf$/, 'xlsx'), bytes: await books.bytes(written) }]
  }

  async function printed({
    sitting,
    kind,
    subject,
  }: Decoded<'documents.print'>): Promise<Answer<'documents.print'>> {
    const found = sittings.read(sitting)
    if (!found.ok) return found
    const document = filesOf(found.value)
      .flatMap(({ files }) => files)
      .find(each => each.kind === kind && each.subject === subject)
    const bytes = document && (await bytesOf(found.value, document))
    if (!bytes) return refused({ code: 'document.nothing' })
    const { file } = document
    return ok({ kind, subject, file, ...(await documents.keep(sitting, bytes, 'draft')) })
  }

  async function saveAll(
    { sitting, folder }: Decoded<'documents.save-all'>,
    watch: Watch,
  ): Promise<Answer<'documents.save-all'>> {
    const found = sittings.read(sitting)
    if (!found.ok) return found
    const outlet = await outlets.open(folder)
    if (!outlet.ok) return outlet
    const { date } = found.value.details
    const begun = await outlet.value.begin(named(words.folderName(date)))
    if (!begun.ok) return begun
    try {
      return await fill(begun.value, found.value, watch)
    } finally {
      await begun.value.discard()
    }
  }

  /** Nothing of it is seen before all of it is there. */
  async function fill(
    folder: NewFolder,
    sitting: Sitting,
    { progress, signal }: Watch,
  ): Promise<Answer<'documents.save-all'>> {
    const all = filesOf(sitting).flatMap(({ files }) => files)
    const names: string[] = []
    let size = 0
    for (const [at, document] of all.entries()) {
      signal.throwIfAborted()
      progress(at, all.length)
      for (const { name, bytes } of await papersOf(sitting, document)) {
        const put = await folder.put(name, bytes)
        if (!put.ok) return put
        names.push(name)
        size += bytes.length
      }
    }
    signal.throwIfAborted()
    const kept = await folder.keep()
    return kept.ok ? ok({ folder: kept.value, files: names, size }) : kept
  }

  return {
    'documents.list'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      printer.warm()
      return ok({ kinds: filesOf(found.value) })
    },
    'documents.print': printed,
    'documents.save-all'(input, { station }) {
      if (doors.seatAt(station, input.sitting).kind !== 'secretary')
        return refused({ code: 'secretary.locked' })
      return works.run('documents', input.sitting, watch => inTurn(() => saveAll(input, watch)))
    },
  }
}
