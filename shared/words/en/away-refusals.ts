import type { AwayRefusals } from '../vi/away-refusals.ts'

export const awayRefusals: AwayRefusals = {
  'away.no-invitation': () =>
    'There is no invitation here. Paste the whole address of the invitation (https://…/join?invitation=…), or choose a sharp picture of the whole QR code.',
  'away.bad-address': () => 'This is no address. Type it as the card has it, such as 192.168.1.20:26443.',
  'away.bad-code': () => 'The code on the card has 12 signs and no vowels. Look at it again.',
  'away.unreachable': ({ address }) =>
    `The room at ${address} cannot be reached: it is not open, or this machine is not on the secretary’s network. Ask the secretary and try again.`,
  'away.other-key': ({ expected, shown, fingerprint }) =>
    `What answers is not the machine that invited, so nothing was sent to it. Ask the secretary to read the fingerprint on the Room screen and compare it with ${fingerprint}. If they are the same, ask for a new invitation; if not, it is a stranger’s: do not go in. (Key agreed on: ${expected}. Key seen: ${shown}.)`,
  'away.unproven': ({ fingerprint }) =>
    `The machine at this address does not know the code, so it was not sent: it was mistyped, the invitation was withdrawn, or this is not the secretary’s machine. Look at the code again; if it is right, ask the secretary to compare the fingerprint on the Room screen with ${fingerprint}.`,
  'away.not-a-room': ({ address }) =>
    `The machine at ${address} does not answer as a room does. Look at the address again; if it is right, the two machines may run different versions.`,
  'away.unknown': () => 'This machine keeps that room no longer. Come in with an invitation again.',
}
