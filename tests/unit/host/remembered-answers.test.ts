import { describe, expect, it } from 'vitest'
import { rememberAnswers } from '#electron/app/remembered-answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused } from '#shared/kernel/result.ts'

/** What a caller hears who gives the same request twice, of which the first time was refused so and the second would be granted. */
async function twice(refusal: Refusal): Promise<readonly unknown[]> {
  const once = rememberAnswers()
  const first = await once('laptop', 'r', () => Promise.resolve(refused(refusal)))
  return [first, await once('laptop', 'r', () => Promise.resolve(ok('done')))]
}

describe('a request that is given again', () => {
  it.each<Refusal>([
    { code: 'disk.full' },
    { code: 'disk.held' },
    { code: 'disk.failed' },
    { code: 'disk.no-access' },
    { code: 'disk.unsuitable' },
    { code: 'disk.damaged' },
    { code: 'data.shared' },
    { code: 'data.folder-moved' },
    { code: 'data.moved', copy: undefined },
    { code: 'host.failed', incident: '1A2B3C' },
    { code: 'package.no-space' },
  ])('is tried anew when the machine refused it: $code', async refusal => {
    expect(await twice(refusal)).toEqual([refused(refusal), ok('done')])
  })

  it('is answered as before when the council’s rules refused it, or what was handed over', async () => {
    for (const refusal of [{ code: 'call.forbidden' }, { code: 'package.dossier-missing' }] as const)
      expect(await twice(refusal)).toEqual([refused(refusal), refused(refusal)])
  })

  it('while it is being answered gets that answer, whichever it is', async () => {
    const once = rememberAnswers()
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof refused<Refusal>>>()
    const answers = [
      once('laptop', 'r', () => promise),
      once('laptop', 'r', () => Promise.resolve(ok('done'))),
    ]
    resolve(refused({ code: 'disk.full' }))
    expect(await Promise.all(answers)).toEqual([
      refused({ code: 'disk.full' }),
      refused({ code: 'disk.full' }),
    ])
  })
})
