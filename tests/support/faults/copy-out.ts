import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { aHost, laptop, type HostInHand } from '../a-host.ts'
import { aDraftInHand, pictureWith, signedPapers } from '../draft-in-hand.ts'

/**
 * Three packages of nine megabytes on their way to a stick to which something happens; runs where it may mount and unmount, which a user
 * namespace of its own allows everybody.
 *
 * `copy-out.ts STICK WHAT`: the stick is a mounted file system. Says what was answered, and what is on the stick or in its place then.
 */
const [stick = '', what = ''] = process.argv.slice(2)

/** What befalls the stick, by how far the copying is then. */
const befalls: Readonly<Record<string, { readonly from: number; readonly act: () => void }>> = {
  nothing: { from: 2, act: () => undefined },
  'pulled-in-a-file': { from: 0.1, act: pullOut },
  'pulled-between-files': { from: 0.4, act: pullOut },
  'filled-in-a-file': { from: 0.05, act: fill },
  'read-only-before': { from: -1, act: () => execFileSync('mount', ['-o', 'remount,ro', stick]) },
  'changed-by-the-stick': { from: 1 / 6 - 0.001, act: changeByte },
}

function pullOut(): void {
  execFileSync('umount', ['-l', stick])
}

/** Somebody else's file takes what room there is. */
function fill(): void {
  for (let megabyte = 1024 ** 2; megabyte > 512; megabyte /= 2)
    try {
      for (;;) writeFileSync(path.join(stick, 'phim.mp4'), Buffer.alloc(megabyte), { flag: 'a' })
    } catch {
      // Full but for less than that.
    }
}

/** What was written is there, but for one byte. */
function changeByte(): void {
  const [name = ''] = readdirSync(stick).filter(each => each.endsWith('.partial'))
  const file = path.join(stick, name)
  const bytes = readFileSync(file)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  writeFileSync(file, bytes, { flag: 'r+' })
}

async function packed(inHand: HostInHand, number: number): Promise<string> {
  const film = {
    ...({ use: 'evidence', title: 'Ảnh lớn', row: 12 } as const),
    bytes: pictureWith(Buffer.alloc(9_000_000, number)),
  }
  const draft = await aDraftInHand(inHand, [...signedPapers, film], {
    product: {
      ...contentOfNothing.product,
      criteriaSet: 'qd-26-2026/11',
      code: `08-02320-0${number}-2026`,
      name: 'Chè Thôm Loà',
      filedOn: '2026-06-15',
    },
  })
  await inHand.ask('draft.pack', { draft })
  return draft
}

const here = await aHost()
const drafts = [await packed(here, 1), await packed(here, 2), await packed(here, 3)]
let isToCome = befalls[what]
const happen = (share: number): void => {
  if (!isToCome || share < isToCome.from) return
  const { act } = isToCome
  isToCome = undefined
  act()
}
here.host.hear((name, signal) => {
  if (name === 'work.progress' && 'share' in signal && signal.work === 'draft.copy') happen(signal.share)
})
happen(-1)
const input = { copy: 'chep', folder: stick, drafts }
const answer = await here.host.answer(
  laptop,
  { request: crypto.randomUUID(), name: 'draft.copy', input },
  'here',
)
const left = readdirSync(stick).map(name => ({ name, size: statSync(path.join(stick, name)).size }))
writeSync(1, JSON.stringify({ answer, left }))
await here.dispose()
