import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { storedZip, type StoredZip } from '#electron/packages/stored-zip.ts'
import { commandIsThere } from '../support/command-is-there.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-zip-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function zipped(name: string, fill: (zip: StoredZip) => Promise<void>): Promise<string> {
  const file = path.join(folder, name)
  await using output = await open(file, 'wx')
  const zip = storedZip(sparing(output))
  await fill(zip)
  await zip.end()
  return file
}

const zeros = Buffer.alloc(1024 ** 2)

/** Leaves out what is nothing but zeros, so that a file of gigabytes takes no room. */
const sparing = (output: FileHandle): Pick<FileHandle, 'write'> => ({
  write: ((bytes: Buffer, from: number, length: number, at: number) =>
    length > 1000 && bytes.compare(zeros, 0, length, from, from + length) === 0
      ? Promise.resolve({ bytesWritten: length, buffer: bytes })
      : output.write(bytes, from, length, at)) as FileHandle['write'],
})

const fileWith = (name: string, bytes: Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe('a ZIP of stored files', () => {
  it('has the same bytes for the same files, and shows each file on its way as it is', async () => {
    const film = Buffer.alloc(3_000_001, 'phim ')
    const source = fileWith('film', film)
    const seen = createHash('sha256')
    const one = await zipped('1.zip', async zip => {
      await zip.add('ghi chú.txt', Buffer.from('chè'))
      await zip.add('data/quy trình.mp4', source, piece => void seen.update(piece))
      await zip.add('rỗng', Buffer.alloc(0))
    })
    const other = await zipped('2.zip', async zip => {
      await zip.add('ghi chú.txt', Buffer.from('chè'))
      await zip.add('data/quy trình.mp4', source)
      await zip.add('rỗng', Buffer.alloc(0))
    })
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true)
    expect(seen.digest('hex')).toBe(createHash('sha256').update(film).digest('hex'))
  })

  it.skipIf(!commandIsThere('unzip'))('is unpacked by unzip, sums and names and all', async () => {
    const film = Buffer.alloc(2_500_000, 'phim ')
    const source = fileWith('film', film)
    const file = await zipped('1.zip', async zip => {
      await zip.add('ghi chú.txt', Buffer.from('chè'))
      await zip.add('data/quy trình.mp4', source)
    })
    execFileSync('unzip', ['-q', file, '-d', path.join(folder, 'ra')], { env: { LC_ALL: 'C.UTF-8' } })
    expect(readFileSync(path.join(folder, 'ra', 'ghi chú.txt'), 'utf8')).toBe('chè')
    expect(readFileSync(path.join(folder, 'ra', 'data/quy trình.mp4')).equals(film)).toBe(true)
  })

  it('holds a file, and a place in it, past four gigabytes', async () => {
    const source = fileWith('film', Buffer.from(''))
    truncateSync(source, 4_300_000_000)
    const file = await zipped('1.zip', async zip => {
      await zip.add('film', source)
      await zip.add('sau', Buffer.from('ở cuối'))
    })
    const zip = await openPromise(file, { autoClose: false })
    const found: [string, number][] = []
    for await (const entry of zip.eachEntry()) {
      found.push([entry.fileName, entry.uncompressedSize])
      if (entry.fileName !== 'sau') continue
      const pieces: Buffer[] = []
      for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
        pieces.push(piece)
      expect(Buffer.concat(pieces).toString()).toBe('ở cuối')
    }
    zip.close()
    expect(found).toEqual([
      ['film', 4_300_000_000],
      ['sau', 10],
    ])
  }, 240_000)

  it('takes no file that grows while it is read', async () => {
    const source = fileWith('film', Buffer.alloc(2_500_000, 7))
    const adding = zipped('1.zip', zip =>
      zip.add('film', source, () => writeFileSync(source, Buffer.alloc(9_000_000, 7))),
    )
    await expect(adding).rejects.toThrow('film')
  })

  it('stops with the reason of the signal', async () => {
    const source = fileWith('film', Buffer.alloc(9_000_000, 7))
    const stop = new AbortController()
    await using output = await open(path.join(folder, '1.zip'), 'wx')
    const adding = storedZip(output, stop.signal).add('film', source, () => stop.abort(new Error('dừng')))
    await expect(adding).rejects.toThrow('dừng')
  })
})
