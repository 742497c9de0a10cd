import type { CorrectionInWords, CourseWords, PointChange } from '../../documents/course-words.ts'
import { ended } from '../../kernel/text.ts'
import { councilWords } from './council.ts'
import { because, list, longDay, moment, told } from './minutes.ts'

const reasoned = ({ office, reason }: { readonly office: string; readonly reason: string }): string =>
  `${office} (lý do: ${reason})`

const points = ({ criterion, before, after }: PointChange): string =>
  before === undefined
    ? `tiêu chí ${criterion} ${after} điểm`
    : `tiêu chí ${criterion} từ ${before} thành ${after} điểm`

function correctionText(correction: CorrectionInWords): string {
  const { at, number, replaces, before, after, ground, marks, confirmed } = correction
  const marked = marks.map(each => `${each.office} ${points(each)}`)
  return [
    `kết quả ghi ở sự kiện số ${replaces} là ${before}, nay thay bằng ${after} (sự kiện số ${number}, ${moment(at)}).`,
    ended(`Lý do: ${ground}`),
    ...(marked.length === 0 ? [] : [`Điểm ghi sai, tính lại: ${list(marked)}.`]),
    ...(confirmed.length === 0 ? [] : [`Mức đạt xác nhận lại: ${list(confirmed.map(points))}.`]),
  ].join(' ')
}

