import { describe, expect, it } from 'vitest'
import { restorableHost, type DataFolder } from '#electron/app/restorable-host.ts'
import type { RestoreSource } from '#shared/contract/data.ts'
import { aTimer } from '#tests/support/a-timer.ts'

/** A data folder in memory: its data is a word, which every call is answered with. */
async function aFolder({ diskIsFull = false } = {}) {
  const happened: string[] = []
  const held = Promise.withResolvers<undefined>()
  let word = 'present'
  const folder: DataFolder = {
    ...aTimer(),
    diskFault: () => (diskIsFull ? { code: 'disk.full' } : undefined),
    incident: () => 'none',
    async open() {
      const mine = word
      happened.push(`open ${mine}`)
      return {
        async answer(_station, call) {
          if (call === 'slow') await held.promise
          happened.push(`answer ${mine}`)
          return { ok: true, value: mine }
        },
        revisions: () => ({}),
        bytes: async () => new Response(mine),
        whyNotRestore: async station => (station === 'member' ? { code: 'call.forbidden' } : undefined),
        close: async why => void happened.push(`close ${mine} ${why}`),
      }
    },
    async restore(from: RestoreSource) {
      if (diskIsFull) throw new Error('full')
      word = from.kind === 'backup' ? from.backup : from.kind
      return 'aside'
    },
    close: async () => void happened.push('give up'),
  }
  const host = await restorableHost(folder)
  const restore = (backup: string, station = 'secretary', request: string = crypto.randomUUID()) =>
    host.answer(station, { request, name: 'data.restore', input: { from: { kind: 'backup', backup } } })
  return { host, restore, happened, release: () => held.resolve(undefined) }
}

describe('a restore', () => {
  it('waits for what is under way, and what is asked meanwhile waits for it', async () => {
    const { host, restore, happened, release } = await aFolder()
    const before = host.answer('secretary', 'slow')
    const restoring = restore('earlier')
    const meanwhile = restoring.then(() => host.answer('secretary', 'quick'))
    release()
    expect(await before).toEqual({ ok: true, value: 'present' })
    expect(await restoring).toMatchObject({ ok: true, value: { setAside: 'aside' } })
    expect(await meanwhile).toEqual({ ok: true, value: 'earlier' })
    expect(happened).toEqual([
      'open present',
      'answer present',
      'close present restore',
      'open earlier',
      'answer earlier',
    ])
  })

  it('is told to every screen when the other data is there', async () => {
    const { host, restore } = await aFolder()
    const heard: string[] = []
    host.hear(name => heard.push(name))
    await restore('earlier')
    expect(heard).toEqual(['data.restored'])
  })

  it('is done once, however often it is asked for under one name', async () => {
    const { restore, happened } = await aFolder()
    const request = crypto.randomUUID()
    const first = await restore('earlier', 'secretary', request)
    expect(await restore('earlier', 'secretary', request)).toEqual(first)
    expect(happened.filter(each => each.startsWith('open'))).toEqual(['open present', 'open earlier'])
  })

  it('that is not allowed closes nothing', async () => {
    const { restore, happened } = await aFolder()
    expect(await restore('earlier', 'member')).toEqual({ ok: false, refusal: { code: 'call.forbidden' } })
    expect(happened).toEqual(['open present'])
  })

  it('for which there is no room leaves the present data, and says so', async () => {
    const { host, restore, happened } = await aFolder({ diskIsFull: true })
    expect(await restore('earlier')).toEqual({ ok: false, refusal: { code: 'disk.full' } })
    expect(await host.answer('secretary', 'quick')).toEqual({ ok: true, value: 'present' })
    expect(happened).toContain('close present restore')
  })

  it('comes after another one that was asked for first', async () => {
    const { host, restore } = await aFolder()
    const [first, second] = await Promise.all([restore('earlier'), restore('earliest')])
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
    expect(await host.answer('secretary', 'quick')).toEqual({ ok: true, value: 'earliest' })
  })
})

it('a host that ends closes its data, then gives the folder up', async () => {
  const { host, happened } = await aFolder()
  await host.close()
  expect(happened).toEqual(['open present', 'close present quit', 'give up'])
})
