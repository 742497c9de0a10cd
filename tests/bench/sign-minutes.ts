import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { askingAs, handOver } from '#electron/app/ask.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { fieldOfMember } from '#shared/council/signature-field.ts'
import { aFullSitting, fullProducts, openProduct, thirteenMembers } from '../support/a-full-sitting.ts'
import { writeRecords } from '../support/a-database.ts'
import { opensslKeys } from '../support/openssl-keys.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { inNewFolder } from './bench-folder.ts'

const run = promisify(execFile)
const sizes = [Math.round(fullProducts / 2), fullProducts] as const
const passphrase = 'mật khẩu'
/** Nobody signs twice in a second: what the host does after a signature is over before the next. */
const betweenSignatures = 1_000

/**
 * A key file was chosen and looked into, as the screen does; from the word to sign until the signature is on the disk and in the record. `openssl` signs
 * the same bytes, of a process of its own each time.
 */
export const signMinutes: BenchRow = {
  name: 'sign',
  what: 'A signature on minutes of two rounds and thirteen members, by a host that has signed before',
  goal: { kind: 'ratio', atMost: 1.5, to: 'openssl cms -sign of the same bytes as a process' },
  even: 0.25,
  async measure() {
    const figures: Figure[] = []
    for (const products of sizes)
      figures.push({
        size: `${products} products`,
        value: await inNewFolder(folder => ratioIn(folder, products)),
      })
    return figures
  },
}

async function ratioIn(folder: string, products: number): Promise<number> {
  writeRecords(folder, aFullSitting(products).carriesOver(openProduct).closes().log)
  const keys = opensslKeys()
  const host = await openHost(placeFromSource(folder, false))
  try {
    const ask = askingAs(host, 'secretary')
    const sitting = 'phien-1'
    const fields = thirteenMembers.map(({ id }) => fieldOfMember(id))
    await ask('minutes.issue', { sitting, also: [...fields] })
    const { also } = (await ask('sitting.read', { sitting })).minutes
    const pair = keys.pair('Nguyễn Thị Hồng Nhung')
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (const [turn, field] of also.entries()) {
      const { minutes, revision: seen } = await ask('sitting.read', { sitting })
      const file = path.join(folder, 'documents', sitting, `${minutes.file}.pdf`)
      const by = {
        kind: 'file',
        upload: await handOver(host, 'secretary', [keys.keyFile(pair, passphrase)]),
        passphrase,
      } as const
      await ask('key.read', { upload: by.upload, passphrase })
      await pause(betweenSignatures)
      const begun = performance.now()
      const accepts = ['other-name', 'same-certificate', 'chair-first'] as const
      const call = {
        request: randomUUID(),
        name: 'minutes.sign',
        seen,
        input: { sitting, field, by, accepts },
      } as const
      const answer = await host.answer('secretary', call, 'here')
      if (!answer.ok) throw new Error(answer.refusal.code)
      if (turn > 0) ours.push(performance.now() - begun)
      theirs.push(await opensslSigns(file, pair, keys.folder), await opensslSigns(file, pair, keys.folder))
    }
    if (process.env['COUNCIL_BENCH_TIMES'])
      console.log(`  ${products}: ${median(ours).toFixed(1)} ms beside ${median(theirs).toFixed(1)} ms`)
    return median(ours) / median(theirs)
  } finally {
    await host.close()
    keys.remove()
  }
}

async function opensslSigns(
  file: string,
  { key, certificate }: { readonly key: string; readonly certificate: string },
  folder: string,
): Promise<number> {
  const begun = performance.now()
  const how = ['-sign', '-binary', '-cades', '-in', file, '-signer', certificate, '-inkey', key]
  await run('openssl', ['cms', ...how, '-outform', 'DER', '-out', path.join(folder, 'signature.der')])
  return performance.now() - begun
}
