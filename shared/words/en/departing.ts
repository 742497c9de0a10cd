import type { DepartingWords } from '../vi/departing.ts'

export const departingWords: DepartingWords = {
  button: 'Withdraw or carry over…',
  title: product => `Leave “${product}” undecided at this sitting`,
  kind: 'This product',
  kinds: {
    'carried-over': {
      label: 'Carry over to a later sitting',
      effect: 'The council cannot decide now, as when too few members are left. No vote is needed.',
    },
    withdrawn: { label: 'Withdrawn by the producer', effect: 'The producer no longer asks for a rating.' },
  },
  reason: 'Reason',
  reasonHint: 'Printed in the minutes',
  others: (producer, products) =>
    products.length === 1
      ? `Withdraw the other product of ${producer} too: ${products.join(', ')}`
      : `Withdraw the ${products.length} other products of ${producer} too: ${products.join(', ')}`,
  confirm: { 'carried-over': 'Carry over', withdrawn: 'Withdraw' },
  heading: { 'carried-over': 'Carried over to a later sitting', withdrawn: 'Withdrawn by the producer' },
  because: (time, reason) => `At ${time}. Reason: ${reason}`,
  afterwards:
    'The product is no longer scored or settled at this sitting. Sheets that were marked stay in the record; the minutes print the reason.',
}
