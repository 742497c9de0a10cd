import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { createDraftFiles } from '#electron/drafts/draft-files.ts'
import { createFileReader } from '#electron/drafts/file-reader.ts'
import { createOfficeConverter } from '#electron/drafts/office-converter.ts'
import { writeDurably } from '#electron/files/durable-file.ts'
import { aHost, type HostInHand } from '../support/a-host.ts'
import { refusalOf } from '../support/draft-in-hand.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { addedFile } from '../support/sent-file.ts'
import { startReader } from '../support/start-reader.ts'

const isThere = commandIsThere('soffice')
let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

/** A document of Word with one paragraph. */
async function aDocument(text: string): Promise<Buffer> {
  const zip = new ZipFile()
  const put = (name: string, content: string): void =>
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${content}`), name)
  const kinds = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  put(
    '[Content_Types].xml',
    `<Types xmlns="${kinds}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  )
  put(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
  )
  put(
    'word/document.xml',
    `<w:document xmlns:w="${words}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  )
  zip.end()
  return buffer(zip.outputStream)
}

describe('a document of Word', () => {
  it.runIf(isThere)(
    'becomes a PDF by LibreOffice, in its place and with its original told by hash',
    async () => {
      const { draft } = await inHand.ask('draft.create', {})
      const document = await aDocument('Hợp đồng mua bán nguyên liệu chè')
      const { file } = await addedFile(inHand, draft, 'hợp đồng', document)
      expect(file.mediaType).toMatch(/wordprocessingml/)
      expect(await inHand.ask('draft.converter', {})).toEqual({ converter: 'libreoffice' })
      const turned = await inHand.ask('draft.convert', { draft, file: file.id })
      expect(turned.file).toMatchObject({
        id: file.id,
        mediaType: 'application/pdf',
        pages: 1,
        original: { name: 'hợp đồng', sha256: file.sha256, size: document.length },
      })
    },
  )

  it.runIf(isThere)('stays as it is where somebody stops that, and nothing is left of it', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const { file } = await addedFile(inHand, draft, 'hợp đồng.docx', await aDocument('Hợp đồng'))
    const converting = refusalOf(inHand, 'draft.convert', { draft, file: file.id })
    await inHand.ask('draft.stop', { work: 'draft.convert', of: draft })
    expect(await converting).toEqual({ code: 'work.cancelled' })
    const { kept } = await inHand.ask('draft.read', { draft })
    expect(kept).toMatchObject([{ id: file.id, mediaType: file.mediaType }])
    const home = path.join(inHand.folder, 'drafts')
    expect(readdirSync(home)).toEqual([draft])
    expect(readdirSync(path.join(home, draft, 'files'))).toEqual([file.sha256])
  })

  it('stays as it is where no LibreOffice is installed, and that is told', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const { file } = await addedFile(inHand, draft, 'hợp đồng.docx', await aDocument('Hợp đồng'))
    const folder = path.join(inHand.folder, 'drafts')
    const office = createOfficeConverter(folder, undefined)
    const reader = createFileReader(startReader(), () => undefined)
    const files = createDraftFiles(folder, { office, reader, write: writeDurably })
    expect(files.converter()).toBe('none')
    const { signal } = new AbortController()
    const watch = { signal, progress: () => undefined }
    expect(await files.convert(draft, file, watch)).toBe('no-converter')
    await reader.close()
  })
})
