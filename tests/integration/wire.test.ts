import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { wireLink, type WireEvents } from '#renderer/link/wire-link.ts'
import type { Signals } from '#shared/contract/answers.ts'
import { longestCall, mostWaiting } from '#shared/contract/frames.ts'
import type { Link } from '#shared/contract/link.ts'
import { aHost, aStartedSitting, type HostInHand } from '#tests/support/a-host.ts'
import { someWires, type WireInHand } from '#tests/support/some-wires.ts'

let inHand: HostInHand
let sitting: string
beforeEach(async () => {
  inHand = await aHost()
  sitting = (await aStartedSitting(inHand)).sitting
})
afterEach(() => inHand.dispose())

const office = (link: Link, member: string, to: string) =>
  link.call('office.rename', { sitting, member, office: to, reason: 'ghi lại cho đúng' })

const heard = <E extends keyof Signals>(link: Link, name: E): Promise<Signals[E]> =>
  new Promise(resolve => link.on(name, resolve))

describe.each(Object.entries(someWires))('%s', (_wire, openWire) => {
  let wire: WireInHand
  let members: readonly string[]
  beforeEach(async () => {
    wire = await openWire(inHand.host)
    members = (await inHand.ask('sitting.read', { sitting })).members.map(({ id }) => id)
  })
  afterEach(() => wire.close())

  it('a call is answered, and one that no host knows is refused in a word', async () => {
    expect(await wire.link.call('start.read', {})).toMatchObject({ ok: true, value: { training: true } })
    expect(await wire.link.call('sitting.read', { sitting: 'x y' })).toMatchObject({
      ok: false,
      refusal: { code: 'call.malformed' },
    })
  })

  it('what the host tells is heard', async () => {
    const told = heard(wire.link, 'sitting.changed')
    const answer = await office(wire.link, members[1] ?? '', 'Phòng Kinh tế')
    expect(await told).toEqual({ sitting, revision: answer.ok && answer.value.revision })
  })

  it('what is done at once is done and answered in the order of the calls', async () => {
    const answered: number[] = []
    const calls = Array.from({ length: 60 }, async (_, at) => {
      const answer = await office(wire.link, members[1] ?? '', `Phòng số ${at}`)
      if (answer.ok) answered.push(answer.value.revision)
    })
    await Promise.all(calls)
    expect(answered).toEqual(Array.from({ length: 60 }, (_, at) => (answered[0] ?? 0) + at))
    const { members: now } = await inHand.ask('sitting.read', { sitting })
    expect(now[1]?.office).toBe('Phòng số 59')
  })
})

describe.each(Object.entries(someWires).filter(([wire]) => wire !== 'over the bridge of a window'))(
  '%s that falls',
  (_wire, openWire) => {
    let wire: WireInHand
    beforeEach(async () => {
      wire = await openWire(inHand.host)
      await wire.link.call('start.read', {})
    })
    afterEach(() => wire.close())

    it('what was not answered is asked again, and is done once', async () => {
      const { members, revision } = await inHand.ask('sitting.read', { sitting })
      const member = members[1]?.id ?? ''
      const calls = Array.from({ length: 40 }, (_, at) => office(wire.link, member, `Phòng số ${at}`))
      setImmediate(wire.cut)
      const answers = await Promise.all(calls)
      expect(answers.every(({ ok }) => ok)).toBe(true)
      const after = await inHand.ask('sitting.read', { sitting })
      expect(after.revision).toBe(revision + 40)
      expect(after.members[1]?.office).toBe('Phòng số 39')
    })

    it('says in one message at which revision each sitting is, once it is open again', async () => {
      const restored = heard(wire.link, 'link.restored')
      wire.cut()
      const { members } = await inHand.ask('sitting.read', { sitting })
      const member = members[1]?.id ?? ''
      await inHand.ask('office.rename', { sitting, member, office: 'Phòng Tổng hợp', reason: 'đổi tên' })
      const { revision } = await inHand.ask('sitting.read', { sitting })
      expect(await restored).toEqual({ revisions: { [sitting]: revision } })
    })

    it('says that the data became other data, whether or not the wire was down just then', async () => {
      const { name } = await inHand.ask('backup.make', {})
      const isOther = Promise.race([
        heard(wire.link, 'data.restored'),
        heard(wire.link, 'link.restored').then(({ revisions }) => {
          if (sitting in revisions) throw new Error('A revision was vouched for')
        }),
      ])
      await inHand.ask('data.restore', { from: { kind: 'backup', backup: name } })
      wire.cut()
      await isOther
    })
  },
)

