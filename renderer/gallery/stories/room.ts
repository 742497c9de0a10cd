import { screenSeat, type Network, type RoomView, type SeatInRoom } from '#shared/contract/room.ts'
import { vi } from '#shared/words/vi/vi.ts'
import BrowserSteps from '../../parts/room/BrowserSteps.vue'
import CallProduct from '../../parts/room/CallProduct.vue'
import CardsDialog from '../../parts/room/CardsDialog.vue'
import InviteDialog from '../../parts/room/InviteDialog.vue'
import NetworkChoice from '../../parts/room/NetworkChoice.vue'
import OpenedRoomBar from '../../parts/room/OpenedRoomBar.vue'
import { seatLines } from '../../parts/room/seat-line.ts'
import SeatList from '../../parts/room/SeatList.vue'
import ShowOnScreen from '../../parts/room/ShowOnScreen.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon } from './long-text.ts'

const networks: readonly Network[] = [
  { name: 'wlan0', kind: 'wireless', address: '192.168.100.123' },
  { name: 'Ethernet 2', kind: 'cable', address: '10.0.0.4' },
  { name: longName, kind: 'other', address: '172.17.0.1' },
  { name: 'localhost', kind: 'here', address: '127.0.0.1' },
]
const origin = 'https://192.168.100.123:49152'
const fingerprint = Array.from({ length: 32 }, (_, at) => (at * 7 + 16).toString(16).toUpperCase()).join(':')
const opened = {
  sitting: 'x',
  network: { name: 'wlan0', kind: 'wireless', address: '192.168.100.123' },
  ...{ origin, fingerprint, since: noon },
} as const
const invitation = {
  guest: 'x',
  address: `${origin}/join?invitation=${'x7'.repeat(11)}&key=${'k9'.repeat(21)}`,
  code: '3QHX-9KMV-77TJ',
}

/** Each way a seat can be, one after the other. */
const states: readonly Partial<SeatInRoom>[] = [
  {
    connection: { connected: true, since: noon },
    device: { name: 'iPad, Safari', by: 'invitation', at: noon },
  },
  {
    connection: { connected: false, since: noon },
    device: { name: longName, by: 'consent', at: noon },
    handRaisedAt: noon,
  },
  { device: { name: 'Máy tính Windows, Edge', by: 'card', at: noon }, invitedAt: noon },
  { invitedAt: noon },
  {},
]

export const room: Stories = ({ sitting }) => {
  const guests = [...sitting.members.filter(({ counts }) => counts).map(({ id }) => id), screenSeat]
  const seats = guests.map((guest, at): SeatInRoom => ({
    guest,
    ...{ invitedAt: undefined, device: undefined, connection: undefined, handRaisedAt: undefined },
    product: sitting.products.at(at)?.id,
    ...states[at % states.length],
  }))
  const joinings: RoomView['joinings'] = [2, 3].map(at => ({
    ...{ id: `j${at}`, guest: guests[at] ?? '', at: noon },
    device: at === 2 ? 'iPhone, Safari' : longName,
  }))
  const asked = { seat: longName, earlier: undefined, arrived: undefined, fingerprint, refusal: undefined }
  const given = { ...asked, open: true, invitation, next: undefined }
  const { products } = sitting
  const longest = products.find(({ name }) => name.length === 120)?.id ?? ''
  const offered = {
    ...{ open: true, council: longName, fingerprint, refusal: undefined, making: undefined },
    seats: sitting.members.map(({ id, office }) => ({ guest: id, name: office })),
    chosen: [guests[0] ?? ''],
  }
  const cards = [{ seat: longName, invitation }]
  return [
    show(NetworkChoice, { four: { networks, modelValue: '10.0.0.4' } }),
    show(OpenedRoomBar, { open: { opened } }, { slots: { default: longName } }),
    show(SeatList, {
      thirteen: { lines: seatLines({ seats, joinings }, sitting, vi), now: noon + 754_000 },
    }),
    show(CallProduct, {
      none: { products, called: undefined, busy: false },
      called: { products, called: longest, busy: true },
    }),
    show(ShowOnScreen, {
      agenda: { products, shown: { kind: 'agenda' }, busy: false },
      grid: { products, shown: { kind: 'grid', product: longest }, busy: false },
    }),
    show(BrowserSteps, { three: { origin, fingerprint } }),
    show(
      InviteDialog,
      {
        given: { ...given, next: longName },
        arrived: { ...given, arrived: 'iPad, Safari' },
        earlier: { ...given, invitation: undefined, earlier: '2 giờ 05 phút' },
        refused: { ...given, invitation: undefined, refusal: { code: 'room.closed' } },
      },
      { alone: true },
    ),
    show(
      CardsDialog,
      {
        offered: { ...offered, cards: [] },
        making: { ...offered, cards: [], making: 4 },
        made: { ...offered, cards },
        refused: { ...offered, cards: [], refusal: { code: 'room.closed' } },
      },
      { alone: true },
    ),
  ]
}
