import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Between the devices of a room and its host: bytes come late, in odd pieces, and connections end in the middle of them. */
export interface CuttingProxy {
  /** On 127.0.0.1. */
  readonly port: number
  /** How many connections it has cut. */
  cuts(): number
  /** From now on everything comes through. */
  spare(): void
  close(): Promise<void>
}

/** Milliseconds that a piece is held at most. */
const longestDelay = 4

/** @param chance from 0 up to 1, the same in every run @param life pieces that a connection carries at most before it is cut */
export async function cuttingProxy(
  target: number,
  chance: () => number,
  life: number,
): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  let cuts = 0
  let isSparing = false

  function carry(from: Socket, to: Socket, cut: (piece: Buffer, to: Socket) => boolean): void {
    let last = Promise.resolve()
    from.on('data', piece => {
      from.pause()
      last = last.then(async () => {
        await new Promise(done => setTimeout(done, chance() * longestDelay))
        if (to.destroyed || cut(piece, to)) return
        const at = 1 + Math.floor(chance() * piece.length)
        to.write(piece.subarray(0, at))
        if (at < piece.length) to.write(piece.subarray(at))
        from.resume()
      })
    })
    from.on('error', () => undefined)
    from.on('close', () => to.destroy())
  }

  const server = createServer(client => {
    const host = connect(target, '127.0.0.1')
    for (const each of [client, host]) {
      each.setNoDelay(true)
      open.add(each)
      each.on('close', () => open.delete(each))
    }
    let left = 4 + Math.floor(chance() * life)
    // In the middle of a piece, whichever way it goes.
    const cut = (piece: Buffer, to: Socket): boolean => {
      left -= 1
      if (isSparing || left > 0) return false
      to.write(piece.subarray(0, Math.floor(chance() * piece.length)), () => {
        client.destroy()
        host.destroy()
      })
      cuts += 1
      left = Infinity
      return true
    }
    carry(client, host, cut)
    carry(host, client, cut)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    spare: () => void (isSparing = true),
    async close() {
      for (const each of open) each.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
