import { ended } from '../../kernel/text.ts'
import type { TableWords } from '../vi/table.ts'

export const tableWords: TableWords = {
  timeline: {
    time: 'At',
    member: 'Member',
    what: 'What',
    reason: 'Reason',
    replacedBy: office => `replaced by ${office}`,
  },
  presiding: {
    heading: 'Presiding',
    chair: office => `The chair presides (${office}).`,
    standIn: office => `${office} presides in the chair’s place.`,
    nobody: 'Nobody presides: the chair is not there.',
    nobodyMay: 'The operating rules let nobody else preside; the chair must be waited for.',
    nobodyMayHere:
      'The rules let nobody stand in; what only the chair may decide on that product goes to a later sitting.',
    recusedFrom: (product, standIn) =>
      `${product}: whoever presides is recused; ${standIn === undefined ? 'nobody has been given the chair’s place here' : `${standIn} presides here`}.`,
    noneThere: 'Nobody present may preside under the operating rules.',
    give: 'Give the chair’s place',
    whom: 'To',
    reason: 'Reason',
  },
  replacing: {
    button: 'Replace or rename',
    of: office => `Replace or rename: ${office}`,
    titles: {
      person: office => `Replace the member of ${office}`,
      office: office => `Rename the office ${office}`,
    },
    kind: 'What changes',
    kinds: {
      person: {
        label: 'Another person comes',
        effect: 'This person leaves the seat; the successor scores from here on.',
      },
      office: {
        label: 'The office was renamed',
        effect: 'The person stays, with every sheet and the attendance.',
      },
    },
    newOffice: 'New name of the office',
    renameReason: 'Reason for the new name, for the minutes',
    rename: 'Rename the office',
    who: 'Who comes instead',
    office: 'Office',
    name: 'Name',
    reason: 'Reason, for the minutes',
    sheets: 'What becomes of the sheets',
    effects: (leaving, role) => [
      `The sheets that ${leaving} has handed in stay and count.`,
      'The successor begins with a blank sheet where none was handed in, and for every product after that.',
      'A sheet that was only begun does not count.',
      `The successor keeps the role of ${role} and is recorded as present from now on.`,
    ],
    confirm: 'Replace member',
  },
  aside: {
    button: 'Record a member who does not score…',
    title: 'A member who does not score a product',
    kind: 'Case',
    kinds: { recusal: 'Recused (interest in the product)', abstention: 'Abstains from scoring' },
    hints: {
      recusal: 'Neither scores, votes nor sees the marks of this product; not counted as present for it.',
      abstention: 'Hands in no sheet for this product, yet counts as present and votes.',
    },
    others: (producer, products) =>
      products.length === 1
        ? `Record it for the other product of ${producer} too: ${products.join(', ')}`
        : `Record it for the ${products.length} other products of ${producer} too: ${products.join(', ')}`,
    offer: {
      text: ({ office, producer, from, reason }, products) =>
        `${office} is recused from “${from}” of ${producer}, because: ${ended(reason)} The same producer also has: ${products.join(', ')}.`,
      button: products =>
        `Record the recusal for ${products === 1 ? 'this product' : `these ${products} products`} too`,
      done: (office, products) => `✓ Recorded: ${office} is recused from ${products.join(', ')}.`,
      of: (office, producer, products) =>
        `Record the recusal for ${products === 1 ? 'this product' : `these ${products} products`} too: ${office}, ${producer}`,
      leave: 'No, that product alone',
      leaveOf: (office, product) => `No, that product alone: ${office}, “${product}”`,
      left: (office, product) =>
        `Left as recorded: ${office} is recused from “${product}” alone. More can be recorded under Attendance.`,
    },
    sheets: {
      recusal: {
        begun: (office, product) =>
          `${office} has begun a sheet of “${product}”: it can no longer be handed in. Taken back before the marks are revealed, the sheet goes on.`,
        sealed: (office, product) =>
          `${office} has handed in a sheet of “${product}”: it does not count and is not revealed, but stays in the record. Taken back before the marks are revealed, the sheet counts again.`,
        revealed: (office, product) =>
          `The marks of “${product}” are revealed: a sheet that ${office} handed in counts no longer; the mean and the spread are worked out anew at once from the others, and this cannot be taken back.`,
      },
      abstention: {
        begun: (office, product) =>
          `${office} has begun a sheet of “${product}”: it can no longer be handed in. Taken back before the marks are revealed, the sheet goes on.`,
        sealed: (office, product) =>
          `${office} has handed in a sheet of “${product}” and can no longer abstain, unless the sheet is sent back first.`,
        revealed: (office, product) =>
          `The marks of “${product}” are revealed: if ${office} handed in a sheet, an abstention can no longer be recorded.`,
      },
    },
    presides: {
      nobody:
        'This person presides, and the rules let nobody stand in: what only the chair may decide on this product goes to a later sitting.',
      other:
        'This person presides: after recording, give the chair’s place for this product under “Presiding”.',
    },
    effect: 'If this is recorded',
    pick: 'Choose the product and the member to see what becomes of the scorers and the quorum.',
    scorers: 'Members who will score',
    base: 'Members counted from',
    needed: 'Needed present',
    present: 'Present for this product',
    change: (before, after) => `${before} → ${after}`,
    same: count => `${count}, unchanged`,
    quorumOf: product => `Present for “${product}”`,
    unmet: 'With this there are no longer enough members to decide on the product.',
    confirm: { recusal: 'Record recusal', abstention: 'Record abstention' },
    abstains: 'abstains from scoring',
    withdraw: (office, product) => `Withdraw abstention: ${office}, ${product}`,
  },
}
