import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP file, with every lie that the format allows. What is not said is true. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly data: Buffer
  readonly deflate?: boolean
  readonly method?: number
  readonly crc?: number
  readonly declaredSize?: number
  readonly declaredPacked?: number
  /** Bit 0 is a password. */
  readonly flags?: number
  /** The name is not said to be in UTF-8. */
  readonly saysNoLetters?: boolean
  /** A name in the field for names in UTF-8, and the name that it was made for where that is another. */
  readonly unicodeName?: { readonly name: string | Buffer; readonly of?: Buffer }
  /** Unix kind and rights, as in `stat`. */
  readonly mode?: number
  /** Points the directory at an earlier entry's bytes instead of its own. */
  readonly sharesBytesOf?: number
}

const utf8Flag = 0x800
const unix = 3 << 8

/** A ZIP file, byte by byte, that no ZIP library would write. */
export function rawZip(entries: readonly RawEntry[], declaredCount = entries.length): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name
    const packed = entry.deflate ? deflateRawSync(entry.data) : entry.data
    const common = commonFields(entry, packed)
    offsets.push(entry.sharesBytesOf === undefined ? offset : (offsets[entry.sharesBytesOf] ?? 0))
    const body = Buffer.concat([u32(0x04034b50), common, u16(name.length, 0), name, packed])
    if (entry.sharesBytesOf === undefined) {
      bodies.push(body)
      offset += body.length
    }
    const extra = unicodeField(entry, name)
    const attributes = ((entry.mode ?? 0o100644) << 16) >>> 0
    const tail = [u16(name.length, extra.length, 0, 0, 0), u32(attributes, offsets.at(-1) ?? 0), name, extra]
    directory.push(Buffer.concat([u32(0x02014b50), u16(unix | 20), common, ...tail]))
  }
  const central = Buffer.concat(directory)
  const end = [u32(0x06054b50), u16(0, 0, declaredCount, declaredCount), u32(central.length, offset), u16(0)]
  return Buffer.concat([...bodies, central, ...end])
}

/** Info-ZIP's Unicode Path Extra Field (APPNOTE 4.6.9), in the directory only. */
function unicodeField({ unicodeName }: RawEntry, name: Buffer): Buffer {
  if (!unicodeName) return Buffer.alloc(0)
  const text = Buffer.from(unicodeName.name)
  return Buffer.concat([
    u16(0x7075, text.length + 5),
    Buffer.from([1]),
    u32(crc32(unicodeName.of ?? name)),
    text,
  ])
}

/** What the two headers of an entry have in common, from the version needed to the unpacked size. */
function commonFields(entry: RawEntry, packed: Buffer): Buffer {
  const method = entry.method ?? (entry.deflate ? 8 : 0)
  return Buffer.concat([
    u16(20, (entry.saysNoLetters ? 0 : utf8Flag) | (entry.flags ?? 0), method, 0, 0x21),
    u32(
      entry.crc ?? crc32(entry.data),
      entry.declaredPacked ?? packed.length,
      entry.declaredSize ?? entry.data.length,
    ),
  ])
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2))
  return bytes
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  return bytes
}
