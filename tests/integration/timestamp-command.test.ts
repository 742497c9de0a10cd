import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { council } from '../support/command-line.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { signingKeyOf, type Issued } from '../support/openssl-authority.ts'
import { anIssuer, type Issuer } from '../support/openssl-hierarchy.ts'
import { names, request, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-stamping-'))
const inFolder = (...parts: readonly string[]) => path.join(folder, ...parts)

describe.skipIf(!commandIsThere('openssl'))(
  'minutes and the files that are carried to an authority of time (needs openssl)',
  () => {
    let root: Issuer
    let timekeeper: Issuer
    let stamper: Issued
    let minutes: Uint8Array
    let unsigned: Uint8Array
    beforeAll(async () => {
      root = anIssuer(folder, 'Gốc')
      timekeeper = anIssuer(folder, 'Nơi giữ giờ')
      stamper = timekeeper.issue('Đồng hồ chuẩn', { use: 'time' })
      unsigned = (await signedMinutes()).unsigned
      minutes = unsigned
      for (const field of ['secretary', 'chair'] as const) {
        const key = signingKeyOf(root.issue(names[field]))
        minutes = await signedBlindly(minutes, { ...request(field, key), at: Date.now() })
      }
      mkdirSync(inFolder('trust'))
      copyFileSync(root.certificateFile, inFolder('trust', 'root.pem'))
      copyFileSync(timekeeper.certificateFile, inFolder('trust', 'time.pem'))
      writeFileSync(inFolder('trust', 'root.crl'), root.list([]))
      writeFileSync(inFolder('trust', 'time.crl'), timekeeper.list([]))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    describe('by the command line', () => {
      const pdf = inFolder('bien-ban.pdf')
      const trust = ['--trust', inFolder('trust')]
      const run = (...args: readonly string[]) => council(['timestamp', ...args])

      it('go the whole way: asked for, stamped, completed, and each step is what verify says of it', () => {
        writeFileSync(pdf, minutes)
        const asked = run('request', pdf)
        expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining('bien-ban.tsq')])
        expect(asked.stdout).toContain('curl -H')
        const answer = inFolder('tra-loi.tsr')
        writeFileSync(answer, timekeeper.answer(readFileSync(inFolder('bien-ban.tsq')), stamper))
        expect(run('add', pdf, '--answer', answer).status).toBe(0)
        const stamped = inFolder('bien-ban-dau-thoi-gian.pdf')
        const told = council(['verify', stamped, ...trust])
        expect(told.status, told.stderr).toBe(0)
        expect(told.stdout).toContain('Mức chữ ký: PAdES B-T')
        expect(told.stdout).toContain('theo danh sách thu hồi của “Gốc” lập ngày')
        expect(run('complete', stamped, ...trust, '-o', inFolder('du.pdf')).status).toBe(0)
        const { stdout } = council(['verify', inFolder('du.pdf'), '--trust', inFolder('trust'), '--json'])
        expect(JSON.parse(stdout)).toMatchObject({
          signatures: {
            kind: 'valid',
            signatures: [{ level: 'B-LT', time: { by: 'Đồng hồ chuẩn' } }, {}, {}],
          },
        })
      })

      it('write over nothing, and end with 1 for an answer that is not theirs, with 2 for what cannot be read', () => {
        expect(run('request', pdf).status).toBe(2)
        expect(run('request', pdf, '-o', inFolder('hai.tsq')).status).toBe(0)
        const answer = inFolder('tra-loi.tsr')
        const other = run(
          'add',
          pdf,
          '--answer',
          answer,
          '--request',
          inFolder('hai.tsq'),
          '-o',
          inFolder('x.pdf'),
        )
        expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('số ngẫu nhiên không khớp')])
        expect(run('add', pdf, '--answer', pdf, '-o', inFolder('x.pdf')).status).toBe(1)
        expect(run('add', pdf, '--answer', inFolder('không có.tsr')).status).toBe(2)
        expect(run('add', pdf).status).toBe(2)
        expect(run('complete', pdf, '--trust', pdf).status).toBe(2)
        writeFileSync(inFolder('chua-ky.pdf'), unsigned)
        expect(run('request', inFolder('chua-ky.pdf')).status).toBe(1)
        expect(run('request', answer).status).toBe(2)
      })
    })

    describe('by the application', () => {
      let inHand: HostInHand
      beforeEach(async () => {
        inHand = await aHost()
        for (const file of ['root.pem', 'time.pem', 'root.crl', 'time.crl'])
          await inHand.ask('trust.import', { upload: await give(readFileSync(inFolder('trust', file))) })
      })
      afterEach(() => inHand.dispose())
      const give = (bytes: Uint8Array) => handOver(inHand.host, laptop, [Buffer.from(bytes)])
      const asked = async (pdf: Uint8Array) =>
        Buffer.from((await inHand.ask('timestamp.request', { upload: await give(pdf) })).request, 'base64')
      const fileOf = ({ sha256 }: { readonly sha256: string }) =>
        readFileSync(path.join(inHand.folder, 'signed-files', `${sha256}.pdf`))
      const verified = async (pdf: Uint8Array) =>
        (await inHand.ask('minutes.verify', { upload: await give(pdf) })).signatures

      it('are asked for, and answered after a restart; the same file asks the same until then', async () => {
        const query = await asked(minutes)
        await inHand.reopen()
        expect((await asked(minutes)).equals(query)).toBe(true)
        const answer = await give(timekeeper.answer(query, stamper))
        const stamped = fileOf(await inHand.ask('timestamp.add', { upload: await give(minutes), answer }))
        expect(await verified(stamped)).toMatchObject({
          kind: 'valid',
          signatures: [{ level: 'B-T' }, {}, {}],
        })
        const complete = fileOf(await inHand.ask('timestamp.complete', { upload: await give(stamped) }))
        expect(await verified(complete)).toMatchObject({
          kind: 'valid',
          signatures: [{ level: 'B-LT' }, {}, {}],
        })
      })

      it('are refused where nobody asked here, nobody has signed, or the file was changed', async () => {
        const answer = () => give(timekeeper.answer(readFileSync(inFolder('bien-ban.tsq')), stamper))
        const add = async (pdf: Uint8Array) =>
          inHand.ask('timestamp.add', { upload: await give(pdf), answer: await answer() })
        await expect(add(minutes)).rejects.toThrow('timestamp.not-asked')
        await expect(asked(unsigned)).rejects.toThrow('timestamp.unsigned')
        const changed = Buffer.from(minutes)
        changed[2000] = (changed[2000] ?? 0) ^ 1
        await expect(asked(changed)).rejects.toThrow('pdf.altered')
        await asked(minutes)
        await expect(add(minutes)).rejects.toThrow('timestamp.other-request')
      })
    })
  },
)
