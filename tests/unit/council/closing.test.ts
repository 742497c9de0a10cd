import { describe, expect, it } from 'vitest'
import {
  closeSitting,
  issueMinutes,
  signMinutes,
  signOnPaper,
  takeBackMinutes,
} from '#shared/council/closing.ts'
import type { FieldName } from '#shared/council/signature-field.ts'
import { recordAttendance } from '#shared/council/attending.ts'
import { enterProduct } from '#shared/council/preparing.ts'
import { noteDiscussion } from '#shared/council/reconciling.ts'
import {
  aProduct,
  aSitting,
  type HeldSitting,
  sha256,
  refusing,
  sameRules,
} from '#tests/support/a-sitting.ts'

const file = sha256('minutes')
const signature = (field: 'secretary' | 'chair', over = file) => ({
  field,
  over,
  file: sha256(field),
  signer: field,
  certificate: 'c',
})
const closed = (): HeldSitting => aSitting().start().scores('che', 72).confirms('che').settles('che').closes()

describe('the end of a sitting', () => {
  it('comes when every product has an outcome, and names those that have none', () => {
    expect(closeSitting(aSitting().now)).toMatchObject(refusing('sitting.not-started'))
    expect(closeSitting(aSitting().start().now)).toEqual({
      ok: false,
      refusal: { code: 'sitting.unsettled', products: ['Chè Thôm Loà'] },
    })
    expect(closeSitting(closed().now)).toMatchObject(refusing('sitting.closed'))
  })

  it('is the end of the record: no product, no attendance, no discussion after it', () => {
    const { now } = closed()
    expect(enterProduct(now, aProduct({ id: 'tra' }), false, sameRules)).toMatchObject(
      refusing('sitting.closed'),
    )
    expect(recordAttendance(now, 'so-y-te', false, '')).toMatchObject(refusing('sitting.closed'))
    expect(noteDiscussion(now, 'che', 'muộn')).toMatchObject(refusing('sitting.closed'))
  })
})

