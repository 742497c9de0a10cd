import type { RegisterRefusals } from '../vi/register-refusals.ts'
import { dayText } from '../figures.ts'

export const registerRefusals: RegisterRefusals = {
  'register.unreachable': () =>
    'The server of the register cannot be reached, so nothing was entered. Check the network and try again; sittings work as usual.',
  'register.unknown': () => 'This product is not in the register.',
  'register.no-line': () =>
    'This line cannot be taken back: it is not there, was taken back already, or is the result of a sitting.',
  'register.day': ({ after }) =>
    after === undefined
      ? 'This day has not come yet. The register holds what has happened.'
      : `This day lies before ${dayText(after)}, the day of what it rests on. Please look again.`,
}
