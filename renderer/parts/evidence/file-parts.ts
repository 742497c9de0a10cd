/** Bytes of a file, the end not among them. */
export interface AskedPart {
  readonly begin: number
  readonly end: number
}

/** The first bytes of an answer that say where the next part of it lies stand in no more than this. */
const headLimit = 1024

/**
 * The bytes of each part that was asked for in one request, from what answered it: the parts with their heads, as RFC 9110 §14.6 has it,
 * the part itself where it is only one, or the whole file. Throws where it is none of these.
 */
export function partsOf(
  answer: Uint8Array<ArrayBuffer>,
  asked: readonly AskedPart[],
  { status, mediaType }: { readonly status: number; readonly mediaType: string },
): readonly Uint8Array<ArrayBuffer>[] {
  if (status === 200) return asked.map(({ begin, end }) => answer.slice(begin, end))
  const [only, another] = asked
  if (only && !another) return [exactly(answer, only)]
  if (!mediaType.startsWith('multipart/byteranges')) throw new Error(`Parts come as ${mediaType}`)
  let at = 0
  return asked.map(part => {
    const head = new TextDecoder('latin1').decode(answer.subarray(at, at + headLimit))
    const [said, from, to] = /\r\ncontent-range: *bytes (\d+)-(\d+)\/[\s\S]*?\r\n\r\n/i.exec(head) ?? []
    if (said === undefined || Number(from) !== part.begin || Number(to) !== part.end - 1)
      throw new Error(`No bytes ${part.begin}-${part.end - 1}`)
    const start = at + head.indexOf(said) + said.length
    at = start + part.end - part.begin
    return exactly(answer.slice(start, at), part)
  })
}

function exactly(bytes: Uint8Array<ArrayBuffer>, { begin, end }: AskedPart): Uint8Array<ArrayBuffer> {
  if (bytes.length !== end - begin) throw new Error(`${bytes.length} bytes for ${begin}-${end - 1}`)
  return bytes
}
