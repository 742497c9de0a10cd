import { describe, expect, it } from 'vitest'
import { correctRecord, isTold } from '#shared/council/correct-record.ts'
import { aSittingOfEverything, everyKind } from '#tests/support/a-log.ts'
import { aSitting, refusing } from '#tests/support/a-sitting.ts'

const ended = () => aSitting().start().carriesOver('che').closes()

describe('what an earlier event should have said', () => {
  it('is put right once the sitting is closed, of any event that there is', () => {
    const { now } = ended()
    for (const replaces of [1, now.revision])
      expect(correctRecord(now, replaces, 'Phòng họp số 3', 'ghi nhầm')).toEqual({
        ok: true,
        value: [{ kind: 'record.corrected', replaces, text: 'Phòng họp số 3', ground: 'ghi nhầm' }],
      })
    for (const replaces of [0, -1, now.revision + 1])
      expect(correctRecord(now, replaces, 'x', 'y')).toEqual(refusing('correction.unknown'))
    expect(correctRecord(aSitting().start().now, 1, 'x', 'y')).toEqual(refusing('sitting.not-closed'))
  })

  it('needs both its text and its ground', () => {
    const { now } = ended()
    for (const [text, ground] of [
      ['', 'y'],
      ['x', ''],
      ['', ''],
    ] as const)
      expect(correctRecord(now, 1, text, ground)).toEqual(refusing('reason.missing'))
  })

  it('is said once of one event: the last correction stands', () => {
    const sitting = ended()
    const corrects = (replaces: number, text: string): unknown =>
      correctRecord(sitting.now, replaces, text, 'ghi nhầm')
    sitting.must(correctRecord(sitting.now, 1, 'Phòng họp số 3', 'ghi nhầm'))
    expect(corrects(1, 'Phòng họp số 3')).toEqual(refusing('correction.of-nothing'))
    expect(corrects(2, 'Phòng họp số 3')).toMatchObject({ ok: true })
    sitting.must(correctRecord(sitting.now, 1, 'Phòng họp số 4', 'ghi nhầm'))
    expect(corrects(1, 'Phòng họp số 4')).toEqual(refusing('correction.of-nothing'))
    expect(corrects(1, 'Phòng họp số 3')).toMatchObject({ ok: true })
  })
})

describe('what the minutes tell of in words', () => {
  const { log } = aSittingOfEverything()
  const events = log.map(({ event }) => event)

  it('is everything but marks, seals, confirmations, PINs, devices, files on their way and the turns of the program itself', () => {
    const silent = everyKind.filter(kind => !events.some(event => event.kind === kind && isTold(event)))
    expect(silent.toSorted()).toEqual([
      'abstention.withdrawn',
      'clock.set-back',
      'device.freed',
      'device.joined',
      'fork.settled',
      'minimum.confirmed',
      'minutes.issued',
      'minutes.signed',
      'minutes.signed-on-paper',
      'minutes.taken-back',
      'opinion.asked',
      'opinion.received',
      'opinion.withdrawn',
      'pin.reset',
      'pin.set',
      'product.moved',
      'record.restored',
      'recusal.withdrawn',
      'round.revealed',
      'sheet.marked',
      'sheet.noted',
      'sheet.sealed',
      'sitting.closed',
      'sitting.started',
    ])
  })

  it('is a product withdrawn for a reason, not one taken off the agenda before the start', () => {
    expect(isTold({ kind: 'product.withdrawn', product: 'che', reason: 'chủ thể xin rút' })).toBe(true)
    expect(isTold({ kind: 'product.withdrawn', product: 'che' })).toBe(false)
  })
})
