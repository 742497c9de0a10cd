import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LetterName, LetterTemplate } from '#shared/documents/letters/letter-template.ts'
import { aHost, aStartedSitting, type HostInHand } from '../support/a-host.ts'
import { fetched, refusalOf } from '../support/draft-in-hand.ts'
import { printedPages } from '../support/measured-print.ts'

let here: HostInHand
let sitting: string
beforeEach(async () => {
  here = await aHost()
  ;({ sitting } = await aStartedSitting(here))
})
afterEach(() => here.dispose())

const change = (letter: LetterName, template: LetterTemplate) =>
  here.ask('letters.change', { sitting, letter, template })

const wordsOf = async (letter: LetterName) => {
  const { letters } = await here.ask('letters.words', { sitting })
  const row = letters.find(each => each.letter === letter)
  if (!row) throw new Error(`No ${letter}`)
  return row
}

/** What stands in the invitation as it is printed now. */
async function invitation(): Promise<readonly string[]> {
  const { path } = await here.ask('documents.print', { sitting, kind: 'invitation', subject: '' })
  const pages = await printedPages(await fetched(here, path))
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text))
}

describe('the words of a council’s letters', () => {
  it('are the usual ones where it has changed nothing', async () => {
    const { usual, own } = await wordsOf('invitation')
    expect(own).toEqual({})
    expect(usual).toMatchObject({ symbol: 'GM-HĐ', titles: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'] })
    expect(await invitation()).toContain('/GM-HĐ')
  })

  it('are on paper what the council made of them, from then on', async () => {
    await change('invitation', {
      symbol: 'GM-HĐOCOP',
      titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Phó Chủ tịch phụ trách',
    })
    const printed = await invitation()
    expect(printed).toEqual(
      expect.arrayContaining(['/GM-HĐOCOP', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Phó Chủ tịch phụ trách']),
    )
    expect(printed).not.toContain('TM. HỘI ĐỒNG')
  })

  it('are still there when the program starts again, and go back to the usual ones when nothing of their own is left', async () => {
    await change('report', { symbol: 'TTr-SNNMT' })
    await here.reopen()
    expect((await wordsOf('report')).own).toEqual({ symbol: 'TTr-SNNMT' })
    await change('report', {})
    expect((await wordsOf('report')).own).toEqual({})
  })

  it('are one letter’s alone', async () => {
    await change('report', { symbol: 'A' })
    await change('decision', { symbol: 'B' })
    expect([
      (await wordsOf('report')).own,
      (await wordsOf('decision')).own,
      (await wordsOf('notice')).own,
    ]).toEqual([{ symbol: 'A' }, { symbol: 'B' }, {}])
  })

  it('stand beside the numbers and days of this sitting alone', async () => {
    await here.ask('letters.number', { sitting, numbers: { invitation: { number: '7', on: '2026-08-10' } } })
    expect(await invitation()).toEqual(
      expect.arrayContaining(['Số: 07/GM-HĐ', 'Tuyên Quang, ngày 10 tháng 8 năm 2026']),
    )
    expect((await here.ask('letters.words', { sitting })).numbers).toEqual({
      invitation: { number: '7', on: '2026-08-10' },
    })
    const numbers = { notice: { number: '1', on: '' } }
    expect(await refusalOf(here, 'letters.number', { sitting, numbers })).toMatchObject({
      code: 'call.malformed',
    })
  })

  it('have no place for a figure, a tier or a name of a product', async () => {
    const input = { sitting, letter: 'decision', template: { stars: '5' } }
    expect(await refusalOf(here, 'letters.change', input)).toMatchObject({ code: 'call.malformed' })
  })

  it('are the secretary’s to change', async () => {
    const { products, members } = await here.ask('sitting.read', { sitting })
    await here.ask('round.open', { sitting, product: products[0]?.id ?? '' })
    const member = members.find(({ role }) => role === 'member')?.id ?? ''
    await here.ask('seat.take', { sitting, member, paper: false })
    const input = { sitting, letter: 'report', template: {} }
    expect(await refusalOf(here, 'letters.change', input)).toEqual({ code: 'call.forbidden' })
  })
})
