import type { HolidayFile } from '#shared/law/public-holidays.ts'

/** A file of public holidays of June 2027, when there are none, with what is given. */
export const aHolidayFile = (given: Partial<HolidayFile> = {}): HolidayFile => ({
  format: 1,
  sources: ['Thông báo để thử'],
  from: '2027-06-01',
  until: '2027-06-30',
  off: [],
  working: [],
  doubtful: [],
  ...given,
})

/** As if Tết and the rest of 2027 had been announced, otherwise than is likely, and with a Saturday worked. Nobody has announced it. */
export const holidaysOf2027: HolidayFile = aHolidayFile({
  sources: ['Thông báo để thử về lịch nghỉ năm 2027'],
  from: '2027-01-01',
  until: '2027-12-31',
  off: [
    { day: '2027-01-01', name: 'Tết Dương lịch' },
    { day: '2027-02-05', name: 'Tết Đinh Mùi' },
    { day: '2027-02-08', name: 'Tết Đinh Mùi' },
    { day: '2027-02-09', name: 'Tết Đinh Mùi' },
    { day: '2027-02-10', name: 'Tết Đinh Mùi, nghỉ bù' },
    { day: '2027-02-11', name: 'Tết Đinh Mùi, nghỉ bù' },
    { day: '2027-04-16', name: 'Giỗ Tổ Hùng Vương' },
    { day: '2027-04-30', name: 'Ngày Chiến thắng' },
    { day: '2027-05-03', name: 'Ngày Quốc tế lao động, nghỉ bù' },
    { day: '2027-09-02', name: 'Quốc khánh' },
    { day: '2027-09-03', name: 'Nghỉ hoán đổi với 11/09/2027' },
    { day: '2027-11-24', name: 'Ngày Văn hóa Việt Nam' },
  ],
  working: [{ day: '2027-09-11', insteadOf: '2027-09-03' }],
})
