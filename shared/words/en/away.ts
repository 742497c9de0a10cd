import type { AwayWords } from '../vi/away.ts'

export const awayWords: AwayWords = {
  link: 'Join a room from this machine',
  title: 'Join a room from this machine',
  intro:
    'Use the secretary’s invitation in one of three ways. This machine looks at the key of the secretary’s laptop before anything is sent.',
  device: 'Name of this machine (the secretary sees it; may be left empty)',
  paste: {
    heading: 'Paste the invitation',
    label: 'Address of the invitation',
    button: 'Join by invitation',
  },
  card: {
    heading: 'Type address and code',
    address: 'Address on the card',
    code: 'Code on the card (12 signs)',
    button: 'Join by code',
  },
  picture: {
    heading: 'Picture of the QR code',
    choose: 'Choose a picture',
    hint: 'or drop it, or paste it here',
  },
  joined: 'Rooms joined from this machine',
  since: (day, time) => `joined at ${time} on ${day}`,
  waits: 'waits for consent',
  again: 'Go in again',
  againTo: address => `Go in again ${address}`,
  forget: 'Forget',
  forgetOf: address => `Forget ${address}`,
  working: 'Looking at the key of the secretary’s laptop…',
  waiting:
    'There is another device at this seat. Press “Agree” on it, or ask the secretary. This screen goes on by itself.',
}
