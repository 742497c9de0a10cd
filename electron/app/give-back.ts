/**
 * Lets the memory of a piece go that nobody needs any more, where it has memory of its own. The collector knows of little else than the
 * heap: left to it, each few megabytes that come and go make it walk over the whole of that, which takes longer than writing them.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
