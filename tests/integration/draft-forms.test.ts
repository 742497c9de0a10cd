import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formKinds, type FormKind } from '#shared/documents/forms/form-draft.ts'
import type { DraftChanges } from '#shared/dossier/draft.ts'
import { aFullFormDraft } from '../support/a-form-draft.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const { product, producer } = aFullFormDraft().content
const named: DraftChanges = { product: { ...product, picture: null }, producer }

async function aDraft(changes: DraftChanges = {}): Promise<string> {
  const { draft } = await inHand.ask('draft.create', {})
  await inHand.ask('draft.save', { draft, revision: 1, changes })
  return draft
}

async function served(address: string): Promise<Response> {
  return inHand.host.bytes(laptop, new Request(`http://h/${address}`))
}

/** The title that the printed form carries. */
async function titleOf(draft: string, form: FormKind): Promise<string | undefined> {
  const { path: address, size } = await inHand.ask('draft.form', { draft, form })
  const answer = await served(address)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes.length).toBe(size)
  return (await PDFDocument.load(bytes)).getTitle()
}

describe('a form of a draft', () => {
  it.each(formKinds)('%s is printed of an empty draft and of one that was filled, and served', async form => {
    expect(await titleOf(await aDraft(), form)).not.toMatch(/–/)
    expect(await titleOf(await aDraft(named), form)).toMatch(/ – Chè xanh Thôm Loà$/)
  })

  it('is the same to the byte until the draft changes; then the one before is gone', async () => {
    const draft = await aDraft(named)
    const print = () => inHand.ask('draft.form', { draft, form: 'registration' })
    const first = await print()
    expect(await print()).toEqual(first)
    const changes = { product: { ...product, picture: null, name: 'Chè khác' } }
    await inHand.ask('draft.save', { draft, revision: 2, changes })
    const second = await print()
    expect(second.sha256).not.toBe(first.sha256)
    expect((await served(first.path)).status).toBe(404)
    expect(readdirSync(path.join(inHand.folder, 'drafts', draft, 'forms'))).toHaveLength(1)
  })

  it('goes with its draft', async () => {
    const draft = await aDraft()
    const { path: address } = await inHand.ask('draft.form', { draft, form: 'contents' })
    await inHand.ask('draft.remove', { draft })
    expect((await served(address)).status).toBe(404)
    await expect(inHand.ask('draft.form', { draft, form: 'contents' })).rejects.toThrow('draft.unknown')
  })

  it('is not found by any other name', async () => {
    const draft = await aDraft()
    const { path: address } = await inHand.ask('draft.form', { draft, form: 'contents' })
    for (const other of ['draft.json', '..%2Fdraft.json', `x${address.split('/').at(-1) ?? ''}`])
      expect((await served(`draft-forms/${draft}/${other}`)).status).toBe(404)
  })
})
