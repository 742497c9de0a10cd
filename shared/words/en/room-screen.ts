import type { RoomScreenWords } from '../vi/room-screen.ts'

export const roomScreenWords: RoomScreenWords = {
  counts: (decided, scoring, waiting) => `Scored ${decided} · in hand ${scoring} · to come ${waiting}`,
  scored: 'Scored',
  awaited: 'Still awaited',
  allIn: 'All sheets are in',
  notOpen: 'Scoring has not begun',
  next: product => `Next: ${product}`,
  member: 'Member',
  total: 'Total',
  mean: mean => `Mean ${mean}`,
  noMarks: 'Marks are not revealed yet',
  noOutcome: 'Not decided yet',
}
