import type { CouncilProfile } from '../../council/profile.ts'
import { asksPins } from '../../council/pins.ts'
import { councilWords } from './council.ts'
import { profileEditorWords, type ProfileEditorWords } from './profile-editor.ts'

/** The council's own operating rules: the list of them, the editor, and what a set of rules means in a few lines. */
export interface ProfileWords {
  readonly heading: string
  readonly link: string
  readonly intro: string
  readonly shipped: string
  readonly own: string
  readonly saved: (name: string) => string
  readonly copy: string
  readonly copyOf: (name: string) => string
  readonly copyName: (name: string) => string
  readonly edit: string
  readonly editOf: (name: string) => string
  readonly remove: string
  readonly removeOf: (name: string) => string
  readonly removeTitle: (name: string) => string
  readonly removeBody: string
  readonly unknown: string
  /** What the rules come to, one sentence for each matter. */
  readonly lines: (profile: CouncilProfile) => readonly string[]
  readonly agreedSheet: string
  readonly writing: Readonly<
    Record<'title' | 'explained' | 'mustMeet' | 'convene' | 'convened' | 'place' | 'date' | 'reason', string>
  >
  readonly editor: ProfileEditorWords
}

const spreadLine = ({ scoring, spread, reScoring }: CouncilProfile): string => {
  if (scoring === 'agreed') return 'Cả hội đồng thống nhất một phiếu cho mỗi sản phẩm; không có chênh lệch.'
  const limit = councilWords.spreadLimit(spread)
  if (limit === '') return 'Mỗi thành viên một phiếu; không giới hạn chênh lệch, không chấm lại.'
  const again =
    reScoring.rounds === 0
      ? 'nếu vượt thì người chủ trì quyết định'
      : `nếu vượt thì thảo luận, chấm lại tối đa ${reScoring.rounds} lần rồi người chủ trì quyết định`
  return `Mỗi thành viên một phiếu; ${limit}, ${again}.`
}

const secrecyLine = ({ secrecy, decimals }: CouncilProfile): string =>
  `${secrecy === 'until-reveal' ? 'Thành viên xem điểm của nhau sau khi mọi phiếu đã nộp' : 'Thành viên chỉ xem điểm của nhau sau khi phiên họp kết thúc'}; điểm trung bình in ${decimals} chữ số thập phân.`

export const profileWords: ProfileWords = {
  heading: 'Quy chế hoạt động',
  link: 'Quy chế hoạt động',
  intro:
    'Luật để mỗi hội đồng tự quy định họp, chấm, đối chiếu và thông qua thế nào. Hãy chọn quy chế có sẵn gần nhất với quy chế của hội đồng rồi sửa cho đúng.',
  shipped: 'Có sẵn trong chương trình',
  own: 'Quy chế riêng',
  saved: name => `Đã lưu “${name}”. Phiên họp tạo sau này chọn được quy chế này.`,
  copy: 'Lập từ quy chế này',
  copyOf: name => `Lập từ quy chế này: ${name}`,
  copyName: name => `${name} (bản riêng)`,
  edit: 'Sửa',
  editOf: name => `Sửa ${name}`,
  remove: 'Xóa',
  removeOf: name => `Xóa ${name}`,
  removeTitle: name => `Xóa “${name}”?`,
  removeBody: 'Phiên họp đã lập theo quy chế này không thay đổi. Phiên họp mới không chọn được nữa.',
  unknown: 'Máy này không có quy chế đó. Hãy quay lại danh sách quy chế.',
  lines: profile => [
    profile.form === 'meeting'
      ? 'Hội đồng họp tại một phòng.'
      : 'Lấy ý kiến bằng văn bản: phiếu gửi về trong nhiều ngày; hội đồng chỉ họp khi điểm chênh lệch quá giới hạn.',
    `${profile.form === 'meeting' ? 'Họp khi có mặt' : 'Cần ý kiến của'} ${councilWords.quorum(profile.quorum)}; ${councilWords.chair(profile.chair)}.`,
    spreadLine(profile),
    `Thông qua kết quả: ${councilWords.adoption[profile.adoption]}.`,
    secrecyLine(profile),
    asksPins(profile)
      ? 'Thư ký và mỗi thành viên có mã PIN; điểm chưa công khai được mã hóa.'
      : 'Không dùng mã PIN.',
    ...(profile.atDevices === 'called-up' ? ['Tại máy riêng chỉ chấm sản phẩm đã được thư ký mời.'] : []),
    ...(profile.inMinutes === 'sealed'
      ? ['Biên bản chỉ kèm dấu niêm phong của phiếu, không kèm điểm từng phiếu.']
      : []),
  ],
  agreedSheet: 'Phiếu thống nhất của Hội đồng: hội đồng bàn từng tiêu chí và ghi một phiếu chung.',
  writing: {
    title: 'Lấy ý kiến bằng văn bản',
    explained:
      'Không cần điểm danh: mọi thành viên đều tham gia, trừ người được ghi “Không có ý kiến” kèm lý do. Phiếu gửi về trong nhiều ngày. Hội đồng chỉ họp khi điểm chênh lệch quá giới hạn.',
    mustMeet:
      'Đánh giá lần đầu và nâng hạng: hội đồng phải họp rồi mới chốt; chỉ đánh giá lại mới chốt bằng lấy ý kiến.',
    convene: 'Triệu tập họp',
    convened: 'Từ lúc này hội đồng làm việc như một cuộc họp: điểm danh lại, rồi thảo luận và chấm lại.',
    place: 'Địa điểm họp',
    date: 'Ngày họp',
    reason: 'Lý do triệu tập',
  },
  editor: profileEditorWords,
}
