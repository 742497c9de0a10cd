import { shippedBook, shippedEarlier, shippedPlaces } from '../support/shipped-places.ts'
import { median, type BenchRow } from './bench-row.ts'

/** As people type them: with marks and without, one that is in all provinces, and one of before July 2025. */
const typed = ['Tân An, Tuyên Quang', 'tan an tuyen quang', 'phuong minh xuan', 'vinh quang chiem hoa']
const repeats = 30
/** As a screen asks for. */
const most = 12

const keystrokes = typed.flatMap(text => Array.from(text, (_, at) => text.slice(0, at + 1)))
/** All names that a keystroke is looked for in, those of before July 2025 too. */
const names: readonly string[] = [JSON.stringify(shippedPlaces), JSON.stringify(shippedEarlier)].flatMap(
  text => (text.match(/"[^"]*\p{L}[^"]*"/gu) ?? []).map(name => name.slice(1, -1)),
)

/** Milliseconds, of this process alone, collecting its garbage included. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const perKeystroke = (): number =>
  processorTime(() => {
    for (const text of keystrokes) shippedBook.find(text, most)
  }) / keystrokes.length

/** What comes to mind first: each name without its marks, and whether it holds what was typed. */
const plainly = (): number =>
  processorTime(() => {
    for (const name of names) name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().includes('tan an')
  })

/** What one letter costs that is typed where a commune is looked for, once the names are read. */
export const findPlace: BenchRow = {
  name: 'place',
  what: `A keystroke that looks for a commune, of ${keystrokes.length}`,
  goal: { kind: 'ratio', atMost: 0.25, to: 'taking the marks off each name and looking in it' },
  measure: () => {
    shippedBook.find('tan an', most)
    const runs = Array.from({ length: repeats }, () => perKeystroke() / plainly())
    return Promise.resolve([{ size: `${names.length.toLocaleString('en')} names`, value: median(runs) }])
  },
}

/** The same in what a person waits. */
export const findPlaceTime: BenchRow = {
  ...findPlace,
  name: 'place-time',
  goal: { kind: 'time', atMost: 5, per: 'a keystroke' },
  measure: () => {
    shippedBook.find('tan an', most)
    const runs = Array.from({ length: repeats }, perKeystroke)
    return Promise.resolve([{ size: `${names.length.toLocaleString('en')} names`, value: median(runs) }])
  },
}
