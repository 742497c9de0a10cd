import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandIsThere } from './command-is-there.ts'
import { openssl } from './openssl-authority.ts'
import type { OpensslPair } from './openssl-keys.ts'

const places = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so']

/** Debian's SoftHSM2: a token of software behind the same interface as one of hardware. */
export const softTokenModule = places.find(existsSync) ?? ''

/** Why a test of tokens is skipped; nothing where it runs. */
export const whyNoSoftToken =
  softTokenModule !== '' && commandIsThere('softhsm2-util') && commandIsThere('pkcs11-tool')
    ? undefined
    : 'needs softhsm2 and opensc'

export const tokenPin = 'Mã-PIN 2026'

/** Tokens in a folder of their own, which this process and what it starts see until they are removed. */
export interface SoftTokens {
  /** @param label in at most 32 bytes of UTF-8 */
  add(label: string): void
  /** Puts a key and its certificate on a token. */
  put(label: string, pair: OpensslPair, id: string): void
  /** As if the token was pulled out. */
  pullOut(): void
  remove(): void
}

export function softTokens(): SoftTokens {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-tokens-'))
  const kept = path.join(folder, 'tokens')
  const settings = path.join(folder, 'softhsm2.conf')
  mkdirSync(kept)
  writeFileSync(settings, `directories.tokendir = ${kept}\nlog.level = ERROR\n`)
  const before = process.env['SOFTHSM2_CONF']
  process.env['SOFTHSM2_CONF'] = settings
  const quiet: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'pipe'] }
  return {
    add(label) {
      const args = ['--init-token', '--free', '--label', label, '--pin', tokenPin, '--so-pin', '87654321']
      execFileSync('softhsm2-util', args, quiet)
    },
    put(label, { key, certificate }, id) {
      const secret = path.join(folder, `${id}.p8`)
      const der = path.join(folder, `${id}.der`)
      openssl(['pkcs8', '-topk8', '-nocrypt', '-in', key, '-out', secret])
      openssl(['x509', '-in', certificate, '-outform', 'DER', '-out', der])
      const at = ['--token', label, '--label', id, '--id', id, '--pin', tokenPin]
      execFileSync('softhsm2-util', ['--import', secret, ...at], quiet)
      const tool = ['--module', softTokenModule, '--token-label', label, '--login', '--pin', tokenPin]
      const args = [...tool, '--write-object', der, '--type', 'cert', '--id', id, '--label', id]
      execFileSync('pkcs11-tool', args, quiet)
    },
    pullOut() {
      rmSync(kept, { recursive: true })
      mkdirSync(kept)
    },
    remove() {
      rmSync(folder, { recursive: true })
      if (before === undefined) delete process.env['SOFTHSM2_CONF']
      else process.env['SOFTHSM2_CONF'] = before
    },
  }
}

/** A driver made of C for a test, or why there is none. */
export function builtDriver(source: string, folder: string): string | undefined {
  const file = path.join(folder, `${path.basename(source, '.c')}.so`)
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', file, source], {
    encoding: 'utf8',
  })
  if (made.error) return undefined
  if (made.status !== 0) throw new Error(made.stderr)
  return file
}
