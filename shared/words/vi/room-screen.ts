/** What the room's screen says, to be read from the far end of a room. */
export interface RoomScreenWords {
  readonly counts: (decided: number, scoring: number, waiting: number) => string
  readonly scored: string
  readonly awaited: string
  readonly allIn: string
  readonly notOpen: string
  readonly next: (product: string) => string
  readonly member: string
  readonly total: string
  readonly mean: (mean: string) => string
  readonly noMarks: string
  readonly noOutcome: string
}

export const roomScreenWords: RoomScreenWords = {
  counts: (decided, scoring, waiting) => `Đã chấm ${decided} · đang chấm ${scoring} · chưa chấm ${waiting}`,
  scored: 'Đã chấm',
  awaited: 'Còn chờ phiếu của',
  allIn: 'Đã đủ phiếu',
  notOpen: 'Chưa mở vòng chấm',
  next: product => `Tiếp theo: ${product}`,
  member: 'Thành viên',
  total: 'Tổng',
  mean: mean => `Trung bình ${mean}`,
  noMarks: 'Chưa công khai điểm',
  noOutcome: 'Chưa chốt kết quả',
}
