/** How close a rating was, beside its drawing; the sentences are the law's. */
export interface MarginWords {
  readonly heading: string
  readonly legend: string
  readonly flips: (count: number) => string
  readonly confirmations: (count: number) => string
  readonly lanes: Readonly<Record<'marks' | 'confirmations', (count: number) => string>>
  readonly member: (member: string, stars: number) => string
  readonly council: (stars: number) => string
  readonly flip: (criterion: string, points: readonly number[]) => string
}

export const marginWords: MarginWords = {
  heading: 'Sát ngưỡng đến đâu',
  legend:
    'Vạch liền: điểm trung bình; vạch đứt: ngưỡng. Mỗi chấm: điểm trung bình nếu không tính phiếu của một thành viên; hình thoi: khi đó số sao sẽ khác. Tam giác: số cách chấm khác làm đổi số sao; ô vuông: số cách xác nhận khác.',
  flips: count => `Xem ${count} cách chấm khác làm đổi số sao, mỗi tiêu chí kèm số điểm`,
  confirmations: count => `Xem ${count} cách xác nhận khác làm đổi số sao, mỗi tiêu chí kèm số điểm`,
  lanes: {
    marks: count => `${count} cách chấm khác`,
    confirmations: count => `${count} cách xác nhận khác`,
  },
  member: (member, stars) => `${member}, thành ${stars} sao:`,
  council: stars => `Hội đồng xác nhận, thành ${stars} sao:`,
  flip: (criterion, points) => `${criterion} (${points.join(', ')})`,
}
