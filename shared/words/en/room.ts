import type { RoomWords } from '../vi/room.ts'

function spanText(span: number): string {
  const minutes = Math.floor(span / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} h ${String(minutes % 60).padStart(2, '0')} min` : 'over a day'
}

export const roomWords: RoomWords = {
  heading: 'Room',
  opening: {
    about:
      'Open the room so that every member scores on a device of their own, over the network in the room, with no Internet. Whoever has no device still scores on this laptop or on paper.',
    networks: 'On which network?',
    kind: { wireless: 'Wi-Fi', cable: 'Cable', other: 'Another network', here: 'This machine, to try' },
    hint: {
      wireless: 'members’ devices have to be on this Wi-Fi too',
      cable: 'members’ devices have to be on the same router',
      other: 'often of a virtual machine or a tunnel; only if you know it',
      here: 'only a browser on this very machine gets in',
    },
    open: 'Open the room',
    busy: 'Opening…',
    none: {
      title: 'This machine is on no network of the room',
      text: 'Join the room’s Wi-Fi, plug a cable into the router, or turn on the hotspot of a telephone and join that. No Internet is needed.',
      again: 'Look for networks again',
    },
    over: 'The sitting is over, so its room is opened no more.',
  },
  open: {
    address: 'Address to type',
    fingerprint: 'Fingerprint of the certificate, to compare',
    close: 'Close the room',
    closing: {
      title: 'Close the room?',
      body: 'Every device is cut off at once; what was recorded stays. When the room is opened again, each comes back to its seat.',
      confirm: 'Close the room',
    },
  },
  inBar: (connected, seats, hands) =>
    `Room open · ${connected}/${seats} devices${hands === 0 ? '' : ` · ${hands} calling`}`,
  inShortBar: (connected, seats, hands) =>
    `Room ${connected}/${seats}${hands === 0 ? '' : ` · ${hands} calling`}`,
  span: spanText,
  seats: {
    heading: 'Seats in the room',
    columns: {
      seat: 'Member',
      device: 'Device',
      connection: 'Connection',
      product: 'Looking at',
      sheets: 'Sheets in',
      calls: 'Calls, asks to join',
      actions: 'For the secretary',
    },
    screen: 'The room’s screen',
    noDevice: 'no device yet',
    connection: {
      connected: span => `● connected · ${span}`,
      away: span => `○ cut off · ${span}`,
      invited: span => `○ invited · ${span}`,
      notBack: '○ not back yet',
      none: '○ not invited',
    },
    noProduct: '–',
    noRound: '–',
    sheets: (sealed, open) => `${sealed}/${open}`,
    hand: span => `Calls · ${span}`,
    lower: 'I am there',
    lowerOf: seat => `I am there at ${seat}`,
    asks: device => `${device} asks to join`,
    agree: 'Agree',
    agreeTo: (device, seat) => `Agree to ${device} at ${seat}`,
    refuse: 'No',
    refuseTo: (device, seat) => `No to ${device} at ${seat}`,
    invite: 'Invite',
    inviteAgain: 'Invite again',
    inviteOf: (label, seat) => `${label} ${seat}`,
    withdraw: 'Withdraw',
    withdrawOf: seat => `Withdraw the invitation of ${seat}`,
    free: 'Let go',
    freeOf: seat => `Let go the device at ${seat}`,
    freeing: {
      title: seat => `Let go the device at ${seat}?`,
      body: 'It is cut off at once and does not come back without an invitation. What is on the sheet stays; the record has an event for it.',
    },
  },
  called: {
    label: 'Call the room to score',
    none: 'No product is called up',
    call: 'Call this product up',
    now: product => `now: ${product}`,
    nobody: 'none is called up',
  },
  shown: {
    product: 'Product that is shown',
    put: 'Show',
    kind: { agenda: 'Agenda', product: 'Product', grid: 'Marks', outcome: 'Outcome' },
    now: (kind, product) => `The room’s screen shows: ${kind}${product === undefined ? '' : ` · ${product}`}`,
    noneRevealed: 'No product is revealed yet',
  },
}
