import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callingAs, type Call } from '#electron/app/ask.ts'
import { useFinding } from '#renderer/stores/finding.ts'
import type { Link } from '#shared/contract/link.ts'
import { refused } from '#shared/kernel/result.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'

const wire = vi.hoisted((): { link: Link | undefined } => ({ link: undefined }))
vi.mock('#renderer/link/link.ts', () => ({ useLink: () => wire.link }))

describe('a criteria set that is looked for before the decisions are read', () => {
  const day = '2026-06-15'
  let inHand: HostInHand
  let reads: number
  /** Lets the decisions come; they have not, before. */
  let come: () => void
  let isCut: boolean

  beforeEach(async () => {
    inHand = await aHost()
    reads = 0
    isCut = false
    const { promise, resolve } = Promise.withResolvers<void>()
    come = resolve
    const call = callingAs(inHand.host, laptop)
    const slow: Call = async (name, input) => {
      if (name === 'law.list') {
        reads++
        await promise
        if (isCut) return refused({ code: 'room.closed' })
      }
      return call(name, input)
    }
    wire.link = { bytes: '', call: slow, on: () => () => undefined }
    setActivePinia(createPinia())
  })
  afterEach(() => inHand.dispose())

  it('is found once they are there, and they are read once', async () => {
    const finding = useFinding()
    const opened = finding.read()
    const tea = finding.findSets(day, 'che xanh')
    const all = finding.findSets(day, '')
    come()
    await opened
    expect((await tea)[0]?.number).toBe(11)
    expect((await all).length).toBeGreaterThan(20)
    expect(reads).toBe(1)
  })

  it('is found at the next try, when they could not be read at the first', async () => {
    const finding = useFinding()
    isCut = true
    come()
    expect(await finding.findSets(day, 'che xanh')).toEqual([])
    isCut = false
    expect((await finding.findSets(day, 'che xanh'))[0]?.number).toBe(11)
  })
})
