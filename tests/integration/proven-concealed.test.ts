import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTrainingMarks } from '#electron/training/training-marks.ts'
import { choiceSchema } from '#shared/law/rule-set.ts'
import { sentFile } from '#tests/support/sent-file.ts'
import { aHost, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { byConsensus } from '#tests/support/a-sitting.ts'
import { aSittingWithPins, handsIn, pinOf, secretaryPin } from '#tests/support/a-sitting-with-pins.ts'

describe('minutes of a sitting whose record conceals what is not revealed', () => {
  let here: HostInHand
  beforeEach(async () => {
    here = await aHost()
  })
  afterEach(() => here.dispose())

  it('are worked out again from the sheets that were revealed, and carry no PIN and no key of a sheet', async () => {
    const { ask } = here
    const { sitting, product, members } = await aSittingWithPins(here)
    for (const member of members) await handsIn(ask, { sitting, product }, member)
    await ask('secretary.enter', { sitting, pin: secretaryPin })
    const { product: read } = await ask('product.read', { sitting, product })
    const marks = (await readTrainingMarks(sampleFolder)).find(({ code }) => code === read.code)
    const confirmations = Object.entries(marks?.confirmed ?? {}).map(([criterion, choice]) => ({
      criterion,
      choice: choiceSchema.parse(choice),
    }))
    await ask('minimum.confirm', { sitting, product, confirmations })
    await ask('outcome.settle', { sitting, product, vote: byConsensus })
    const { products } = await ask('sitting.read', { sitting })
    const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
    for (const { id } of products.slice(1)) await ask('outcome.dismiss', { sitting, product: id, dismissal })
    await ask('sitting.close', { sitting })
    const issued = await ask('minutes.issue', { sitting, number: '5' })
    const pdf = readFileSync(path.join(here.folder, issued.path))
    const { proof } = await ask('minutes.verify', { upload: await sentFile(here, pdf) })
    expect(proof).toMatchObject({
      kind: 'worked-out',
      compared: 'all',
      checked: { seals: members.length, outcomes: 1, means: 1 },
      findings: [],
    })
    for (const secret of [secretaryPin, ...members.map(pinOf)]) expect(pdf.includes(secret)).toBe(false)
  })
})
