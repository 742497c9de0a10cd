import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/**
 * Writes a ZIP whose files are stored as they are: media are compressed already, and what a deflater writes depends on its version. Each is
 * read once, and nothing of it is kept in memory. yazl sums up every byte in JavaScript, which takes half of the time of a package.
 */
export interface StoredZip {
  /**
   * Adds a file of this disk, or bytes. The same calls give the same bytes.
   *
   * @param see is shown all of it on the way, piece by piece; a piece is its own only until it returns
   */
  add(name: string, source: string | Buffer, see?: (piece: Buffer) => void): Promise<void>
  /** Ends it with its directory. */
  end(): Promise<void>
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly size: number
  readonly crc: number
}

/** Bytes that are read and written at once. */
const atOnce = 1024 ** 2
/** What does not fit into four bytes stands in fields of ZIP64 (APPNOTE 4.5.3). */
const most = 0xffff_ffff
/** Many times what a package may hold. */
const mostEntries = 0xfffe
/** 1 January 1980, local time without a zone: the same bytes wherever and whenever it is written. */
const written = { time: 0, day: 0x21 }
const utf8 = 0x0800
const ordinaryFile = (0o100644 << 16) >>> 0
/** Made on Unix, as of version 6.3 of the format; read by 2.0, or by 4.5 where there are fields of ZIP64. */
const [madeBy, plain, large] = [(3 << 8) | 63, 20, 45]

type Output = Pick<FileHandle, 'write'>
type Buffers = readonly [Buffer, Buffer]

/** @param output empty; stays open. The signal's reason is thrown when it says stop. */
export function storedZip(output: Output, signal?: AbortSignal): StoredZip {
  const entries: Entry[] = []
  const buffers: Buffers = [Buffer.allocUnsafe(atOnce), Buffer.allocUnsafe(atOnce)]
  let end = 0
  const append = async (bytes: Buffer): Promise<void> => {
    await writeAll(output, bytes, end)
    end += bytes.length
  }

  return {
    async add(path, source, see = () => undefined) {
      if (entries.length >= mostEntries) throw new Error('Too many files for one ZIP')
      const name = Buffer.from(path)
      const size = typeof source === 'string' ? await sizeOf(source) : source.length
      const offset = end
      let crc = 0
      const look = (piece: Buffer): void => {
        crc = crc32(piece, crc)
        see(piece)
      }
      await append(localHeader({ name, offset, size, crc }))
      if (typeof source !== 'string') {
        look(source)
        await append(source)
      } else if ((await copied(source, buffers, { append, look, signal })) !== size)
        throw new Error(`${path} is no longer of its size`)
      const entry = { name, offset, size, crc }
      await writeAll(output, localHeader(entry), offset)
      entries.push(entry)
    },
    async end() {
      const directory = Buffer.concat(entries.map(directoryHeader))
      await append(Buffer.concat([directory, ending(entries.length, end, directory.length)]))
    },
  }
}

interface Copying {
  readonly append: (piece: Buffer) => Promise<void>
  readonly look: (piece: Buffer) => void
  readonly signal: AbortSignal | undefined
}

/** Reads the next piece of a file and appends this one while it is looked at. @returns how many bytes there were */
async function copied(file: string, buffers: Buffers, { append, look, signal }: Copying): Promise<number> {
  await using input = await open(file)
  const bufferOf = (turn: number): Buffer => buffers[turn % 2 === 0 ? 0 : 1]
  const read = (turn: number): Promise<{ readonly bytesRead: number }> =>
    held(input.read(bufferOf(turn), 0, atOnce, null))
  let total = 0
  let writing = Promise.resolve()
  let reading = read(0)
  for (let turn = 0; ; turn += 1) {
    const { bytesRead } = await reading
    await writing
    signal?.throwIfAborted()
    if (bytesRead === 0) return total
    const piece = bufferOf(turn).subarray(0, bytesRead)
    reading = read(turn + 1)
    writing = held(append(piece))
    total += bytesRead
    look(piece)
  }
}

/** A failure is met where it is awaited, not where nobody does. */
function held<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

async function sizeOf(file: string): Promise<number> {
  await using input = await open(file)
  return (await input.stat()).size
}

/** A disk that is about to be full takes a part of a write before it refuses one. */
async function writeAll(output: Output, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await output.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

type Field = readonly [bytes: 2 | 4 | 8, value: number]

function fields(...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of all) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, length)
    at += length
  }
  return bytes
}

/** The extra field for what does not fit; nothing where all of it does. */
function zip64(values: readonly number[]): Buffer {
  const wide = values.filter(value => value >= most).map((value): Field => [8, value])
  return wide.length === 0 ? Buffer.alloc(0) : fields([2, 1], [2, wide.length * 8], ...wide)
}

const narrow = (value: number): Field => [4, Math.min(value, most)]

/** What the header before a file and its line in the directory have alike (APPNOTE 4.3.7, 4.3.12). */
const common = ({ name, size, crc }: Entry, extra: Buffer): readonly Field[] => [
  [2, extra.length > 0 ? large : plain],
  [2, utf8],
  [2, 0],
  [2, written.time],
  [2, written.day],
  [4, crc],
  narrow(size),
  narrow(size),
  [2, name.length],
  [2, extra.length],
]

function localHeader(entry: Entry): Buffer {
  const extra = zip64([entry.size, entry.size])
  return Buffer.concat([fields([4, 0x04034b50], ...common(entry, extra)), entry.name, extra])
}

function directoryHeader(entry: Entry): Buffer {
  const { name, size, offset } = entry
  const extra = zip64([size, size, offset])
  const own: readonly Field[] = [[2, 0], [2, 0], [2, 0], [4, ordinaryFile], narrow(offset)]
  return Buffer.concat([fields([4, 0x02014b50], [2, madeBy], ...common(entry, extra), ...own), name, extra])
}

/** The record that every ZIP ends with, and before it that of ZIP64 where it needs one (APPNOTE 4.3.14 to 4.3.16). */
function ending(count: number, start: number, length: number): Buffer {
  const last = fields([4, 0x06054b50], [4, 0], [2, count], [2, count], narrow(length), narrow(start), [2, 0])
  if (start < most && length < most) return last
  const wide = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, madeBy],
    [2, large],
    [8, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, start],
  )
  return Buffer.concat([wide, fields([4, 0x07064b50], [4, 0], [8, start + length], [4, 1]), last])
}