describe('the minutes', () => {
  it('are issued after the end, again until someone has signed', () => {
    expect(issueMinutes(aSitting().start().now, file)).toMatchObject(refusing('sitting.not-closed'))
    const sitting = closed()
    sitting.must(issueMinutes(sitting.now, file))
    expect(issueMinutes(sitting.now, file)).toEqual({ ok: true, value: [] })
    sitting.must(issueMinutes(sitting.now, sha256('other')))
    sitting.must(signMinutes(sitting.now, signature('secretary', sha256('other'))))
    expect(issueMinutes(sitting.now, file)).toMatchObject(refusing('minutes.signed-already'))
  })

  it('have places for the agency and for members where the council laid them out, and nowhere else', () => {
    const sitting = closed()
    sitting.must(issueMinutes(sitting.now, file, '', ['agency', 'member-so-y-te']))
    const by = (field: FieldName) => signMinutes(sitting.now, { ...signature('secretary'), field })
    expect(by('agency')).toMatchObject({ ok: true })
    expect(by('member-so-y-te')).toMatchObject({ ok: true })
    expect(by('member-khac')).toMatchObject(refusing('minutes.no-such-place'))
    expect(by('chair')).toMatchObject(refusing('minutes.secretary-first'))
    const plain = closed()
    plain.must(issueMinutes(plain.now, file))
    expect(signMinutes(plain.now, { ...signature('secretary'), field: 'agency' })).toMatchObject(
      refusing('minutes.no-such-place'),
    )
  })

  it('tell on which page of which scan a member signed with a pen, until another scan takes its place', () => {
    const scan = { field: 'member-so-y-te', scan: sha256('scan'), name: 'ban-quet.pdf', page: 6 } as const
    const sitting = closed()
    expect(signOnPaper(sitting.now, scan)).toMatchObject(refusing('minutes.not-issued'))
    sitting.must(issueMinutes(sitting.now, file, '', ['agency', 'member-so-y-te']))
    sitting.must(signOnPaper(sitting.now, scan)).must(signOnPaper(sitting.now, { ...scan, page: 7 }))
    expect(sitting.now.minutes.onPaper).toEqual([{ ...scan, page: 7 }])
    expect(signOnPaper(sitting.now, { ...scan, page: 7 })).toEqual({ ok: true, value: [] })
    for (const field of ['agency', 'member-khac'] as const)
      expect(signOnPaper(sitting.now, { ...scan, field })).toMatchObject(refusing('minutes.no-such-place'))
    sitting.must(signMinutes(sitting.now, { ...signature('secretary'), field: 'member-so-y-te' }))
    expect(signOnPaper(sitting.now, scan)).toMatchObject(refusing('minutes.signed-already'))
  })

  it('keep the number that the registry gave', () => {
    const sitting = closed()
    expect(sitting.now.minutes.number).toBe('')
    sitting.must(issueMinutes(sitting.now, file, '5'))
    expect(sitting.now.minutes.number).toBe('5')
  })

  it('are not signed as one file when another has been issued meanwhile', () => {
    const sitting = closed()
    sitting.must(issueMinutes(sitting.now, file))
    sitting.must(issueMinutes(sitting.now, sha256('other')))
    expect(signMinutes(sitting.now, signature('secretary'))).toMatchObject(refusing('minutes.changed'))
  })

  it('are signed by the secretary first, then the chair, each once', () => {
    const sitting = closed()
    expect(signMinutes(sitting.now, signature('secretary'))).toMatchObject(refusing('minutes.not-issued'))
    sitting.must(issueMinutes(sitting.now, file))
    expect(signMinutes(sitting.now, signature('chair'))).toMatchObject(refusing('minutes.secretary-first'))
    sitting.must(signMinutes(sitting.now, signature('secretary')))
    expect(signMinutes(sitting.now, signature('secretary'))).toMatchObject(refusing('minutes.signed-already'))
    sitting.must(signMinutes(sitting.now, signature('chair', sha256('secretary'))))
    expect(sitting.now.minutes).toMatchObject({
      issued: file,
      file: sha256('chair'),
      signatures: [{ field: 'secretary' }, { field: 'chair' }],
    })
  })

  it('come back from another machine with signatures in empty places, in the order they were made there', () => {
    const sitting = closed()
    sitting.must(issueMinutes(sitting.now, file, '', ['agency']))
    const by = { signer: 'Người ký', certificate: '0A' }
    const back = (over: string, ...fields: readonly FieldName[]) =>
      takeBackMinutes(sitting.now, {
        ...{ over, file: sha256('ký ở nơi khác') },
        signed: fields.map(field => ({ field, ...by })),
      })
    expect(back(file, 'member-ai-do')).toMatchObject(refusing('minutes.no-such-place'))
    expect(back(file, 'agency', 'agency')).toMatchObject(refusing('minutes.signed-already'))
    expect(back(sha256('bản khác'), 'agency')).toMatchObject(refusing('minutes.changed'))
    sitting.must(back(file, 'chair', 'agency'))
    expect(sitting.now.minutes).toMatchObject({
      file: sha256('ký ở nơi khác'),
      signatures: [{ field: 'chair', isElsewhere: true }, { field: 'agency' }],
    })
    expect(back(sha256('ký ở nơi khác'), 'agency')).toMatchObject(refusing('minutes.signed-already'))
  })

  it('are signed by the chair first when somebody said that it is meant so, and the record keeps that', () => {
    const sitting = closed()
    sitting.must(issueMinutes(sitting.now, file))
    const other = { ...signature('chair'), accepted: ['other-name'] as const }
    expect(signMinutes(sitting.now, other)).toMatchObject(refusing('minutes.secretary-first'))
    const meant = { ...signature('chair'), accepted: ['chair-first'] as const }
    expect(signMinutes(sitting.now, meant)).toMatchObject({
      value: [{ kind: 'minutes.signed', field: 'chair', accepted: ['chair-first'] }],
    })
    sitting.must(signMinutes(sitting.now, meant))
    sitting.must(signMinutes(sitting.now, signature('secretary', sha256('chair'))))
    expect(sitting.now.minutes.signatures).toMatchObject([{ field: 'chair' }, { field: 'secretary' }])
  })
})
