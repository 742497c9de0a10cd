import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createKeyOpener } from '#electron/signing/key-opener.ts'
import { median, type BenchRow } from './bench-row.ts'

/** Fewer take less than the start of a thread or a process. */
const sizes = [600_000, 1_200_000]
const turns = 7
const passphrase = 'mật khẩu'

/** A key file opens in a thread of its own, started for it, as the host does; OpenSSL in a process of its own. */
export const openKeyFile: BenchRow = {
  name: 'key',
  what: 'Opening a key file (PKCS#12, AES-256)',
  goal: { kind: 'ratio', atMost: 2, to: 'openssl pkcs12 opening the same file' },
  async measure() {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
    try {
      const make = keyFilesIn(folder)
      const open = createKeyOpener(new URL('../../electron/signing/key-worker.ts', import.meta.url))
      const figures = []
      for (const iterations of sizes) {
        const file = make(iterations)
        const bytes = readFileSync(file)
        const ours: number[] = []
        const theirs: number[] = []
        for (let turn = 0; turn < turns; turn += 1) {
          theirs.push(await timed(() => void openssl('pkcs12', '-in', file, '-nodes', '-passin', words)))
          ours.push(await timed(() => open(bytes, passphrase)))
        }
        const size = `${iterations.toLocaleString('en')} iterations`
        figures.push({ size, value: median(ours) / median(theirs) })
      }
      return figures
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

const words = `pass:${passphrase}`
const openssl = (...args: readonly string[]) =>
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })

function keyFilesIn(folder: string): (iterations: number) => string {
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
  openssl(
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    'rsa:2048',
    '-subj',
    '/CN=x',
    '-keyout',
    key,
    '-out',
    certificate,
  )
  return iterations => {
    const file = path.join(folder, `${iterations}.p12`)
    const from = ['-inkey', key, '-in', certificate, '-iter', String(iterations)]
    openssl('pkcs12', '-export', ...from, '-out', file, '-passout', words)
    return file
  }
}

async function timed(work: () => unknown): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
