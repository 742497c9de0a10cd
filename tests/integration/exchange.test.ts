import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { headCode, headText } from '#shared/council/checkpoint.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import {
  aHost,
  aSignedSitting,
  aStartedSitting,
  laptop,
  sampleFolder,
  type HostInHand,
} from '#tests/support/a-host.ts'
import { asked, carried, filesOf, imported, recordOf } from '#tests/support/carried-sitting.ts'
import { badSittingFiles } from '#tests/support/bad-sitting-files.ts'
import { openTrainingSitting } from '#electron/training/training.ts'

let here: HostInHand
let there: HostInHand
beforeEach(async () => {
  here = await aHost()
  there = await aHost()
})
afterEach(async () => {
  await here.dispose()
  await there.dispose()
})

describe('a sitting carried to another laptop', () => {
  it('is the same sitting there, to the last event, and its evidence opens', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const answer = await imported(there, await carried(here, sitting))
    const { revision } = await here.ask('sitting.read', { sitting })
    expect(answer).toMatchObject({ kind: 'added', sitting, events: revision, withoutEvidence: [] })
    expect(await there.ask('sitting.read', { sitting })).toEqual(await here.ask('sitting.read', { sitting }))
    expect(await recordOf(there, sitting)).toEqual(await recordOf(here, sitting))
    const dossier = { sitting, product: products[0] ?? '' }
    const { files } = await there.ask('dossier.read', dossier)
    expect(files).toEqual((await here.ask('dossier.read', dossier)).files)
    const { status } = await there.host.bytes(
      laptop,
      new Request(`http://host/bytes/${files[0]?.address ?? ''}`),
    )
    expect(status).toBe(200)
  })

  it('brings the signed minutes along, which vouch for it there too', async () => {
    const sitting = await aSignedSitting(here)
    await imported(there, await carried(here, sitting))
    expect(await recordOf(there, sitting)).toMatchObject({ findings: [], checked: { minutes: 2 } })
  })

  it('is there after that laptop was closed and opened again', async () => {
    const { sitting } = await aStartedSitting(here)
    await imported(there, await carried(here, sitting))
    await there.reopen()
    expect(await recordOf(there, sitting)).toEqual(await recordOf(here, sitting))
  })

  it('is already there when it comes a second time', async () => {
    const { sitting } = await aStartedSitting(here)
    const file = await carried(here, sitting)
    await imported(there, file)
    const before = await recordOf(there, sitting)
    expect(await imported(there, file)).toMatchObject({ kind: 'same', events: 0 })
    expect(await recordOf(there, sitting)).toEqual(before)
  })

  it('goes on there with what was added here since', async () => {
    const { sitting, products } = await aStartedSitting(here)
    await imported(there, await carried(here, sitting))
    const product = products[0] ?? ''
    await here.ask('presenter.name', { sitting, product, presenter: 'Chủ nhiệm HTX' })
    const { revision } = await here.ask('sitting.read', { sitting })
    expect(await imported(there, await carried(here, sitting))).toMatchObject({ kind: 'extended', events: 1 })
    expect((await there.ask('sitting.read', { sitting })).revision).toBe(revision)
    await there.ask('presenter.name', { sitting, product, presenter: 'Phó Chủ nhiệm HTX' })
    expect(await imported(here, await carried(there, sitting))).toMatchObject({ kind: 'extended', events: 1 })
    expect(await recordOf(here, sitting)).toEqual(await recordOf(there, sitting))
  })

  it('changes nothing where the record goes further already', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const early = await carried(here, sitting)
    await here.ask('presenter.name', { sitting, product: products[0] ?? '', presenter: 'Chủ nhiệm HTX' })
    const before = await recordOf(here, sitting)
    expect(await imported(here, early)).toMatchObject({ kind: 'older', events: 1 })
    expect(await recordOf(here, sitting)).toEqual(before)
  })

  it('is written twice at once without one getting in the way of the other', async () => {
    const { sitting } = await aStartedSitting(here)
    const [one, other] = await Promise.all([carried(here, sitting), carried(here, sitting)])
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  it('brings evidence back that a laptop had lost', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const file = await carried(here, sitting)
    await imported(there, file)
    const dossier = { sitting, product: products[1] ?? '' }
    const { package: hash } = await there.ask('dossier.read', dossier)
    await rm(path.join(there.folder, 'packages', hash), { recursive: true })
    await there.reopen()
    expect(await asked(there, 'dossier.read', dossier)).toMatchObject({
      refusal: { code: 'package.unreadable' },
    })
    expect(await imported(there, file)).toMatchObject({ kind: 'same', withoutEvidence: [] })
    expect(await there.ask('dossier.read', dossier)).toMatchObject({ package: hash })
  })
})

