import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingAs } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { registerInEnvironment } from '#electron/host/open-data.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { provinceWords } from '#shared/words/vi/province.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { aResult } from '../support/a-register.ts'
import { openRegister } from '#electron/register/open-register.ts'
import { postgresOfSuite } from '../support/postgres-of-suite.ts'

const away = (because: string) => ({ refusal: { code: 'register.unreachable', because } })

describe('the register of a province', () => {
  const server = postgresOfSuite()
  let inHand: HostInHand
  beforeEach(async () => void (inHand = await aHost({ training: false })))
  afterEach(() => inHand.dispose())

  const call = (name: string, input: unknown) =>
    inHand.host.answer(laptop, { request: crypto.randomUUID(), name, input }, 'here')
  const withPassword = (address: string): string => {
    const url = new URL(address)
    url.password = 'mat-khau-bi-mat'
    return url.href
  }
  /** A database with one product. */
  async function aProvince(): Promise<string> {
    const address = server().database()
    const register = openRegister(address)
    await register.take([aResult(1)])
    await register.close()
    return address
  }

  it('is tried, used, there after a restart, and left again for the own file', async () => {
    const address = withPassword(await aProvince())
    const { state, server: shown } = await inHand.ask('province.test', { address })
    expect(state).toMatchObject({ role: 'postgres', tls: undefined, isPrepared: true })
    expect(Number(state.version.split('.')[0])).toBeGreaterThanOrEqual(15)
    expect(shown.database).toMatch(/^register/)
    expect((await inHand.ask('register.find', {})).total).toBe(0)
    expect((await inHand.ask('province.use', { address })).place).toBe('kept')
    expect((await inHand.ask('register.find', {})).total).toBe(1)
    await inHand.reopen()
    expect((await inHand.ask('register.find', {})).total).toBe(1)
    expect((await inHand.ask('province.leave', {})).place).toBe('own')
    expect((await inHand.ask('register.find', {})).total).toBe(0)
    await inHand.reopen()
    expect((await inHand.ask('province.read', {})).place).toBe('own')
  })

  it('has its address with the password in one file that only its user reads, and tells it nobody', async () => {
    const address = withPassword(await aProvince())
    const answers = [
      await inHand.ask('province.test', { address }),
      await inHand.ask('province.use', { address }),
    ]
    answers.push(await inHand.ask('province.read', {}))
    const { keptIn } = await inHand.ask('province.read', {})
    expect(JSON.stringify(answers)).not.toContain('mat-khau')
    expect(statSync(keptIn).mode & 0o777).toBe(0o600)
    await call('province.test', { address: address.replace('postgres:', 'mysql:') })
    await inHand.host.close()
    const withIt = readdirSync(inHand.folder, { recursive: true, encoding: 'utf8' }).filter(name => {
      const file = path.join(inHand.folder, name)
      return statSync(file).isFile() && readFileSync(file).includes('mat-khau')
    })
    expect(withIt).toEqual([path.basename(keptIn)])
    await inHand.reopen()
  })

  it('says what is wrong with an address, and stays where it was', async () => {
    const [local] = [server().database()]
    const strange = (change: (url: URL) => void): string => {
      const url = new URL(local)
      change(url)
      return url.href
    }
    const wrong = {
      'tỉnh Tuyên Quang': 'address',
      'https://may-chu/ocop': 'address',
      'postgres://ai@may-chu.invalid/ocop': 'unknown-host',
      [strange(url => void (url.pathname = '/khong-co'))]: 'database',
      [strange(url => void (url.username = 'khong_co'))]: 'role',
      [strange(url => url.searchParams.set('host', '/khong/co'))]: 'no-answer',
      'postgres://ai@127.0.0.1:1/ocop': 'no-answer',
    }
    for (const [address, because] of Object.entries(wrong)) {
      expect(await call('province.test', { address }), address).toMatchObject(away(because))
      expect(await call('province.use', { address }), address).toMatchObject(away(because))
    }
    expect((await inHand.ask('province.read', {})).place).toBe('own')
    expect(existsSync(path.join(inHand.folder, 'province.json'))).toBe(false)
  })

  it('is not talked to in the clear, nor with a certificate that nobody vouches for, when it is another machine', async () => {
    const plain = await aListener(socket => socket.once('data', () => socket.write('N')))
    expect(await call('province.test', { address: plain.address })).toMatchObject(away('no-tls'))
    const own = anOwnCertificate()
    const strange = await aListener(socket =>
      socket.once('data', () => {
        socket.write('S')
        new TLSSocket(socket, { isServer: true, ...own }).on('error', () => undefined)
      }),
    )
    expect(await call('province.test', { address: strange.address })).toMatchObject(away('certificate'))
    plain.close()
    strange.close()
  })

  it('is refused at a server of an earlier PostgreSQL, and of a later register', async () => {
    const older = server().database()
    server().tell(older, 'create schema before')
    server().tell(
      older,
      `create function before.current_setting(text) returns text language sql as
        $$ select case $1 when 'server_version_num' then '140011' else '14.11' end $$`,
    )
    const name = new URL(older).pathname.slice(1)
    server().tell(older, `alter database ${name} set search_path = before, pg_catalog, public`)
    expect(await call('province.test', { address: older })).toMatchObject({
      refusal: { because: 'older', named: '14.11' },
    })
    const newer = await aProvince()
    server().tell(newer, `insert into kysely_migration values ('990-later', now()::text)`)
    expect(await call('province.use', { address: newer })).toMatchObject(away('newer'))
  })

  it('that goes away is told as such, and is there again when it is back', async () => {
    const address = await aProvince()
    const name = new URL(address).pathname.slice(1)
    await inHand.ask('province.use', { address })
    const maintenance = address.replace(`/${name}`, '/postgres')
    server().tell(
      maintenance,
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`,
    )
    server().tell(maintenance, `alter database ${name} rename to gone_${name}`)
    expect(await call('register.find', {})).toMatchObject({ refusal: { code: 'register.unreachable' } })
    expect((await inHand.ask('province.read', {})).away).toMatchObject({ because: 'database' })
    expect(await call('start.read', {})).toMatchObject({ ok: true })
    server().tell(maintenance, `alter database gone_${name} rename to ${name}`)
    expect(await call('register.find', {})).toMatchObject({ ok: true, value: { total: 1 } })
  })

  it('is where the environment says, and then nobody changes that on a screen', async () => {
    const address = await aProvince()
    const before = process.env['PROVINCE_DATABASE']
    process.env['PROVINCE_DATABASE'] = address
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-test-'))
    const host = await openHost({ ...placeFromSource(folder, false), ...registerInEnvironment() })
    const ask = askingAs(host, laptop)
    expect((await ask('register.find', {})).total).toBe(1)
    expect((await ask('province.read', {})).place).toBe('environment')
    const leave = { request: crypto.randomUUID(), name: 'province.leave', input: {} }
    expect(await host.answer(laptop, leave, 'here')).toMatchObject({
      refusal: { code: 'province.environment' },
    })
    await host.close()
    if (before === undefined) delete process.env['PROVINCE_DATABASE']
    else process.env['PROVINCE_DATABASE'] = before
    rmSync(folder, { recursive: true })
  })

  it('gets nothing of the training council, whatever is said', async () => {
    const address = await aProvince()
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-test-'))
    const host = await openHost({ ...placeFromSource(folder, true), registerAt: address })
    const training = { ...inHand, host, folder, ask: askingAs(host, laptop) }
    await anIssuedSitting(training)
    expect((await training.ask('register.find', {})).total).toBe(4)
    const use = { request: crypto.randomUUID(), name: 'province.use', input: { address } }
    expect(await host.answer(laptop, use, 'here')).toMatchObject({ refusal: { code: 'province.training' } })
    await host.close()
    const register = openRegister(address)
    expect(server().tell(address, 'select count(*) from register_line').trim()).toBe('1')
    await register.close()
    rmSync(folder, { recursive: true })
  })
})

it('every reason why a server is not worked with has words', () => {
  for (const said of Object.values(provinceWords.faults)) expect(said('tên')).toMatch(/[.]$/)
})

/** Something that listens at an address that is not this machine's own name. */
async function aListener(hear: (socket: Socket) => void): Promise<{ address: string; close(): void }> {
  const listener = createServer(hear)
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.2', resolve))
  const place = listener.address()
  const port = typeof place === 'object' && place ? place.port : 0
  return { address: `postgres://ai:mat-khau@127.0.0.2:${port}/ocop`, close: () => void listener.close() }
}

function anOwnCertificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tls-'))
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name))
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key ?? '',
      '-out',
      cert ?? '',
      '-days',
      '2',
      '-subj',
      '/CN=127.0.0.2',
      '-addext',
      'subjectAltName=IP:127.0.0.2',
    ],
    { stdio: 'pipe' },
  )
  const read = { key: readFileSync(key ?? '', 'utf8'), cert: readFileSync(cert ?? '', 'utf8') }
  rmSync(folder, { recursive: true })
  return read
}
