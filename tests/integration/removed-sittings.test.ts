import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTrainingCouncil } from '#electron/training/training.ts'
import { aHost, aStartedSitting, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'

describe('an empty sitting', () => {
  let inHand: HostInHand
  let empty: string
  const listed = async () => (await inHand.ask('start.read', {})).sittings.map(({ id }) => id)

  beforeEach(async () => {
    inHand = await aHost()
    const { members, ...council } = await readTrainingCouncil(sampleFolder)
    const rules = { ruleSet: 'qd-26-2026', profile: 'tay-ninh', date: '2026-11-30' }
    empty = (await inHand.ask('sitting.create', { ...council, ...rules, members })).sitting
  })
  afterEach(() => inHand.dispose())

  it('is removed from the list, also after a restart, and had back', async () => {
    await inHand.ask('sitting.remove', { sitting: empty })
    await inHand.reopen()
    expect(await listed()).not.toContain(empty)
    await inHand.ask('sitting.bring-back', { sitting: empty })
    expect(await listed()).toContain(empty)
  })

  it('is shown again once its record goes on', async () => {
    await inHand.ask('sitting.remove', { sitting: empty })
    const { details, members } = await inHand.ask('sitting.read', { sitting: empty })
    const { council, authority, date } = details
    const roster = members.map(({ id, office, name, role }) => ({ id, office, name, role }))
    const meeting = { council, authority, date, place: 'Phòng họp số 3', members: roster }
    await inHand.ask('sitting.amend', { sitting: empty, ...meeting })
    expect(await listed()).toContain(empty)
  })

  it('is the only kind that can be removed', async () => {
    const { sitting } = await aStartedSitting(inHand)
    await expect(inHand.ask('sitting.remove', { sitting })).rejects.toThrow('sitting.not-empty')
    expect(await listed()).toContain(sitting)
  })
})
