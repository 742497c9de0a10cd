import type { AgendaWords } from '../vi/agenda.ts'

const products = (count: number): string => (count === 1 ? '1 product' : `${count} products`)

export const agendaWords: AgendaWords = {
  find: 'Find a product',
  findHint: 'with or without tone marks',
  any: 'All',
  filters: { standing: 'State', commune: 'Commune', set: 'Criteria set' },
  standings: {
    waiting: 'Not scored yet',
    scoring: 'Being scored',
    reconciling: 'To reconcile',
    settled: 'Settled',
    departed: 'Withdrawn or carried over',
    withheld: 'Not published yet',
  },
  option: (label, count) => `${label} (${count})`,
  shown: (shown, all) => (shown === all ? products(all) : `${shown} of ${products(all)} shown`),
  more: 'By state, commune, set',
  noneShown: 'There is no such product.',
  showAll: 'Show all products',
  handle: (place, product) => `${place}: move ${product} to…`,
  handleHint: 'Drag to change the order; press to move it to any place',
  moveTo: {
    title: product => `Move “${product}” to…`,
    now: (place, count) => `It is ${place} of ${count} now.`,
    field: count => `New place, from 1 to ${count}`,
    wrong: count => `Give a number from 1 to ${count}.`,
    submit: 'Move',
    moved: (product, place) => `${product} is in place ${place} now.`,
  },
}
