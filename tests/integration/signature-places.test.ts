import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { secretaryOf } from '#shared/council/member.ts'
import type { FieldName } from '#shared/council/signature-field.ts'
import { aHost, anIssuedSitting, type HostInHand } from '../support/a-host.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'
import { pdfsigSays } from '../support/other-judges.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-places-'))
let inHand: HostInHand
let keys: OpensslKeys
let sitting: string

describe('places for all signers, laid out before the first signature', () => {
  beforeAll(async () => {
    keys = opensslKeys()
    inHand = await aHost()
    sitting = await anIssuedSitting(inHand)
  })
  afterAll(async () => {
    await inHand.dispose()
    keys.remove()
    rmSync(folder, { recursive: true })
  })

  const view = () => inHand.ask('sitting.read', { sitting })
  const pdf = async () => {
    const { minutes } = await view()
    const address = `http://host/documents/${sitting}/${minutes.file}.pdf`
    return new Uint8Array(await (await inHand.host.bytes('laptop', new Request(address))).arrayBuffer())
  }
  const upload = (bytes: Uint8Array) => handOver(inHand.host, 'laptop', [Buffer.from(bytes)])
  const sign = async (field: FieldName, name: string) => {
    const key = await upload(keys.keyFile(keys.pair(name), 'mật khẩu'))
    const by = { kind: 'file', upload: key, passphrase: 'mật khẩu' } as const
    const accepts = ['other-name', 'chair-first', 'same-person'] as const
    return inHand.ask('minutes.sign', { sitting, field, by, accepts: [...accepts] })
  }
  const others = async () => {
    const { members, presiding } = await view()
    const secretary = secretaryOf(members)?.id
    return members.map(({ id }) => id).filter(id => id !== secretary && id !== presiding)
  }

  it('are those of the agency and of every member that was wanted, on a page, and none over another', async () => {
    const members = await others()
    const also = ['agency', ...members.map(id => `member-${id}` as const)] as const
    // Whoever signs as chair has a place already, and nobody else is known.
    const { presiding } = await view()
    await inHand.ask('minutes.issue', {
      sitting,
      also: [...also, `member-${presiding}`, 'member-nobody'],
    })
    expect((await view()).minutes.also).toEqual(also)
    const rectangles = await fieldsIn(await pdf())
    expect(rectangles.map(({ name }) => name).toSorted()).toEqual(['chair', 'secretary', ...also].toSorted())
    for (const { box, page } of rectangles) {
      expect(box.x).toBeGreaterThan(0)
      expect(box.y).toBeGreaterThan(0)
      expect(box.x + box.width).toBeLessThan(page.width)
      expect(box.width).toBeGreaterThan(60)
    }
    const over = rectangles.flatMap((one, at) =>
      rectangles
        .slice(at + 1)
        .filter(other => one.page.number === other.page.number && overlap(one.box, other.box)),
    )
    expect(over).toEqual([])
  })

  it('are signed by whoever comes first, but for the chair, and nobody’s signature spoils another’s', async () => {
    const [member = ''] = await others()
    const field = `member-${member}` as const
    for (const [place, name] of [
      ['agency', 'Ủy ban nhân dân tỉnh Tuyên Quang'],
      [field, 'Thành viên của Hội đồng'],
      ['secretary', 'Thư ký của Hội đồng'],
      ['chair', 'Chủ tịch của Hội đồng'],
    ] as const)
      await sign(place, name)
    const { minutes } = await view()
    expect(minutes.signatures.map(signature => signature.field)).toEqual([
      'agency',
      field,
      'secretary',
      'chair',
    ])
    const { signatures: report, proof } = await inHand.ask('minutes.verify', {
      upload: await upload(await pdf()),
    })
    // What is printed where members sign follows from the record as well.
    expect(proof).toMatchObject({ kind: 'worked-out', findings: [], compared: 'all' })
    expect(report).toMatchObject({
      kind: 'intact',
      signatures: [
        { field: 'agency', role: null, intact: true, flaws: [] },
        { field, role: null, intact: true, flaws: [] },
        { role: 'secretary', intact: true, flaws: [] },
        { role: 'chair', intact: true, flaws: [] },
      ],
    })
    const lacks = 'lacks' in report ? report.lacks.map(({ kind }) => kind) : []
    expect(lacks).not.toContain('not-minutes')
    expect(lacks).not.toContain('missing')
    if (commandIsThere('pdfsig'))
      expect(pdfsigSays(await pdf(), folder)).toEqual(Array(4).fill('Signature is Valid.'))
  })

  it('are marked where a member signed with a pen, with the scan and its page', async () => {
    const [, member = ''] = await others()
    const field = `member-${member}` as const
    const scan = await pdf()
    const given = { sitting, field, name: 'ban-quet.pdf', page: 4 }
    await expect(
      inHand.ask('minutes.signed-on-paper', { ...given, upload: await upload(Buffer.from('no PDF')) }),
    ).rejects.toThrow('pdf.unreadable')
    await inHand.ask('minutes.signed-on-paper', { ...given, upload: await upload(scan) })
    const { minutes } = await view()
    expect(minutes.onPaper).toMatchObject([{ field, name: 'ban-quet.pdf', page: 4 }])
    const address = `http://host/documents/${sitting}/${minutes.onPaper[0]?.scan}.pdf`
    const kept = await inHand.host.bytes('laptop', new Request(address))
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(scan)
  })
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function fieldsIn(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes)
  return document.getPages().flatMap((page, number) => {
    const notes = page.node.Annots()
    return Array.from({ length: notes?.size() ?? 0 }, (_, at) => {
      const text = String(notes?.lookup(at))
      const [, sides = ''] = /\/Rect \[([^\]]*)\]/.exec(text) ?? []
      const [x = 0, y = 0, right = 0, top = 0] = sides.trim().split(/\s+/).map(Number)
      return {
        name: /\/T \(([^)]*)\)/.exec(text)?.[1] ?? '',
        page: { number, width: page.getWidth() },
        box: { x, y, width: right - x, height: top - y },
      }
    })
  })
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - 0.5 &&
  other.x < one.x + one.width - 0.5 &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height
