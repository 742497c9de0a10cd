import { expect, it } from 'vitest'
import { shortOffices } from '#shared/documents/short-office.ts'

it.each([
  ['Sở Nông nghiệp và Môi trường', 'Sở NN MT'],
  ['Sở Khoa học và Công nghệ', 'Sở KH CN'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VH TT DL'],
  ['Văn phòng Điều phối nông thôn mới', 'VP ĐPNTM'],
  ['Liên minh Hợp tác xã', 'LM HTX'],
  ['Ủy ban nhân dân xã Tân An', 'UBNDX Tân An'],
  ['UBND xã Kim Bình', 'UBND xã Kim Bình'],
  ['Sở Công Thương', 'Sở Công Thương'],
  ['Sở Y tế', 'Sở Y tế'],
])('shortens %s to %s', (office, short) => {
  expect([...shortOffices([office]).values()]).toEqual([short])
})

it('leaves two offices whole that would read alike', () => {
  const offices = ['Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghiệp', 'Liên minh Hợp tác xã']
  expect([...shortOffices(offices)]).toEqual([
    ['Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghệ'],
    ['Sở Khoa học và Công nghiệp', 'Sở Khoa học và Công nghiệp'],
    ['Liên minh Hợp tác xã', 'LM HTX'],
  ])
})
