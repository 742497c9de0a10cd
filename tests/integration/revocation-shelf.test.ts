import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { dateText } from '#shared/words/figures.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { openssl, type Issued } from '../support/openssl-authority.ts'
import { anIssuer, type Issuer } from '../support/openssl-hierarchy.ts'
import { softTokenModule as driver, softTokens, tokenPin, whyNoSoftToken } from '../support/soft-token.ts'

const day = 24 * 3_600_000
const made = mkdtempSync(path.join(tmpdir(), 'council-shelf-'))
const passphrase = 'mật khẩu'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

describe.skipIf(!commandIsThere('openssl'))('revocation lists of an office (needs openssl)', () => {
  let root: Issuer
  let middle: Issuer
  let signer: Issued
  beforeAll(() => {
    root = anIssuer(made, 'Gốc')
    middle = root.under('Trung gian')
    signer = middle.issue('Thư ký')
  })
  afterAll(() => rmSync(made, { recursive: true }))

  let inHand: HostInHand
  beforeEach(async () => {
    inHand = await aHost()
  })
  afterEach(() => inHand.dispose())

  const folder = () => path.join(inHand.folder, 'trust')
  const give = (bytes: Uint8Array) => handOver(inHand.host, laptop, [Buffer.from(bytes)])
  const importing = async (bytes: Uint8Array): Promise<Answer<Answers['trust.import']>> =>
    inHand.host.answer(laptop, {
      request: crypto.randomUUID(),
      name: 'trust.import',
      input: { upload: await give(bytes) },
    }) as Promise<Answer<Answers['trust.import']>>
  const trustBoth = async () => {
    for (const { certificateFile } of [root, middle]) await importing(readFileSync(certificateFile))
  }
  const listed = async () => (await inHand.ask('trust.list', {})).lists
  const says = async (bytes: Uint8Array) => {
    const before = readdirSync(folder())
    const answer = await importing(bytes)
    expect(readdirSync(folder())).toEqual(before)
    return answer.ok ? answer.value.added : refusalText(answer.refusal, wordsIn.vi)
  }
  const pem = (der: Uint8Array): Buffer => {
    const file = path.join(made, 'one.crl')
    writeFileSync(file, der)
    return openssl(['crl', '-inform', 'DER', '-in', file])
  }

  it('are shown beside whom the office trusts, with the day and how many they name, and removed', async () => {
    await trustBoth()
    const others = [middle.issue('Một'), middle.issue('Hai')]
    const list = middle.list(others.map(certificate => ({ certificate, at: Date.now() - day })))
    const answer = await importing(list)
    expect(answer).toMatchObject({
      value: { added: { authorities: [], lists: [{ issuer: 'Trung gian', revoked: 2, trouble: null }] } },
    })
    await inHand.reopen()
    const [kept] = await listed()
    expect(kept).toMatchObject({ issuer: 'Trung gian', revoked: 2 })
    expect(await inHand.ask('trust.remove-list', { id: kept?.id ?? '' })).toMatchObject({ lists: [] })
    expect(readdirSync(folder()).filter(file => file.endsWith('.crl'))).toEqual([])
    expect((await inHand.ask('trust.list', {})).authorities).toHaveLength(2)
  })

  it('are taken in PEM as in DER; the same is nothing new; a newer one takes its place, an older one does not', async () => {
    await trustBoth()
    const from = Date.now() - 2 * day
    const [older, newer] = [
      middle.list([], { from, number: 7 }),
      middle.list([{ certificate: signer, at: from }], { from: from + day, number: 8 }),
    ]
    await importing(pem(older))
    expect(await says(older)).toEqual({ authorities: [], lists: [] })
    await importing(Buffer.concat([pem(newer), pem(root.list([]))]))
    expect((await listed()).map(({ issuer, revoked }) => [issuer, revoked]).toSorted()).toEqual([
      ['Gốc', 0],
      ['Trung gian', 1],
    ])
    expect(await says(older)).toContain('đã có danh sách thu hồi mới hơn của “Trung gian”')
    copyFileSync(path.join(made, 'one.crl'), path.join(folder(), 'của-tôi.CRL'))
    writeFileSync(path.join(folder(), 'hỏng.crl'), 'nothing of ours')
    expect(await inHand.ask('trust.list', {})).toMatchObject({ ignored: ['hỏng.crl'] })
  })

  it('are refused in words where they say nothing here, and nothing of them is kept', async () => {
    await importing(readFileSync(root.certificateFile))
    expect(await says(middle.list([]))).toContain('thêm chứng thư của “Trung gian” trước')
    await importing(readFileSync(middle.certificateFile))
    const forged = anIssuer(path.join(made, 'giả'), 'Trung gian').list([])
    expect(await says(forged)).toContain('chữ ký trên đó không phải của “Trung gian”')
    const idp = { extensions: ['issuingDistributionPoint=critical,@idp', '[idp]', 'indirectCRL=TRUE'] }
    expect(await says(middle.list([], idp))).toContain('chương trình không hiểu')
    const delta = { extensions: ['2.5.29.27=critical,DER:020101'] }
    expect(await says(middle.list([], delta))).toContain('chương trình không hiểu')
    const tomorrow = { from: Date.now() + day }
    expect(await says(middle.list([], tomorrow))).toContain('chưa đến ngày lập')
    expect(await says(Buffer.from('no list'))).toContain('hoặc danh sách thu hồi (.crl)')
  })

  it('that have lost their authority are still shown, and read by nobody', async () => {
    await trustBoth()
    await importing(middle.list([]))
    const { authorities } = await inHand.ask('trust.list', {})
    const own = authorities.find(({ subject }) => subject === 'Trung gian')?.fingerprint ?? ''
    expect(await inHand.ask('trust.remove', { fingerprint: own })).toMatchObject({
      lists: [{ trouble: 'no-issuer' }],
    })
  })

  const keyFile = () => {
    const file = path.join(made, 'key.p12')
    const [key, chain] = [signer, middle.certificateFile]
    openssl([
      ...['pkcs12', '-export', '-inkey', key.keyFile, '-in', key.certificateFile, '-certfile', chain],
      ...['-out', file, '-passout', `pass:${passphrase}`],
    ])
    return give(readFileSync(file))
  }
  const known = async () => {
    const [key] = await inHand.ask('key.read', { upload: await keyFile(), passphrase })
    return key?.standing
  }

  it('tell before a signature whose key it is, who vouches for it, and whether it was revoked', async () => {
    expect(await known()).toMatchObject({ trust: 'no-list', revocation: { because: 'no-way' } })
    await importing(readFileSync(root.certificateFile))
    expect(await known()).toMatchObject({
      trust: 'trusted',
      vouchedBy: 'Gốc',
      revocation: { kind: 'unchecked', because: 'no-list' },
    })
    await importing(readFileSync(middle.certificateFile))
    await importing(middle.list([], { from: Date.now() - 9 * day, to: Date.now() - day }))
    expect(await known()).toMatchObject({ revocation: { kind: 'unchecked', because: 'stale' } })
    await importing(middle.list([]))
    expect(await known()).toMatchObject({ revocation: { kind: 'unrevoked', unchecked: [] } })
  })

  const revokedNow = async () => {
    await trustBoth()
    await importing(middle.list([{ certificate: signer, at: Date.now() - day, reason: 'keyCompromise' }]))
  }

  it('keep a revoked key from signing, and the minutes stay as they were', async () => {
    const sitting = await anIssuedSitting(inHand)
    await revokedNow()
    expect(await known()).toMatchObject({ revocation: { kind: 'revoked', subject: 'Thư ký' } })
    const by = { kind: 'file', upload: await keyFile(), passphrase } as const
    const signing = inHand.ask('minutes.sign', { sitting, field: 'secretary', by, accepts: ['other-name'] })
    await expect(signing).rejects.toThrow('certificate.revoked')
    expect((await inHand.ask('sitting.read', { sitting })).minutes.signatures).toEqual([])
  })

  it.skipIf(!commandIsThere('pdftotext'))(
    'are named on the page, in the place of a signature, or it is said there that nobody looked',
    async () => {
      const printed = async () => {
        const sitting = await anIssuedSitting(inHand)
        const by = { kind: 'file', upload: await keyFile(), passphrase } as const
        const wanted = { sitting, field: 'secretary', by, accepts: ['other-name'] } as const
        const { sha256 } = await inHand.ask('minutes.sign', { ...wanted, accepts: [...wanted.accepts] })
        const file = path.join(inHand.folder, 'documents', sitting, `${sha256}.pdf`)
        return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      }
      expect(await printed()).toContain('Thu hồi: chưa kiểm tra đủ')
      await inHand.dispose()
      inHand = await aHost()
      await trustBoth()
      await importing(middle.list([]))
      expect(await printed()).toContain(
        `Thu hồi: chưa, theo danh sách ngày ${dateText(Date.now() - 3_600_000)}`,
      )
    },
  )

  it.skipIf(whyNoSoftToken)(
    'keep a revoked key on a token from signing too, before its PIN is sent',
    async () => {
      const sitting = await anIssuedSitting(inHand)
      await revokedNow()
      const tokens = softTokens()
      try {
        tokens.add('Thư ký')
        tokens.put('Thư ký', { key: signer.keyFile, certificate: signer.certificateFile }, '01')
        const [token] = (await inHand.ask('token.look', { driver })).tokens
        const [key] = token?.keys ?? []
        expect(key?.standing).toMatchObject({ vouchedBy: 'Trung gian', revocation: { kind: 'revoked' } })
        const by = { kind: 'token', token: token?.id ?? '', key: key?.id ?? '', pin: `${tokenPin}x` } as const
        const signing = inHand.ask('minutes.sign', {
          sitting,
          field: 'secretary',
          by,
          accepts: ['other-name'],
        })
        await expect(signing).rejects.toThrow('certificate.revoked')
      } finally {
        tokens.remove()
      }
    },
  )
})
