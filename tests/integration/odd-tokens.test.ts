import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startNodeChild } from '#electron/signing/tokens/node-child.ts'
import { findDrivers } from '#electron/signing/tokens/find-drivers.ts'
import { anAuthority } from '../support/openssl-authority.ts'
import { builtDriver } from '../support/soft-token.ts'
import { someSettings, tokensInHand } from '../support/tokens-in-hand.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-odd-tokens-'))
const driver = builtDriver(path.join(import.meta.dirname, '../support/faults/odd-token.c'), folder)
const file = (name: string) => path.join(folder, name)
const { certificateFile } = anAuthority(folder).issue('Ủy viên thứ nhất')
const [, body = ''] = /-----\n([^-]*)-----/.exec(readFileSync(certificateFile, 'utf8')) ?? []
writeFileSync(file('certificate.der'), Buffer.from(body, 'base64'))
Object.assign(process.env, { ODD_TOKEN_CERTIFICATE: file('certificate.der'), ODD_TOKEN_STATE: file('state') })

/** What the token of the test does from then on. */
const odd = (what: string): void => void (process.env['ODD_TOKEN'] = what)
const wrongTries = (): number => Number(readFileSync(file('state'), 'utf8'))
const patience = { look: 3000, sign: 3000 }
const who = 'Ủy viên thứ nhất'

beforeEach(() => {
  odd('')
  writeFileSync(file('state'), '0')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(driver === undefined)('a driver of another maker (needs cc)', () => {
  const inHand = (how: Parameters<typeof tokensInHand>[1] = {}) =>
    tokensInHand([driver ?? ''], { patience, ...how })
  const faults = async (how = {}) => (await inHand(how).look()).faults.map(({ because }) => because)

  it.each([
    ['abort', 'crashed'],
    ['crash', 'crashed'],
    ['hang', 'late'],
    ['refuse', 'failed'],
  ])('that does %s is told, and takes nothing with it', async (what, told) => {
    odd(what)
    expect(await faults({ patience: { look: 1500, sign: 1500 } })).toEqual([told])
    odd('')
    expect(await faults()).toEqual([])
  })

  it('that ends its process is told to those who mend it', async () => {
    const heard: string[] = []
    odd('abort')
    await faults({ incident: ({ message }: Error) => heard.push(message) })
    expect(heard).toEqual([`The driver ${driver} ended its process (SIGABRT)`])
  })

  it('that hangs is ended when somebody says stop', async () => {
    odd('hang')
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 500)
    expect(await inHand({ patience: { look: 600_000, sign: 600_000 } }).look(stop.signal)).toMatchObject({
      tokens: [],
      faults: [],
    })
  })

  it('that hangs at the PIN leaves a token that is told not to answer, and the PIN counted', async () => {
    const token = inHand({ patience: { look: 3000, sign: 1500 } })
    await token.look()
    odd('hang-login')
    const wrong = () => token.signs('', who, { pin: '1234' })
    expect([await wrong(), await wrong(), await wrong()]).toEqual([
      'token.late',
      'token.late',
      'token.pin-stopped',
    ])
  })

  it('gives a label that is cut in the middle of a letter, which is left out', async () => {
    expect((await inHand().token()).label).toBe('Chủ tịch Hội đồng xã')
  })

  it('of which a slot was emptied has no token there', async () => {
    odd('emptied')
    expect(await inHand().look()).toMatchObject({ tokens: [], faults: [] })
  })

  it('shows PKCS#1 v1.5 where the token has no PSS', async () => {
    expect((await inHand().token()).keys).toMatchObject([{ algorithm: 'rsa-pss' }])
    odd('no-pss')
    expect((await inHand().token()).keys).toMatchObject([{ algorithm: 'rsa-pkcs1' }])
  })

  it('is never told of a PIN when one try is left: the token stays open', async () => {
    const settings = someSettings()
    const token = inHand({ settings })
    const wrong = () => token.signs('', who, { pin: '0000', insists: true })
    expect([await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
      'token.pin-low',
      'token.pin-final',
      'token.pin-final',
      'token.pin-final',
    ])
    expect(wrongTries()).toBe(2)
  })

  it('of a token that tells nothing is sent two wrong PINs and no third, also after a restart', async () => {
    odd('silent')
    const settings = someSettings()
    const wrong = () => inHand({ settings }).signs('', who, { pin: '0000' })
    expect([await wrong(), await wrong(), await wrong()]).toEqual([
      'token.pin-wrong',
      'token.pin-wrong',
      'token.pin-stopped',
    ])
    expect(wrongTries()).toBe(2)
  })

  it('may be sent a PIN again once the token tells that the right one was given elsewhere', async () => {
    const settings = someSettings()
    const sign = () => inHand({ settings }).signs('', who, { pin: '0000' })
    expect(await sign()).toBe('token.pin-low')
    writeFileSync(file('state'), '0')
    expect(await sign()).toBe('token.pin-low')
    writeFileSync(file('state'), '0')
    expect(await sign()).toBe('token.pin-low')
  })

  it('of a locked token is told so, and sent nothing', async () => {
    writeFileSync(file('state'), '3')
    expect(await inHand().signs('', who, { pin: '1234' })).toBe('token.pin-locked')
  })

  it('of a token that is pulled out while it signs is told to be gone', async () => {
    odd('pulled')
    expect(await inHand().signs('', who, { pin: '1234' })).toBe('token.gone')
  })

  it('of a token with keys of its own is sent no PIN', async () => {
    odd('pad')
    expect((await inHand().token()).pinPad).toBe(true)
    expect(await inHand().signs('', who, { pin: 'typed here' })).toBe('token.pin-cancelled')
  })

  it('that gives something else than a signature has not signed', async () => {
    expect(await inHand().signs('', who, { pin: '1234' })).toBe('token.failed')
  })
})

describe('a driver that cannot be asked', () => {
  const standIn = () =>
    tokensInHand([file('certificate.der')], {
      patience: { look: 1500, sign: 1500 },
      child: () => startNodeChild(new URL('../support/faults/odd-driver.ts', import.meta.url)),
    })

  it.each([
    ['abort', 'crashed'],
    ['hang', 'late'],
  ])('because its process does %s is told', async (what, told) => {
    odd(what)
    expect((await standIn().look()).faults).toMatchObject([{ because: told }])
  })

  it('because it is no library is told', async () => {
    expect((await tokensInHand([file('certificate.der')]).look()).faults).toMatchObject([
      { because: 'not-a-module' },
    ])
  })

  it('because it is not there is told, and the same file under two names is asked once', async () => {
    const missing = file('missing.so')
    const token = tokensInHand([missing], { drivers: named => findDrivers(named, 'none') })
    expect((await token.look()).faults).toEqual([{ of: missing, module: missing, because: 'missing' }])
    const twice = [file('certificate.der'), path.join(folder, '.', 'certificate.der')]
    expect(findDrivers(twice, 'none')).toHaveLength(1)
  })
})
