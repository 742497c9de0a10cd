import { describe, expect, it } from 'vitest'
import { keptWorkSchema, openWhenStopped, recoveryOf, type Unwritten } from '#shared/contract/kept-work.ts'

const mark = (criterion: string, before: number | null, choice: number): Unwritten => ({
  kind: 'mark',
  criterion,
  choice,
  before,
})
const note: Unwritten = { kind: 'note', criterion: '1.4', note: 'xem lại', before: '' }

describe('what was typed on a sheet when the program stopped', () => {
  it('is written again where the record is as it was then', () => {
    const unwritten = [mark('1.1', null, 3), mark('1.2', 1, 2), note]
    expect(recoveryOf({ round: 1, unwritten }, { round: 1, marks: { '1.2': 1 }, notes: {} })).toEqual({
      again: unwritten,
      changed: [],
    })
  })

  it('is left alone where it had reached the disk and only the answer was lost', () => {
    const sheet = { round: 1, marks: { '1.1': 3 }, notes: { '1.4': 'xem lại' } }
    expect(recoveryOf({ round: 1, unwritten: [mark('1.1', null, 3), note] }, sheet)).toEqual({
      again: [],
      changed: [],
    })
  })

  it('never takes the place of what was marked elsewhere meanwhile', () => {
    const unwritten = [mark('1.1', null, 3), mark('1.2', null, 2)]
    const sheet = { round: 1, marks: { '1.1': 2 }, notes: {} }
    expect(recoveryOf({ round: 1, unwritten }, sheet)).toEqual({
      again: [mark('1.2', null, 2)],
      changed: [mark('1.1', null, 3)],
    })
  })

  it('never goes into another round, even one that starts from the marks of the one before', () => {
    const unwritten = [mark('1.1', 2, 3)]
    const sheet = { round: 2, marks: { '1.1': 2 }, notes: {} }
    expect(recoveryOf({ round: 1, unwritten }, sheet)).toEqual({ again: [], changed: unwritten })
  })

  it('is read back as it was kept, and refused when it is something else', () => {
    const work = {
      sitting: 's',
      product: 'p',
      member: 'm1',
      paper: false,
      round: 1,
      savedAt: 1000,
      unwritten: [mark('1.1', null, 3), note],
    }
    expect(keptWorkSchema.parse(JSON.parse(JSON.stringify(work)))).toEqual(work)
    expect(keptWorkSchema.safeParse({ ...work, unwritten: [{ kind: 'mark' }] }).success).toBe(false)
  })
})

describe('where a sheet is opened again', () => {
  const work = { criterion: '1.3', savedAt: 1000 }

  it('is the criterion that was open', () => {
    expect(openWhenStopped(work, { savedAt: 1000 })).toBe('1.3')
  })

  it('is left to what is blank where the record went on after the window last kept its place', () => {
    expect(openWhenStopped(work, { savedAt: 1001 })).toBeUndefined()
  })
})