describe('a wire that is down', () => {
  /** Wires that are opened and ended by hand. */
  function byHand() {
    const opened: WireEvents[] = []
    const said: string[] = []
    const link = wireLink(events => {
      opened.push(events)
      return { say: text => said.push(text), end: () => events.ended() }
    }, 'bytes:')
    return { link, opened, said, last: () => opened.at(-1) }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('answers after four seconds that the host cannot be reached', async () => {
    const { link, last } = byHand()
    const call = link.call('start.read', {})
    last()?.ended()
    await vi.advanceTimersByTimeAsync(3_900)
    const early = await Promise.race([call, Promise.resolve('waiting')])
    expect(early).toBe('waiting')
    await vi.advanceTimersByTimeAsync(200)
    expect(await call).toEqual({ ok: false, refusal: { code: 'host.unreachable' } })
  })

  it('waits for a host that is slow as long as the wire is open', async () => {
    const { link, last, said } = byHand()
    last()?.opened()
    const call = link.call('start.read', {})
    await vi.advanceTimersByTimeAsync(60_000)
    const { request } = JSON.parse(said[0] ?? '{}') as { request: string }
    last()?.heard(JSON.stringify({ kind: 'answer', request, answer: { ok: true, value: 1 } }))
    expect(await call).toEqual({ ok: true, value: 1 })
  })

  const requestsIn = (said: readonly string[]): readonly string[] =>
    said.map(text => (JSON.parse(text) as { request: string }).request)

  it('asks for no more at a time than a host takes, and for the rest as answers come', async () => {
    const { link, last, said } = byHand()
    const calls = Array.from({ length: 250 }, () => link.call('start.read', {}))
    last()?.opened()
    expect(said).toHaveLength(mostWaiting / 2)
    for (let at = 0; at < said.length; at += 1) {
      const [request] = requestsIn(said.slice(at, at + 1))
      last()?.heard(JSON.stringify({ kind: 'answer', request, answer: { ok: true, value: at } }))
    }
    expect((await Promise.all(calls)).map(answer => answer.ok && answer.value)).toEqual(
      calls.map((_, at) => at),
    )
  })

  it('gives up a call under which it ended four times, and goes on with the others', async () => {
    const { link, last, said } = byHand()
    const poison = link.call('start.read', {})
    for (let fall = 0; fall < 4; fall += 1) {
      last()?.opened()
      last()?.ended()
      await vi.advanceTimersByTimeAsync(3_900)
    }
    expect(new Set(requestsIn(said)).size).toBe(1)
    last()?.opened()
    expect(await poison).toEqual({ ok: false, refusal: { code: 'host.unreachable' } })
    expect(said).toHaveLength(4)
  })

  it('refuses a call that is longer than a host takes before it is said', async () => {
    const { link, last, said } = byHand()
    last()?.opened()
    const draft = 'x'.repeat(longestCall)
    expect(await link.call('draft.read', { draft })).toMatchObject({
      ok: false,
      refusal: { code: 'call.malformed' },
    })
    expect(said).toEqual([])
  })

  it('is opened again after pauses that grow to four seconds, and at once after it held', async () => {
    const { opened, last } = byHand()
    const pauses: number[] = []
    for (let fall = 0; fall < 7; fall += 1) {
      last()?.ended()
      const before = opened.length
      let pause = 0
      for (; opened.length === before; pause += 50) await vi.advanceTimersByTimeAsync(50)
      pauses.push(pause)
    }
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000])
    last()?.opened()
    last()?.heard(JSON.stringify({ kind: 'hello', era: 'a', revisions: {} }))
    last()?.ended()
    const before = opened.length
    await vi.advanceTimersByTimeAsync(250)
    expect(opened).toHaveLength(before + 1)
  })
})

describe('the end that the host has', () => {
  const talking = async (host: Host, texts: readonly string[]): Promise<boolean> => {
    const { serveFrames } = await import('#electron/app/frame-station.ts')
    let isEnded = false
    const station = serveFrames(host, 'x', 'here', { say: () => undefined, end: () => (isEnded = true) })
    texts.forEach(station.take)
    station.gone()
    return isEnded
  }
  const call = () => JSON.stringify({ request: crypto.randomUUID(), name: 'start.read', input: {} })

  it('ends a wire that carries no JSON', async () => {
    expect(await talking(inHand.host, ['{"request"'])).toBe(true)
    expect(await talking(inHand.host, ['7'])).toBe(true)
    expect(await talking(inHand.host, [call()])).toBe(false)
  })

  it('ends a wire with more calls at a time than a screen asks', async () => {
    const calls = Array.from({ length: mostWaiting + 1 }, call)
    expect(await talking(inHand.host, calls.slice(1))).toBe(false)
    expect(await talking(inHand.host, calls)).toBe(true)
    expect(await callingAs(inHand.host, 'other')('start.read', {})).toMatchObject({ ok: true })
  })
})
