import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { draftFileText } from '#shared/dossier/draft-file.ts'
import { aHost, type HostInHand } from '../support/a-host.ts'
import { refusalOf, sent } from '../support/draft-in-hand.ts'

let there: HostInHand
beforeEach(async () => {
  there = await aHost()
})
afterEach(() => there.dispose())

const inFolder = (inHand: HostInHand, ...names: readonly string[]): readonly string[] =>
  readdirSync(path.join(inHand.folder, ...names))

describe('a stranger’s file', () => {
  const content = { ...contentOfNothing }
  const pdf = Buffer.from('%PDF-1.7 x')
  const sha256 = 'a'.repeat(64)
  const kept = {
    id: 'tep-mot',
    name: 'a.pdf',
    sha256,
    size: pdf.length,
    mediaType: 'application/pdf',
    pages: null,
    original: null,
  } as const
  const placed = {
    id: 'tep-mot',
    title: 'A',
    use: 'evidence',
    row: null,
    validUntil: null,
    turned: 0,
  } as const
  const draftOf = (changes: object = {}): string =>
    JSON.stringify({
      ...(JSON.parse(
        draftFileText({
          training: true,
          purpose: 'prepare',
          content: { ...content, files: [placed] },
          kept: [kept],
          earlier: undefined,
        }),
      ) as object),
      ...changes,
    })

  async function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
    const zip = new ZipFile()
    for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes), name)
    zip.end()
    const pieces: Buffer[] = []
    for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
    return Buffer.concat(pieces)
  }

  const file = `files/${sha256}`
  it.each<[string, string, () => Promise<Buffer>]>([
    ['is no ZIP', 'draft.other-kind', async () => pdf],
    ['is a ZIP of something else', 'draft.other-kind', () => zipOf({ 'ghi chú.txt': 'x' })],
    ['has no JSON', 'draft.file-malformed', () => zipOf({ 'draft.json': '{' })],
    [
      'says one thing twice',
      'draft.file-malformed',
      () => zipOf({ 'draft.json': draftOf().replace('{', '{"kept":[],') }),
    ],
    ['is deep', 'draft.file-malformed', () => zipOf({ 'draft.json': '['.repeat(100_000) })],
    [
      'is of a later version',
      'draft.newer-format',
      () => zipOf({ 'draft.json': draftOf({ format: 'ocop-draft-file/2' }) }),
    ],
    [
      'places a file that it has not',
      'draft.file-malformed',
      () => zipOf({ 'draft.json': draftOf({ kept: [] }) }),
    ],
    ['lists a file that is not in it', 'draft.file-malformed', () => zipOf({ 'draft.json': draftOf() })],
    [
      'has a file that it does not list',
      'draft.file-malformed',
      () => zipOf({ 'draft.json': draftOf(), [file]: pdf, 'x.pdf': pdf }),
    ],
    [
      'has other bytes than it lists',
      'package.hash-mismatch',
      () => zipOf({ 'draft.json': draftOf(), [file]: pdf }),
    ],
    [
      'leads out of its folder',
      'package.unsafe-path',
      async () =>
        Buffer.from(
          (await zipOf({ 'draft.json': draftOf(), 'aa/xx.pdf': pdf }))
            .toString('latin1')
            .replaceAll('aa/xx', '../xx'),
          'latin1',
        ),
    ],
    [
      'is larger than a draft can be',
      'package.file-too-large',
      () =>
        zipOf({
          'draft.json':
            draftOf() +
            ' '.repeat(2_200_000).replace(/ /g, () => String.fromCharCode(9 + Math.floor(Math.random() * 2))),
        }),
    ],
  ])('is refused where it %s, and nothing of it stays', async (_, code, bytes) => {
    const upload = await sent(there, await bytes())
    expect(await refusalOf(there, 'draft.bring', { upload })).toMatchObject({ code })
    expect(existsSync(path.join(there.folder, 'drafts')) ? inFolder(there, 'drafts') : []).toEqual([])
    expect(inFolder(there, 'draft-packages')).toEqual([])
    expect(inFolder(there, 'uploads')).toEqual([])
  })

  it('is refused where a program is in the place of a paper', async () => {
    const program = Buffer.from('MZ chương')
    const digest = createHash('sha256').update(program).digest('hex')
    const text = draftOf({ kept: [{ ...kept, sha256: digest, size: program.length }] })
    const upload = await sent(there, await zipOf({ 'draft.json': text, [`files/${digest}`]: program }))
    expect(await refusalOf(there, 'draft.bring', { upload })).toMatchObject({
      code: 'package.media-mismatch',
    })
    expect(existsSync(path.join(there.folder, 'drafts'))).toBe(false)
  })
})
