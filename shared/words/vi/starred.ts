/** The starred criteria before the council: what is proposed, what is confirmed, what is to be discussed. */
export interface StarredWords {
  readonly heading: string
  readonly hint: string
  readonly waits: string
  readonly progress: (done: number, all: number) => string
  readonly confirmAll: (count: number) => string
  readonly attention: (count: number) => string
  readonly nothing: string
  readonly agreed: (count: number) => string
  readonly see: (count: number) => string
  readonly confirm: string
  readonly confirmed: string
  readonly change: string
  readonly choice: (criterion: string) => string
  readonly unanimous: string
  readonly majority: (count: number, all: number) => string
  readonly others: string
  readonly chose: (choice: string, offices: readonly string[]) => string
  readonly reached: (stars: number) => string
  readonly unreached: (stars: number) => string
}

export const starredWords: StarredWords = {
  heading: 'Yêu cầu tối thiểu (dấu sao)',
  hint: 'Hội đồng xác nhận một lần phương án đạt được ở mỗi tiêu chí có dấu sao. Phương án chọn sẵn là của đa số.',
  waits: 'Chênh lệch còn quá giới hạn: hội đồng xác nhận sau vòng chấm lại.',
  progress: (done, all) => `Đã xác nhận ${done}/${all}`,
  confirmAll: count => `Xác nhận theo đa số (${count})`,
  attention: count => `${count} tiêu chí chưa thống nhất đạt hay không, hoặc đang cản sao`,
  nothing: 'Mọi thành viên thống nhất các yêu cầu tối thiểu; không tiêu chí nào cản sao.',
  agreed: count => `${count} tiêu chí không phải bàn thêm`,
  see: count => `Xem ${count} tiêu chí cần bàn`,
  confirm: 'Xác nhận',
  confirmed: 'Đã xác nhận',
  change: 'Sửa lại',
  choice: criterion => `Phương án đạt được ở tiêu chí ${criterion}`,
  unanimous: 'Mọi thành viên chọn như nhau.',
  majority: (count, all) => `Đa số: ${count}/${all} thành viên.`,
  others: 'Khác:',
  chose: (choice, offices) => `${choice}: ${offices.join(', ')}`,
  reached: stars => `${stars}★ đạt`,
  unreached: stars => `${stars}★ chưa đạt`,
}
