import type { InvitationWords, WarningBrowser } from '../vi/invitations.ts'

const unproven = (host: string): string => `This server could not prove that it is ${host}…`
const advanced = { says: 'Your connection is not private', press: 'Advanced' }

function steps(browser: WarningBrowser, host: string) {
  switch (browser) {
    case 'chrome':
      return [
        { do: 'Press “Advanced”', ...advanced },
        { do: 'Press “Proceed to…”', says: unproven(host), press: `Proceed to ${host} (unsafe)` },
      ]
    case 'edge':
      return [
        { do: 'Press “Advanced”', ...advanced },
        { do: 'Press “Continue to…”', says: unproven(host), press: `Continue to ${host} (unsafe)` },
      ]
    case 'safari':
      return [
        { do: 'Press “Show Details”', says: 'This Connection Is Not Private', press: 'Show Details' },
        {
          do: 'Press “visit this website”',
          says: 'If you understand the risks, you can',
          press: 'visit this website',
        },
      ]
  }
}

export const invitationWords: InvitationWords = {
  title: seat => `Invite ${seat}`,
  earlier: span =>
    `An invitation was given (${span}), perhaps as a printed card. A new one takes its effect away.`,
  giveNew: 'Give a new invitation',
  giving: 'Making the invitation…',
  qr: seat => `QR code that invites ${seat}`,
  scan: 'Open the camera of the telephone or tablet and point it at this code.',
  type: 'If it cannot be scanned, open a browser and type the address:',
  code: 'then enter the code:',
  goOn: 'Press “Vào chỗ của tôi” (to my seat).',
  once: 'The first device has the seat. Once this is closed the invitation is not shown again, but it still holds.',
  arrived: device => `✓ Has come in: ${device}`,
  next: seat => `Invite the next: ${seat}`,
  warning: 'When a device says “not private”',
  cards: {
    button: 'Print cards',
    title: 'Print invitation cards',
    about:
      'Everybody chosen gets a new invitation, printed as a card. Cards and invitations given to them before lose their effect.',
    whom: 'Cards for',
    make: count => `Make ${count} cards`,
    making: (done, of) => `Making card ${done}/${of}`,
    ready: (count, pages) =>
      `${count} cards, ${pages} A4 pages. Print them now: once this is closed they are not shown again.`,
    print: 'Print the cards',
    withWarning: 'Print a page on “not private” too',
    line: 'Scan with the camera, or open the address and enter the code.',
    screenLine: 'Open it on the machine of the projector or the large screen.',
  },
  certificate: {
    heading: 'The device says “not private”: what to press',
    about:
      'The room has a certificate of the secretary’s own machine, so the browser warns once. The words on the device may differ a little.',
    browser: { chrome: 'Chrome', edge: 'Edge', safari: 'Safari (iPhone, iPad)' },
    steps,
    compare:
      'To be sure that it is the secretary’s machine: press “Not secure” or the sign before the address, look at the certificate, and compare “SHA-256” with this:',
    differs: 'If it differs, stop and call the secretary.',
  },
}