describe('a file that is not taken in', () => {
  const isVietnamese = (refusal: Refusal): boolean =>
    /[ăâđêôơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ]/i.test(refusalText(refusal, wordsIn.vi))

  it.each(badSittingFiles.map(bad => [bad.name, bad] as const))(
    'leaves nothing behind: %s',
    async (_, bad) => {
      const before = await filesOf(there)
      const upload = await handOver(there.host, laptop, [bad.bytes()])
      const answer = await asked(there, 'sitting.import', { upload })
      expect(answer.ok).toBe(false)
      expect(!answer.ok && isVietnamese(answer.refusal)).toBe(true)
      expect(await filesOf(there)).toEqual(before)
      expect((await there.ask('start.read', {})).sittings).toEqual([])
    },
  )

  it('leaves nothing behind when it was cut off on the way', async () => {
    const { sitting } = await aStartedSitting(here)
    const file = await carried(here, sitting)
    const upload = await handOver(there.host, laptop, [file.subarray(0, file.length / 2)])
    const answer = await asked(there, 'sitting.import', { upload })
    const said = !answer.ok && isVietnamese(answer.refusal)
    expect({ ok: answer.ok, said }).toEqual({ ok: false, said: true })
    expect(await filesOf(there)).toEqual([])
  })

  it('is one of a training council on a laptop with real data', async () => {
    const sitting = await openTrainingSitting(here.host, sampleFolder)
    const real = await aHost({ training: false })
    const upload = await handOver(real.host, laptop, [await carried(here, sitting)])
    expect(await asked(real, 'sitting.import', { upload })).toMatchObject({
      refusal: { code: 'import.training-mixed' },
    })
    expect(await filesOf(real)).toEqual([])
    await real.dispose()
  })

  it('says which evidence was lost before it was exported, so that its package can be loaded again', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const product = products[0] ?? ''
    const { package: hash, dossier } = await here.ask('dossier.read', { sitting, product })
    await rm(path.join(here.folder, 'packages', hash), { recursive: true })
    await here.reopen()
    const withoutEvidence = [dossier.product.name]
    expect(await here.ask('sitting.export', { sitting })).toMatchObject({ withoutEvidence })
    const answer = await imported(there, await carried(here, sitting))
    expect(answer).toMatchObject({ kind: 'added', withoutEvidence })
    const pieces = [readFileSync(path.join(sampleFolder, 'che-thom-loa.ocop'))]
    const upload = await handOver(there.host, laptop, pieces)
    const { revision } = await there.ask('sitting.read', { sitting })
    expect(await there.ask('package.load', { sitting, upload })).toMatchObject({ product, revision })
    expect(await there.ask('dossier.read', { sitting, product })).toMatchObject({ package: hash })
  })

  it('is stopped by the person who waits for it', async () => {
    const { sitting } = await aStartedSitting(here)
    const upload = await handOver(there.host, laptop, [await carried(here, sitting)])
    const stopped = new Promise(resolve =>
      there.host.hear((name, signal) => {
        if (name === 'work.progress' && 'share' in signal && signal.share > 0.5)
          resolve(there.ask('work.cancel', { work: 'import', of: upload }))
      }),
    )
    const answer = await asked(there, 'sitting.import', { upload })
    await stopped
    expect(answer).toMatchObject({ refusal: { code: 'work.cancelled' } })
    expect(await filesOf(there)).toEqual([])
  })
})

describe('whoever holds a sheet', () => {
  it('may neither export nor import nor choose, and cannot fetch what was exported', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const { path: address } = await here.ask('sitting.export', { sitting })
    await here.ask('round.open', { sitting, product: products[0] ?? '' })
    await here.ask('seat.take', { sitting, member: 'm2', paper: false })
    const hash = '0'.repeat(64)
    for (const [name, input] of [
      ['sitting.export', { sitting }],
      ['sitting.import', { upload: 'x' }],
      ['fork.settle', { sitting, upload: 'x', goesOn: 'there', here: hash, there: hash, reason: 'x' }],
      ['work.cancel', { work: 'export', of: sitting }],
    ] as const)
      expect(await asked(here, name, input), name).toEqual({ ok: false, refusal: { code: 'call.forbidden' } })
    const { status } = await here.host.bytes(laptop, new Request(`http://host/bytes/${address}`))
    expect(status).toBe(404)
  })
})

describe('the record of a sitting, checked on its own laptop', () => {
  it('holds, and says what it was checked by', async () => {
    const sitting = await aSignedSitting(here)
    expect(await here.ask('record.check', { sitting })).toMatchObject({
      sitting,
      findings: [],
      remarks: [],
      checked: { minutes: 2, earlier: 0 },
    })
  })

  it('is held against a head that the room kept of it, as far as it holds', async () => {
    const sitting = await aSignedSitting(here)
    const { head } = await here.ask('record.check', { sitting })
    if (!head) throw new Error('No head')
    const against = async (typed: string) => {
      const { against: found } = await here.ask('record.check', { sitting, head: typed })
      return found
    }
    expect(await against(` ${headCode(head)} `)).toEqual({ number: head.number, found: 'held' })
    expect(await against(headText({ sitting, ...head }))).toEqual({ number: head.number, found: 'held' })
    expect(await against(headCode({ ...head, number: 3 }))).toEqual({ number: 3, found: 'other' })
    expect(await against(headCode({ ...head, number: head.number + 1 }))).toMatchObject({ found: 'cut' })
    expect(await against(headText({ sitting: 'khac', ...head }))).toMatchObject({ found: 'elsewhere' })
    expect(await asked(here, 'record.check', { sitting, head: '312-A15A' })).toMatchObject({
      refusal: { code: 'head.unreadable' },
    })
  })

  it('is not there for a sitting that nobody knows', async () => {
    expect(await asked(here, 'record.check', { sitting: 'nobody' })).toMatchObject({
      refusal: { code: 'sitting.unknown' },
    })
  })
})
