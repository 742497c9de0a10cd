import { attendanceSheet } from '#shared/documents/letters/attendance-sheet.ts'
import { certificateList } from '#shared/documents/letters/certificates.ts'
import { draftDecision } from '#shared/documents/letters/decision.ts'
import { invitation } from '#shared/documents/letters/invitation.ts'
import type { LetterDesk } from '#shared/documents/letters/letter-frame.ts'
import { resultNotice } from '#shared/documents/letters/notice.ts'
import { report } from '#shared/documents/letters/report.ts'
import { returnedLetter } from '#shared/documents/letters/returned.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aLetterDesk } from './a-letter-desk.ts'
import { aProduct, aSitting, nineMembers } from './a-sitting.ts'

/** A name of so many letters; the mark and its number stand in every word of it, so that each can be found on paper. */
const named = (mark: string, at: number, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, word) => `${mark}${at}o${word}trà`)
    .join(' ')
    .slice(0, length)
    .trim()

/** In the place of names: the seats themselves. */
const people = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'].map(seat => `Ghế thứ ${seat}`)
const totals = [74, 62, 92, 69, 49] as const

/** So many products with names of so many letters, of every tier, among them upgrades that stayed; the last one goes back. */
export function aDayOfLetters(count: number, length: number): LetterDesk {
  const products = Array.from({ length: count }, (_, at) =>
    aProduct({
      id: `sp-${at}`,
      name: named('n', at, length),
      producer: named('h', at, length),
      stage: at % 5 === 3 ? { kind: 'upgrade', from: 3, to: 4 } : { kind: 'first' },
    }),
  )
  const members = nineMembers.map((member, at) => ({ ...member, name: people[at] ?? 'Ngô Đức Anh' }))
  const held = products.reduce(
    (sitting, { id }, at) =>
      at === count - 1
        ? sitting.dismisses(id, { kind: 'returned', missing: named('thiếu', at, 600) })
        : sitting
            .scores(id, totals[at % totals.length] ?? 74)
            .confirms(id, at % 7 === 1 ? { '1.5': 2, '3.5': 1 } : {})
            .settles(id),
    aSitting({ products, members }).start(),
  )
  return aLetterDesk(held)
}

/** Every letter of a sitting, the notices of its first products. */
export const lettersOf = (
  desk: LetterDesk,
): readonly (readonly [name: string, outline: Outline | undefined])[] => [
  ['giấy mời', invitation(desk)],
  ['danh sách ký tên', attendanceSheet(desk)],
  ['tờ trình', report(desk)],
  ['quyết định', draftDecision(desk)],
  ...desk.sitting.products.slice(0, 5).map(({ id }) => [`thông báo ${id}`, resultNotice(desk, id)] as const),
  ['công văn', returnedLetter(desk, desk.sitting.products.at(-1)?.id ?? '')],
  ['giấy chứng nhận', certificateList(desk)],
]
