import { setTimeout } from 'node:timers/promises'
import WebSocket from 'ws'
import { wireLink, type OpenWire } from '#renderer/link/wire-link.ts'
import type { Link } from '#shared/contract/link.ts'

/** A device in a room whose wire falls and is opened again by the code that the browser runs; only the socket is another. */
export interface SeatLink {
  readonly link: Link
  leave(): void
}

/**
 * @param origin of the room, as the host knows it
 * @param port where it is reached, by way of a proxy
 * @param stutters whether what is said now is said twice
 */
export function seatLink(
  origin: string,
  cookie: string,
  { port, stutters = () => false }: { readonly port?: number; readonly stutters?: () => boolean } = {},
): SeatLink {
  const { host, port: own } = new URL(origin)
  let isLeft = false
  let now: WebSocket | undefined
  const openWire: OpenWire = ({ opened, heard, ended }) => {
    if (isLeft) return { say: () => undefined, end: () => undefined }
    const socket = new WebSocket(`wss://127.0.0.1:${port ?? own}/wire`, {
      rejectUnauthorized: false,
      headers: { cookie, origin, host },
    })
    now = socket
    socket.on('open', opened)
    socket.on('message', (text: Buffer) => heard(text.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => isLeft || ended())
    return {
      say(text) {
        socket.send(text)
        if (stutters()) socket.send(text)
      },
      end: () => socket.terminate(),
    }
  }
  return {
    link: wireLink(openWire, ''),
    leave() {
      isLeft = true
      now?.terminate()
    },
  }
}

/**
 * Marks as a person at the seat does, one after another, each until it is on disk.
 *
 * @param pause milliseconds between two
 * @returns what was acknowledged, in order
 */
export async function marksOn(
  { link }: SeatLink,
  at: { readonly sitting: string; readonly product: string; readonly member: string },
  choices: Iterable<{ readonly criterion: string; readonly choice: number }>,
  pause = 0,
): Promise<readonly string[]> {
  const done: string[] = []
  for (const { criterion, choice } of choices) {
    let answer = await link.call('sheet.mark', { ...at, criterion, choice })
    while (!answer.ok && answer.refusal.code === 'host.unreachable')
      answer = await link.call('sheet.mark', { ...at, criterion, choice })
    if (!answer.ok) throw new Error(`${criterion} was refused: ${answer.refusal.code}`)
    done.push(`${criterion}=${choice}`)
    await setTimeout(pause)
  }
  return done
}
