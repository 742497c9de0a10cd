/** Who takes part: those who are there or, in writing, everyone of whom it was not recorded that no opinion will come. */
export interface AttendanceWords {
  readonly heading: string
  readonly of: (office: string) => string
  readonly present: string
  readonly absent: string
  readonly unknown: string
  readonly state: string
  readonly reason: string
  readonly reasonOf: (office: string) => string
  readonly quorum: string
  readonly met: string
  readonly chairPresent: string
  readonly chairAbsent: string
  /** Asked once the sitting has started, before it is recorded. */
  readonly whyGone: (office: string) => string
  readonly recordGone: string
  readonly recordGoneOf: (office: string) => string
  readonly changes: string
  readonly noChange: string
  readonly band: string
  readonly came: string
  readonly left: string
  /** In the bar of the sitting. */
  readonly inBar: (present: number, appointed: number, needed: number) => string
}

export const attendanceForms: Readonly<Record<'meeting' | 'written', AttendanceWords>> = {
  meeting: {
    heading: 'Điểm danh',
    of: office => `Điểm danh ${office}`,
    present: 'Có mặt',
    absent: 'Vắng',
    unknown: 'Chưa điểm danh',
    state: 'Có mặt hay vắng',
    reason: 'Lý do vắng',
    reasonOf: office => `Lý do vắng của ${office}`,
    quorum: 'Số có mặt',
    met: 'Đủ thành viên để họp',
    chairPresent: 'Chủ tịch hội đồng có mặt',
    chairAbsent: 'Chủ tịch hội đồng chưa có mặt',
    whyGone: office => `${office} vắng từ lúc này vì`,
    recordGone: 'Ghi vắng',
    recordGoneOf: office => `Ghi vắng ${office}`,
    changes: 'Đến và về trong phiên họp',
    noChange: 'Từ khi bắt đầu, chưa có ai đến thêm hay về trước.',
    band: 'Dải màu là thời gian có mặt.',
    came: 'đến',
    left: 'về',
    inBar: (present, appointed, needed) => `${present}/${appointed} có mặt, cần ${needed}`,
  },
  written: {
    heading: 'Thành viên tham gia ý kiến',
    of: office => `${office} tham gia hay không`,
    present: 'Tham gia',
    absent: 'Không có ý kiến',
    unknown: 'tham gia, không phải điểm danh',
    state: 'Tham gia hay không',
    reason: 'Lý do không có ý kiến',
    reasonOf: office => `Lý do không có ý kiến của ${office}`,
    quorum: 'Số tham gia ý kiến',
    met: 'Đủ thành viên theo quy chế',
    chairPresent: 'Chủ tịch hội đồng tham gia ý kiến',
    chairAbsent: 'Chủ tịch hội đồng không có ý kiến',
    whyGone: office => `${office} không có ý kiến vì`,
    recordGone: 'Ghi không có ý kiến',
    recordGoneOf: office => `Ghi không có ý kiến: ${office}`,
    changes: 'Thay đổi trong thời gian lấy ý kiến',
    noChange: 'Từ khi bắt đầu, chưa có thay đổi nào về người tham gia.',
    band: 'Dải màu là thời gian tham gia.',
    came: 'tham gia',
    left: 'không có ý kiến',
    inBar: (present, appointed, needed) => `${present}/${appointed} tham gia, cần ${needed}`,
  },
}
