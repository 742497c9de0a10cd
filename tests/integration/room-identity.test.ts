import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writePrivately } from '#electron/files/durable-file.ts'
import { identityIn } from '#electron/room/identity.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'ocop-identity-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 7, 18)
const at = (address: string, time = now) =>
  identityIn(folder, { address, name: 'Hội đồng OCOP', now: time, write: writePrivately })

describe('what a room proves itself with', () => {
  it('is a P-256 certificate for its address, and the same the next time', async () => {
    const identity = await at('192.168.1.20')
    const certificate = new X509Certificate(identity.certificate)
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' })
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(await at('192.168.1.20')).toEqual(identity)
  })

  it('is renewed under the same key for another address, and keeps the one before', async () => {
    const before = await at('192.168.1.20')
    const after = await at('10.0.0.7')
    expect(after.pin).toBe(before.pin)
    expect(after.fingerprint).not.toBe(before.fingerprint)
    const certificate = new X509Certificate(after.certificate)
    expect([certificate.checkIP('192.168.1.20'), certificate.checkIP('10.0.0.7')]).toEqual([
      '192.168.1.20',
      '10.0.0.7',
    ])
  })

  it('is renewed a month before it ends, and holds no longer than browsers take one for', async () => {
    const { certificate, fingerprint, pin } = await at('10.0.0.7')
    const { validFrom, validTo } = new X509Certificate(certificate)
    expect((Date.parse(validTo) - Date.parse(validFrom)) / day).toBeLessThanOrEqual(398)
    expect((await at('10.0.0.7', now + 360 * day)).fingerprint).toBe(fingerprint)
    const renewed = await at('10.0.0.7', now + 370 * day)
    expect(renewed.fingerprint).not.toBe(fingerprint)
    expect(renewed.pin).toBe(pin)
  })

  it('has a key that nobody else on the machine reads, and another one where that was spoiled', async () => {
    const { pin } = await at('10.0.0.7')
    const file = path.join(folder, 'room.key')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60))
    expect((await at('10.0.0.7')).pin).not.toBe(pin)
  })
})
