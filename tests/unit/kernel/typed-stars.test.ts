import { expect, it } from 'vitest'
import { readStars } from '#shared/kernel/typed-stars.ts'

it.each([
  ['3', 3],
  ['3 sao', 3],
  ['3sao', 3],
  ['03 sao', 3],
  ['Hạng 4 sao', 4],
  ['***', 3],
  ['★★★★', 4],
  ['★★★☆☆', 3],
  ['4*', 4],
  ['5 ★', 5],
  ['Ba sao', 3],
  ['BỐN SAO', 4],
  ['năm sao', 5],
  ['OCOP 3 sao', 3],
  ['Đạt 3 sao', 3],
  ['IV sao', 4],
])('reads %s as so many stars', (text, stars) => expect(readStars(text)).toBe(stars))

it.each(['', '0', '6 sao', '3-4 sao', '3 sao, 4 sao', 'sao', '78 điểm', 'chưa đạt', '******'])(
  'says nothing of %s',
  text => expect(readStars(text)).toBeUndefined(),
)
