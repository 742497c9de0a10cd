import { describe, expect, it } from 'vitest'
import type { DraftView } from '#shared/contract/draft-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import {
  cleanedSections,
  contentOfNothing,
  type DraftContent,
  type DraftSections,
} from '#shared/dossier/draft.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { draftKeeper } from '#renderer/stores/draft-keeper.ts'

const { product, producer } = contentOfNothing
const named = (name: string): DraftSections => ({ product: { ...product, name } })
const file = (id: string): DraftContent['files'][number] => ({
  id,
  title: id,
  use: 'evidence',
  row: null,
  validUntil: null,
  turned: 0,
})

const taken = (id: string): DraftView['kept'][number] => ({
  ...{ id, name: `${id}.pdf`, sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' },
  ...{ pages: 1, original: null, address: id, thumbs: id },
})

/** A host with one draft, which another window may change too, and which may be away. */
function aHost() {
  let stored: DraftView = {
    id: 'draft-1',
    training: true,
    purpose: 'prepare',
    revision: 1,
    createdAt: 1000,
    savedAt: 1000,
    packed: null,
    content: contentOfNothing,
    kept: [],
  }
  let answer: 'at once' | 'away' | 'answer lost' = 'at once'
  let saves = 0
  const put = (changes: DraftSections): void => {
    const { revision, savedAt, content } = stored
    const next = { ...content, ...cleanedSections(changes) }
    const known = new Set(stored.kept.map(({ id }) => id))
    const kept = [...stored.kept, ...next.files.filter(({ id }) => !known.has(id)).map(({ id }) => taken(id))]
    stored = { ...stored, revision: revision + 1, savedAt: savedAt + 1000, content: next, kept }
  }
  const away = refused<Refusal>({ code: 'host.unreachable' })
  return {
    put,
    becomes: (now: typeof answer) => void (answer = now),
    stored: () => stored,
    saves: () => saves,
    keeper: () =>
      draftKeeper(stored, {
        read: async (): Promise<Result<DraftView, Refusal>> => (answer === 'away' ? away : ok(stored)),
        save: async (revision, changes) => {
          if (answer === 'away') return away
          saves += 1
          if (revision !== stored.revision) return refused({ code: 'draft.stale' })
          put(changes)
          return answer === 'answer lost' ? away : ok({ revision: stored.revision, savedAt: stored.savedAt })
        },
      }),
  }
}

describe('a dossier that is being typed', () => {
  it('shows what is typed at once, and calls it saved only when it is on disk', async () => {
    const host = aHost()
    const keeper = host.keeper()
    keeper.change(named('Chè Thôm Loà'))
    expect(keeper.content.value.product.name).toBe('Chè Thôm Loà')
    expect(keeper.saving.value).toEqual({ kind: 'saving' })
    await keeper.write()
    expect(keeper.saving.value).toEqual({ kind: 'saved', at: 2000 })
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
  })

  it('keeps a space that is being typed, though the disk has it without', async () => {
    const host = aHost()
    const keeper = host.keeper()
    keeper.change(named('Chè '))
    await keeper.write()
    expect(keeper.content.value.product.name).toBe('Chè ')
    expect(host.stored().content.product.name).toBe('Chè')
    expect(keeper.saving.value.kind).toBe('saved')
  })

  it('writes the last of what was typed while a write was under way', async () => {
    const host = aHost()
    const keeper = host.keeper()
    keeper.change(named('Chè'))
    const first = keeper.write()
    keeper.change(named('Chè Thôm'))
    keeper.change(named('Chè Thôm Loà'))
    await first
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
    expect(host.saves()).toBeLessThanOrEqual(2)
    expect(keeper.saving.value.kind).toBe('saved')
  })

  it('keeps what could not be written, and writes it when the host is back', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.becomes('away')
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    expect(keeper.saving.value).toEqual({ kind: 'failed', refusal: { code: 'host.unreachable' } })
    host.becomes('at once')
    await keeper.write()
    expect(keeper.saving.value.kind).toBe('saved')
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
  })

  it('does not take its own words for those of another where an answer was lost', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.becomes('answer lost')
    keeper.change(named('Chè'))
    await keeper.write()
    expect(keeper.saving.value.kind).toBe('failed')
    host.becomes('at once')
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    expect(keeper.theirs.value).toBeUndefined()
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
  })
})

