import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHost, aStartedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import {
  anAuthority,
  openssl,
  signingKeyOf,
  type Authority,
  type Issued,
} from '../support/openssl-authority.ts'
import { names, request, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

describe.skipIf(!commandIsThere('openssl'))('the trust list of an office (needs openssl)', () => {
  const made = mkdtempSync(path.join(tmpdir(), 'council-trust-'))
  let authority: Authority
  let other: Authority
  let chair: Issued
  let minutes: Uint8Array
  beforeAll(async () => {
    authority = anAuthority(made)
    other = anAuthority(made, 'Nơi khác')
    chair = authority.issue(names.chair)
    const secretary = authority.issue(names.secretary)
    const at = Date.now() + 60_000
    const { unsigned } = await signedMinutes()
    const bySecretary = await signedBlindly(unsigned, {
      ...request('secretary', signingKeyOf(secretary)),
      at,
    })
    minutes = await signedBlindly(bySecretary, { ...request('chair', signingKeyOf(chair)), at })
  })
  afterAll(() => rmSync(made, { recursive: true }))

  let inHand: HostInHand
  beforeEach(async () => {
    inHand = await aHost()
  })
  afterEach(() => inHand.dispose())

  const folder = () => path.join(inHand.folder, 'trust')
  const importing = async (bytes: Uint8Array): Promise<Answer<Answers['trust.import']>> => {
    const upload = await handOver(inHand.host, laptop, [Buffer.from(bytes)])
    return inHand.host.answer(laptop, {
      request: crypto.randomUUID(),
      name: 'trust.import',
      input: { upload },
    }) as Promise<Answer<Answers['trust.import']>>
  }
  const verified = async () =>
    (
      await inHand.ask('minutes.verify', {
        upload: await handOver(inHand.host, laptop, [Buffer.from(minutes)]),
      })
    ).signatures
  const listed = async () => (await inHand.ask('trust.list', {})).authorities.map(({ subject }) => subject)
  const fingerprintOf = (file: string): string =>
    openssl(['x509', '-in', file, '-noout', '-fingerprint', '-sha256'])
      .toString()
      .trim()
      .replace(/^.*=/, '')
      .replaceAll(':', '')
      .toLowerCase()
  const pem = (file: string): Buffer => readFileSync(file)
  const saysNo = async (bytes: Uint8Array) => {
    const answer = await importing(bytes)
    if (answer.ok) throw new Error('It was taken')
    return [
      answer.refusal.code,
      refusalText(answer.refusal, wordsIn.vi),
      refusalText(answer.refusal, wordsIn.en),
    ]
  }

  it('is empty at first: whole minutes are intact, and it is said that there is no list', async () => {
    expect(await inHand.ask('trust.list', {})).toEqual({ authorities: [], lists: [], ignored: [] })
    expect(await verified()).toMatchObject({
      kind: 'intact',
      lacks: [{ because: 'no-list' }, { because: 'no-list' }],
    })
  })

  it('makes minutes valid once the authority of their signers was imported, and no longer once it was removed', async () => {
    const fingerprint = fingerprintOf(authority.certificateFile)
    const answer = await importing(pem(authority.certificateFile))
    const told = { fingerprint, subject: 'Nơi cấp chứng thư', organization: '' }
    expect(answer).toMatchObject({
      ok: true,
      value: { authorities: [told], added: { authorities: [told], lists: [] }, ignored: [] },
    })
    expect(await verified()).toMatchObject({ kind: 'valid' })
    await inHand.reopen()
    expect(await verified()).toMatchObject({ kind: 'valid' })
    expect(await inHand.ask('trust.remove', { fingerprint })).toEqual({
      authorities: [],
      lists: [],
      ignored: [],
    })
    expect(readdirSync(folder())).toEqual([])
    expect(await verified()).toMatchObject({ kind: 'intact' })
  })

  it('takes an authority in DER, of one that is there already nothing, and several in one file by name', async () => {
    const der = openssl(['x509', '-in', authority.certificateFile, '-outform', 'DER'])
    await importing(Buffer.concat([der, Buffer.from('\n')]))
    expect(await verified()).toMatchObject({ kind: 'valid' })
    expect(await importing(pem(authority.certificateFile))).toMatchObject({
      value: { added: { authorities: [] } },
    })
    const both = Buffer.concat([
      pem(other.certificateFile),
      pem(authority.certificateFile),
      pem(other.certificateFile),
    ])
    expect(await importing(both)).toMatchObject({
      value: { added: { authorities: [{ subject: 'Nơi khác' }] } },
    })
    expect(await listed()).toEqual(['Nơi cấp chứng thư', 'Nơi khác'])
  })

  it('takes a bundle (PKCS#7), as authorities give out their chain, and one that was put into the folder', async () => {
    const file = path.join(made, 'both.pem')
    writeFileSync(file, Buffer.concat([pem(authority.certificateFile), pem(other.certificateFile)]))
    const bundle = (...options: readonly string[]) => openssl(['crl2pkcs7', '-nocrl', ...options])
    for (const format of ['PEM', 'DER']) {
      await importing(bundle('-certfile', file, '-outform', format))
      expect(await listed()).toEqual(['Nơi cấp chứng thư', 'Nơi khác'])
      expect(await verified()).toMatchObject({ kind: 'valid' })
      for (const { certificateFile } of [authority, other])
        await inHand.ask('trust.remove', { fingerprint: fingerprintOf(certificateFile) })
      expect(await listed()).toEqual([])
    }
    const withSigner = bundle('-certfile', file, '-certfile', chair.certificateFile)
    expect(await saysNo(withSigner)).toContain('trust.no-authority')
    expect(await saysNo(bundle())).toContain('trust.unreadable')
    mkdirSync(folder(), { recursive: true })
    writeFileSync(path.join(folder(), 'chuỗi.P7B'), bundle('-certfile', file, '-outform', 'DER'))
    expect(await listed()).toEqual(['Nơi cấp chứng thư', 'Nơi khác'])
  })

  it('loses one authority and keeps the others of its file, also when both go at once and one comes back', async () => {
    const both = Buffer.concat([pem(authority.certificateFile), pem(other.certificateFile)])
    await importing(both)
    await inHand.ask('trust.remove', { fingerprint: fingerprintOf(other.certificateFile) })
    expect(await listed()).toEqual(['Nơi cấp chứng thư'])
    expect(await verified()).toMatchObject({ kind: 'valid' })
    await importing(both)
    const gone = [authority, other].map(({ certificateFile }) =>
      inHand.ask('trust.remove', { fingerprint: fingerprintOf(certificateFile) }),
    )
    await Promise.all(gone)
    expect(await listed()).toEqual([])
  })

  it('shows what was put into the folder by hand, names what vouches for nobody, and removes it from every file', async () => {
    mkdirSync(folder())
    copyFileSync(authority.certificateFile, path.join(folder(), 'một.CRT'))
    copyFileSync(authority.certificateFile, path.join(folder(), 'hai.pem'))
    copyFileSync(chair.certificateFile, path.join(folder(), 'chủ-tọa.cer'))
    mkdirSync(path.join(folder(), 'thư-mục.pem'))
    writeFileSync(path.join(folder(), 'ghi-chú.txt'), 'nothing of ours')
    expect(await inHand.ask('trust.list', {})).toMatchObject({
      authorities: [{ subject: 'Nơi cấp chứng thư' }],
      ignored: ['chủ-tọa.cer', 'thư-mục.pem'],
    })
    expect(await verified()).toMatchObject({ kind: 'valid' })
    await inHand.ask('trust.remove', { fingerprint: fingerprintOf(authority.certificateFile) })
    expect(readdirSync(folder()).toSorted()).toEqual(['chủ-tọa.cer', 'ghi-chú.txt', 'thư-mục.pem'])
  })

  it('refuses in words what may not issue others, and keeps nothing of the file', async () => {
    const mixed = Buffer.concat([pem(authority.certificateFile), pem(chair.certificateFile)])
    for (const file of [pem(chair.certificateFile), mixed])
      expect(await saysNo(file)).toEqual([
        'trust.no-authority',
        expect.stringContaining(`“${names.chair}” không phải là nơi cấp`),
        expect.stringContaining(`“${names.chair}” is no authority`),
      ])
    const weak = path.join(made, 'weak.pem')
    openssl([
      ...['req', '-x509', '-nodes', '-newkey', 'rsa:1024', '-subj', '/CN=Weak', '-out', weak],
      ...['-keyout', path.join(made, 'weak.key')],
    ])
    expect(await saysNo(pem(weak))).toEqual([
      'trust.weak',
      expect.stringContaining('Khóa của “Weak” quá ngắn'),
      expect.stringContaining('key of “Weak” is too short'),
    ])
    expect(await inHand.ask('trust.list', {})).toEqual({ authorities: [], lists: [], ignored: [] })
  })

  it('answers a malformed file, and one that is cut, empty or far too large', async () => {
    const whole = openssl(['x509', '-in', authority.certificateFile, '-outform', 'DER'])
    const malformed = [
      Buffer.from('không phải chứng thư'),
      Buffer.alloc(0),
      whole.subarray(0, -1),
      Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
      Buffer.concat([
        pem(authority.certificateFile),
        Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
      ]),
    ]
    for (const file of malformed)
      expect(await saysNo(file)).toEqual([
        'trust.unreadable',
        expect.stringContaining('Không đọc được chứng thư trong tệp này'),
        expect.stringContaining('No certificate in this file can be read'),
      ])
    expect(await importing(Buffer.alloc(12 * 1024 * 1024 + 1))).toMatchObject({
      refusal: { code: 'upload.too-large', limit: 12 * 1024 * 1024 },
    })
    expect(await listed()).toEqual([])
  })

  it('answers a certificate of an authority that another kind of key has signed in its own name', async () => {
    const name = ['-subj', '/CN=Cùng tên', '-utf8', '-nodes']
    const [key, root, leaf] = ['ec.key', 'ec.pem', 'rsa.pem'].map(file => path.join(made, file))
    if (!key || !root || !leaf) throw new Error('No files')
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    openssl(['req', '-x509', ...name, ...ec, '-keyout', key, '-out', root])
    const by = ['-CA', root, '-CAkey', key, '-addext', 'basicConstraints=CA:TRUE']
    const rsa = ['-newkey', 'rsa:2048', '-keyout', path.join(made, 'rsa.key')]
    openssl(['req', '-x509', ...name, ...rsa, ...by, '-out', leaf])
    expect(await importing(pem(leaf))).toMatchObject({
      value: { added: { authorities: [{ subject: 'Cùng tên' }] } },
    })
  })

  it('is the secretary’s: nobody at a member’s seat reads it, adds to it or takes from it', async () => {
    const { sitting } = await aStartedSitting(inHand)
    const { members } = await inHand.ask('roster.read', {})
    const member = members.find(({ role }) => role === 'member')?.id ?? ''
    await inHand.ask('seat.take', { sitting, member, paper: false })
    const input = { upload: await handOver(inHand.host, laptop, [pem(authority.certificateFile)]) }
    const fingerprint = fingerprintOf(authority.certificateFile)
    for (const [name, given] of [
      ['trust.list', {}],
      ['trust.import', input],
      ['trust.remove', { fingerprint }],
      ['trust.remove-list', { id: fingerprint }],
    ] as const)
      expect(
        await inHand.host.answer(laptop, { request: crypto.randomUUID(), name, input: given }),
      ).toMatchObject({ refusal: { code: 'call.forbidden' } })
    await inHand.ask('seat.leave', {})
    expect(await listed()).toEqual([])
  })
})