export const courseWords: CourseWords = {
  attendance: {
    returnedAt: time => `trở lại lúc ${told(time)}`,
    replacedBy: (time, who, reason) => `được thay bằng ${who} từ ${told(time)}, ${because(reason)}`,
    replaces: (who, time) => `thay ${who} từ ${told(time)}`,
    renamed: (before, time, reason) => `trước ${told(time)} mang tên “${before}”, lý do đổi tên: ${reason}`,
    presidings: 'Người chủ trì qua các thời điểm:',
    presidedFirst: who => `Từ lúc bắt đầu: ${who}`,
    presidedFrom: (time, who, reason) =>
      `Từ ${told(time)}: ${who}${reason === '' ? '' : `, lý do: ${reason}`}`,
  },
  written: {
    about: council => `Lấy ý kiến bằng văn bản của ${council}`,
    form: 'Các thành viên Hội đồng cho ý kiến bằng văn bản, mỗi người trên phiếu đánh giá của mình.',
    asked: 'Thành viên cho ý kiến: ',
    given: (given, appointed) => `${given} trên ${appointed} thành viên Hội đồng.`,
    none: 'Không cho ý kiến: ',
    quorum: ({ present, appointed, needed, met }) =>
      `Hội đồng có ${appointed} thành viên chấm điểm; lấy ý kiến của ${present}. Quy chế yêu cầu ít nhất ${needed} thành viên. ` +
      `Việc lấy ý kiến ${met ? 'đủ' : 'chưa đủ'} điều kiện tiến hành.`,
    contents: 'Nội dung lấy ý kiến',
    end: at => `Việc lấy ý kiến kết thúc vào ${moment(at)}./.`,
    convened: 'Họp Hội đồng: ',
    meeting: ({ place, date, reason }) =>
      ended(`sau khi lấy ý kiến, Hội đồng họp ${longDay(date)} tại ${place}, lý do: ${reason}`),
  },
  agreedMethod: products =>
    `Hội đồng đánh giá, phân hạng ${products} sản phẩm. Theo quy chế, cả Hội đồng thảo luận và thống nhất một phiếu đánh giá cho ` +
    'mỗi sản phẩm, không chấm riêng từng thành viên.',
  agreedRound: total => `Hội đồng thống nhất một phiếu, ${total} điểm.`,
  adoption: adoption => `Kết quả từng sản phẩm được thông qua bằng cách ${councilWords.adoption[adoption]}.`,
  product: {
    earlier: earlier =>
      [
        councilWords.earlier(earlier),
        ...(earlier.reason === '' ? [] : [ended(`Lý do xét lại: ${earlier.reason}`)]),
      ].join(' '),
    renewed: ({ time, afterRound, before, after, reason }) =>
      ended(
        `Lúc ${told(time)}, ${afterRound === 0 ? 'trước khi chấm' : `sau vòng chấm ${afterRound}`}, gói hồ sơ có mã ${before} được thay bằng gói có mã ${after}, lý do: ${reason}`,
      ),
    presenter: 'Người trình bày: ',
    advice: 'Ý kiến của Tổ tư vấn: ',
    adviceText: (mean, remarks) =>
      ended(
        [...(mean === undefined ? [] : [`điểm trung bình sơ bộ ${mean} điểm`]), remarks]
          .filter(text => text !== '')
          .join('; '),
      ),
    quorum: ({ appointed, recused, present, needed }) =>
      `Trong ${appointed} thành viên Hội đồng, ${recused} không tham gia chấm; ${present} có mặt khi xét sản phẩm này, quy chế yêu cầu ` +
      `ít nhất ${needed}.`,
    standIns: people =>
      `Người chủ trì cuộc họp không tham gia chấm sản phẩm này; chủ trì phần này: ${list(people)}.`,
    abstentions: abstentions => `Có mặt nhưng không cho điểm: ${list(abstentions.map(reasoned))}.`,
    roundGround: ground => ended(`mở theo quyết định của chủ tọa, lý do: ${ground}`),
    sentBack: sheets =>
      'Trước khi công khai điểm, trả lại phiếu để sửa và nộp lại: ' +
      `${list(sheets.map(({ office, time, reason }) => `${office} lúc ${told(time)} (lý do: ${reason})`))}.`,
    spreadAccepted: ground =>
      ended(`Chủ tọa quyết định lấy kết quả của vòng này dù chênh lệch vượt giới hạn, lý do: ${ground}`),
    haltedRound: ({ sheets, onPaper, stopped, unfinished, scoredAgain }) =>
      [
        `${sheets} phiếu${onPaper === 0 ? '' : ` (${onPaper} phiếu giấy)`}`,
        ...stopped.map(
          ({ office, criterion, name }) =>
            `phiếu của ${office} dừng ở tiêu chí ${criterion} (${name}), các tiêu chí sau không chấm`,
        ),
        ...(unfinished.length === 0 ? [] : [`phiếu của ${list(unfinished)} chưa đủ hoặc có điểm mâu thuẫn`]),
        `không tính điểm trung bình${scoredAgain ? ', chấm lại' : ''}.`,
      ].join('; '),
    stopsWeighed: 'Về việc dừng chấm: ',
    stopWeighed: ({ criterion, name, ground, at, vote, carried }) =>
      `${carried ? 'Hội đồng quyết định không dừng chấm' : 'đề nghị không dừng chấm không được thông qua'} ở tiêu chí ${criterion} ` +
      `(${name}), lý do: ${ground} (${told(at)}, ${councilWords.vote(vote)})`,
    lostMotions: 'Không được thông qua: ',
    lostMotion: (time, outcome, vote) => `${outcome} (${told(time)}, ${councilWords.vote(vote)})`,
    vote: (vote, first) =>
      `Hội đồng thông qua${first === undefined ? '' : ` kết quả ban đầu (${first})`} bằng ${councilWords.vote(vote)}.`,
    correction: 'Đính chính: ',
    correctionText,
    outcome: (name, mean) => (mean === undefined ? name : `${name}, trung bình ${mean} điểm`),
  },
  afterwards: {
    heading: 'Đính chính sau khi kết thúc',
    replaces: earlier =>
      `Biên bản này thay cho biên bản đã ký trước đó: ${list(
        earlier.map(({ number, file }) => `số ${number === '' ? '……' : number}/BB-HĐ (mã tệp ${file})`),
      )}.`,
    sentence: ({ number, at, replaces, said, text, ground }) =>
      `Sự kiện số ${replaces} (${said}) ghi đúng phải là: ${text}; lý do: ${ground} (sự kiện số ${number}, ${moment(at)})`,
  },
  record: {
    heading: 'Ghi chú về nhật ký phiên họp',
    clockJump: ({ number, from, to }) =>
      to < from
        ? `Trước sự kiện số ${number}, đồng hồ của máy bị lùi từ ${moment(from)} về ${moment(to)}; thứ tự các sự kiện là thứ tự trong nhật ký`
        : `Trước sự kiện số ${number}, đồng hồ của máy chuyển từ ${moment(from)} đến ${moment(to)}; giờ ghi từ đó có thể không đúng`,
    pinReset: ({ at, holder, by, reason, sheets }) =>
      `${moment(at)}, mã PIN của ${holder} được ${by} cho đặt lại, lý do: ${reason}; ` +
      (sheets === 'kept'
        ? 'phiếu đã nộp giữ nguyên'
        : 'máy này không mở được các phiếu đã nộp mà chưa công bố của người đó, nên các phiếu ấy được chấm lại'),
    restored: ({ at, from, until }) =>
      `${moment(at)}, dữ liệu được phục hồi về trước: các sự kiện số ${from} đến ${until} đã ghi trước đó không còn trong nhật ký này`,
    fork: ({ at, common, other, file, reason }) =>
      `Sau sự kiện số ${common}, hai máy đã ghi tiếp hai nhật ký khác nhau; ${moment(at)}, nhật ký này được chọn, lý do: ${reason}. ` +
      `Nhật ký kia, đến sự kiện số ${other}, được giữ trong tệp có mã ${file}`,
  },
}
