import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { callingAs, type Call } from '#electron/app/ask.ts'
import { useSigning } from '#renderer/stores/signing.ts'
import type { Link } from '#shared/contract/link.ts'
import type { SignatureField } from '#shared/documents/outline.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'

const wire = vi.hoisted((): { link: Link | undefined } => ({ link: undefined }))
vi.mock('#renderer/link/link.ts', () => ({ useLink: () => wire.link }))

let inHand: HostInHand
let sitting: string
/** The screen is told what is on record, which it waits for after each signature. */
let tell: () => void
let waiting: Promise<void>

beforeEach(async () => {
  inHand = await aHost()
  sitting = await anIssuedSitting(inHand)
  const asked = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  waiting = asked.promise
  tell = told.resolve
  const call = callingAs(inHand.host, laptop)
  const slow: Call = async (name, input) => {
    if (name === 'sitting.read') {
      asked.resolve()
      await told.promise
    }
    return call(name, input)
  }
  wire.link = { bytes: 'http://127.0.0.1:9', call: slow, on: () => () => undefined }
  setActivePinia(createPinia())
})
afterEach(() => inHand.dispose())

async function open(field: SignatureField): Promise<string> {
  const signing = useSigning()
  const passphrase = (await signing.takeTrainingKey(sitting, field)) ?? ''
  await signing.open(passphrase)
  return passphrase
}

it('the key that the next signer takes while the screen is still being told of a signature stays in hand', async () => {
  const signing = useSigning()
  const passphrase = await open('secretary')
  if (signing.key.kind !== 'open') throw new Error('no key')
  const by = signing.keyOf(signing.key.keys[0]?.id ?? '', passphrase)
  if (!by) throw new Error('no key of the file')
  const signed = signing.signBy(sitting, 'secretary', by)
  await waiting
  await open('chair')
  const next = signing.key
  expect(next.kind).toBe('open')
  tell()
  expect(await signed).toBe(true)
  expect(signing.key).toEqual(next)
})
