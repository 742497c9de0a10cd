import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** What openssl says of the last signature in a PDF: nothing where it holds. @param authorities whom it trusts, a file in PEM */
export function opensslSays(pdf: Uint8Array, folder: string, authorities: string): string | undefined {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange \[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/g)]
  const [, , gapStart = '', gapEnd = '', rest = ''] = ranges.at(-1) ?? []
  const [start, end] = [Number(gapStart), Number(gapEnd)]
  const content = path.join(folder, 'content')
  const signature = path.join(folder, 'signature.der')
  writeFileSync(content, Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + Number(rest))]))
  writeFileSync(signature, Buffer.from(text.slice(start + 1, end - 1), 'hex'))
  const what = ['-inform', 'DER', '-in', signature, '-content', content, '-out', path.join(folder, 'out')]
  const by = ['-CAfile', authorities, '-purpose', 'any', '-no_check_time']
  const told = spawnSync('openssl', ['cms', '-verify', '-cades', '-binary', ...what, ...by], {
    encoding: 'utf8',
  })
  return told.status === 0 ? undefined : told.stderr
}

/** What pdfsig says of each signature in a PDF. */
export function pdfsigSays(pdf: Uint8Array, folder: string): readonly string[] {
  const file = path.join(folder, 'judged.pdf')
  writeFileSync(file, pdf)
  const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' })
  return [...stdout.matchAll(/Signature Validation: (.*)/g)].map(([, said = '']) => said)
}