describe('a dossier that is changed in two places', () => {
  it('takes both where they are different sections', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.put({ producer: { ...producer, name: 'HTX Chè Tân An' } })
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    expect(host.stored().content.producer.name).toBe('HTX Chè Tân An')
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
    expect(keeper.content.value.producer.name).toBe('HTX Chè Tân An')
    expect(keeper.saving.value.kind).toBe('saved')
  })

  it('writes nothing over the same section until somebody chooses', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.put(named('Chè Khau Mút'))
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    await keeper.write()
    expect(host.stored().content.product.name).toBe('Chè Khau Mút')
    expect(keeper.content.value.product.name).toBe('Chè Thôm Loà')
    expect(keeper.saving.value).toEqual({ kind: 'failed', refusal: { code: 'draft.stale' } })
    expect(keeper.theirs.value?.content.product.name).toBe('Chè Khau Mút')
  })

  it('lets the screen win where that is chosen', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.put(named('Chè Khau Mút'))
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    await keeper.keepMine()
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
    expect(keeper.saving.value.kind).toBe('saved')
    expect(keeper.theirs.value).toBeUndefined()
  })

  it('lets the screen win in that section alone: what else changed elsewhere, and files that came there, stay', async () => {
    const host = aHost()
    host.put({ files: [file('file-1')] })
    const keeper = host.keeper()
    keeper.change({
      producer: { ...producer, name: 'Tên cũ' },
      files: [{ ...file('file-1'), title: 'Tên mới' }],
    })
    await keeper.write()
    host.put({ ...named('Chè Khau Mút'), producer: { ...producer, name: 'HTX Chè' } })
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    host.put({ files: [{ ...file('file-1'), title: 'Tên mới' }, file('file-2')] })
    keeper.change({ files: [{ ...file('file-1'), title: 'Tên sau' }] })
    await keeper.refresh()
    await keeper.keepMine()
    const now = host.stored().content
    expect([now.product.name, now.producer.name]).toEqual(['Chè Thôm Loà', 'HTX Chè'])
    expect(now.files.map(({ title }) => title)).toEqual(['Tên sau', 'file-2'])
    expect(keeper.content.value).toEqual(now)
    expect(keeper.saving.value.kind).toBe('saved')
  })

  it('forgets a file that the host no longer keeps, and goes on writing', async () => {
    const host = aHost()
    host.put({ files: [file('file-1')] })
    const keeper = host.keeper()
    keeper.change({ files: [file('file-1'), file('file-0')] })
    host.put(named('Chè'))
    await keeper.write()
    expect(keeper.saving.value.kind).toBe('saved')
    expect(host.stored().content.files.map(({ id }) => id)).toEqual(['file-1'])
  })

  it('lets the other win where that is chosen', async () => {
    const host = aHost()
    const keeper = host.keeper()
    host.put(named('Chè Khau Mút'))
    keeper.change(named('Chè Thôm Loà'))
    await keeper.write()
    keeper.takeTheirs()
    expect(keeper.content.value.product.name).toBe('Chè Khau Mút')
    expect(keeper.saving.value.kind).toBe('saved')
    await keeper.write()
    expect(host.stored().content.product.name).toBe('Chè Khau Mút')
  })

  it('keeps a file that the host took in while files were put in order here', async () => {
    const host = aHost()
    host.put({ files: [file('file-1'), file('file-2')] })
    const keeper = host.keeper()
    keeper.change({ files: [file('file-2'), file('file-1')] })
    host.put({ files: [file('file-1'), file('file-2'), file('file-3')] })
    await keeper.write()
    expect(host.stored().content.files.map(({ id }) => id)).toEqual(['file-2', 'file-1', 'file-3'])
    expect(keeper.content.value.files.map(({ id }) => id)).toEqual(['file-2', 'file-1', 'file-3'])
  })

  it('has a file that did not change as the very thing that it was, so that only the others are drawn anew', async () => {
    const host = aHost()
    host.put({ files: [file('tep-mot'), file('tep-hai')] })
    const first = host.stored()
    const keeper = draftKeeper(first, {
      read: async () => ok(structuredClone(host.stored())),
      save: async () => refused({ code: 'host.unreachable' }),
    })
    host.put({ files: [file('tep-mot'), { ...file('tep-hai'), turned: 90 }, file('tep-ba')] })
    await keeper.refresh()
    const { files } = keeper.content.value
    expect(files.map(({ id, turned }) => `${id} ${turned}`)).toEqual(['tep-mot 0', 'tep-hai 90', 'tep-ba 0'])
    expect(files.map(each => first.content.files.includes(each))).toEqual([true, false, false])
    expect(keeper.view.value.kept.map(each => first.kept.includes(each))).toEqual([true, true, false])
  })

  it('shows what the host did, and keeps what is typed meanwhile', async () => {
    const host = aHost()
    const keeper = host.keeper()
    keeper.change(named('Chè Thôm Loà'))
    host.put({ files: [file('file-1')] })
    await keeper.refresh()
    expect(keeper.content.value.files).toHaveLength(1)
    expect(keeper.content.value.product.name).toBe('Chè Thôm Loà')
    await keeper.write()
    expect(host.stored().content.product.name).toBe('Chè Thôm Loà')
  })
})
