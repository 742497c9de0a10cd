import type { Contradiction } from '../../law/sheet-state.ts'
import type { HostRefusal } from '../../contract/refusal.ts'
import type { RosterFault } from '../../council/member.ts'
import type { CouncilRefusal } from '../../council/refusal.ts'
import { dayText, timeText } from '../figures.ts'
import { commonWords } from './common.ts'
import { councilWords } from './council.ts'
import { awayRefusals } from './away-refusals.ts'
import { elsewhereRefusals } from './elsewhere.ts'
import { opinionRefusals } from './opinion-refusals.ts'
import { provinceRefusals } from './province.ts'
import { registerRefusals } from './register-refusals.ts'

type Said = CouncilRefusal | HostRefusal

/** One sentence, in one language, for every no of the council's rules and of the host. */
export type RefusalWords = {
  readonly [Code in Said['code']]: (refusal: Extract<Said, { readonly code: Code }>) => string
}

/** Why a criterion may have no points: what the sheet says elsewhere. */
export const contradictionText = ({ criterion, with: other, choice }: Contradiction): string =>
  `Tiêu chí ${criterion} không áp dụng vì phiếu chọn ${choice === 'none' ? 'không đạt phương án nào' : `phương án ${choice}`} ở ${other}.`

export const rosterFaults: Readonly<Record<RosterFault, string>> = {
  'too-few': 'hội đồng cần ít nhất 5 thành viên chấm điểm',
  'too-many': 'hội đồng có nhiều nhất 13 thành viên chấm điểm',
  chair: 'phải có đúng một Chủ tịch hội đồng',
  secretary: 'phải có đúng một Thư ký',
  'office-twice': 'có hai thành viên trùng tên cơ quan',
  'person-twice':
    'một người được ghi ở hai ghế (mỗi người chỉ tính một lần; nếu là hai người trùng họ tên, hãy ghi thêm để phân biệt)',
  'id-twice': 'có hai thành viên trùng mã',
  'below-quorum': 'hội đồng ít người hơn số thành viên mà quy chế yêu cầu có mặt',
}

const list = (items: readonly string[]): string => items.join(', ')

export const refusalWords: RefusalWords = {
  'roster.faulty': ({ faults }) =>
    `Danh sách thành viên chưa đúng: ${list(faults.map(fault => rosterFaults[fault]))}.`,
  'profile.written-agreed': () =>
    'Lấy ý kiến bằng văn bản thì mỗi thành viên một phiếu riêng; cả hội đồng chỉ thống nhất một phiếu khi họp. Hãy chọn một trong hai.',
  'sitting.started': () => 'Phiên họp đã bắt đầu nên không sửa được thông tin này nữa.',
  'sitting.not-started': () => 'Phiên họp chưa bắt đầu. Hãy điểm danh và bấm “Bắt đầu phiên họp” trước.',
  'sitting.closed': () => 'Phiên họp đã kết thúc, không ghi thêm được nữa.',
  'sitting.not-closed': () => 'Hãy kết thúc phiên họp trước khi lập biên bản.',
  'sitting.no-product': () => 'Phiên họp chưa có sản phẩm nào. Hãy nạp gói hồ sơ trước.',
  'sitting.unsettled': ({ products }) => `Còn sản phẩm chưa chốt kết quả: ${list(products)}.`,
  'quorum.missing': ({ present, needed }) =>
    `Chưa đủ thành viên: có mặt ${present}, cần ít nhất ${needed}. Ở bước Điểm danh: ghi người mới đến, hoặc thay thành viên.`,
  'quorum.no-chair': () =>
    'Chủ tịch hội đồng chưa có mặt và không có ai được giao chủ trì thay; quy chế yêu cầu phải có người chủ trì.',
  'attendance.unknown': ({ offices }) => `Chưa điểm danh: ${list(offices)}.`,
  'member.unknown': () => 'Không có thành viên này trong hội đồng.',
  'member.absent': () => 'Thành viên này đang vắng mặt nên không chấm điểm.',
  'chair.away': () =>
    'Đây là quyết định của Chủ tịch hoặc người chủ trì thay, mà chưa có ai chủ trì. Hãy điểm danh hoặc giao chủ trì trước.',
  'chair.recused': ({ standIn }) =>
    standIn === 'nobody'
      ? 'Chủ tịch không tham gia chấm sản phẩm này và quy chế không cho ai chủ trì thay. Hãy chuyển sản phẩm sang phiên sau.'
      : 'Người chủ trì không tham gia chấm sản phẩm này. Ở bước Điểm danh, giao chủ trì cho người khác rồi làm lại.',
  'member.recused': () => 'Thành viên này không tham gia chấm sản phẩm này.',
  'member.does-not-score': () => 'Người này không phải là thành viên chấm điểm.',
  'product.not-called': () =>
    'Thư ký chưa mời chấm sản phẩm này. Theo quy chế, tại máy riêng chỉ chấm sản phẩm đã được mời.',
  'member.abstains': () => 'Thành viên này đã được ghi là không cho điểm sản phẩm này.',
  'member.abstains-not': () => 'Thành viên này không được ghi là không cho điểm.',
  'member.replaced': () => 'Thành viên này đã được thay trong phiên họp.',
  'member.same-person': () =>
    'Vẫn là người này nên không phải thay thành viên. Nếu cơ quan đổi tên, hãy chọn “Cơ quan đổi tên”.',
  'member.may-not-preside': () => 'Quy chế không cho người này chủ trì thay Chủ tịch.',
  'meeting.already': () => 'Hội đồng đang họp rồi.',
  'meeting.needed': () =>
    'Ý kiến khác nhau nhiều nên hội đồng phải họp (QĐ 26/2026 Điều 7.6). Hãy triệu tập họp rồi chấm lại.',
  'meeting.not-renewal': () =>
    'Chỉ đánh giá lại mới chốt được bằng lấy ý kiến; đánh giá lần đầu và nâng hạng thì hội đồng phải họp (QĐ 26/2026 Điều 7). Hãy triệu tập họp rồi chốt.',
  'vote.other-kind': ({ adoption }) =>
    `Quy chế của phiên họp thông qua bằng cách: ${councilWords.adoption[adoption]}.`,
  'vote.miscounted': ({ given, voters }) =>
    `Số phiếu không khớp: đã ghi ${given}, có ${voters} thành viên được biểu quyết.`,
  'vote.no-chair': () =>
    'Người chủ trì không biểu quyết sản phẩm này nên không quyết định được khi hai bên bằng nhau.',
  'vote.tied': () => 'Hai bên bằng nhau. Hãy ghi người chủ trì ở bên nào.',
  'call.stale': ({ changed }) =>
    `Trong lúc đó có thay đổi từ máy khác: ${list(changed.map(({ kind, at }) => `${councilWords.events[kind]} lúc ${timeText(at)}`))}. ` +
    'Chưa ghi gì; hãy xem lại trên màn hình rồi làm lại.',
  'profile.shipped': () =>
    'Quy chế có sẵn của chương trình không sửa được. Hãy lưu thành quy chế của hội đồng với tên khác.',
  'member.not-recused': () => 'Thành viên này vẫn đang tham gia chấm sản phẩm.',
  'reason.missing': () => 'Hãy ghi lý do.',
  'product.unknown': () => 'Không tìm thấy sản phẩm này trong phiên họp.',
  'product.entered-already': () =>
    'Sản phẩm này đã có trong phiên họp. Nếu đã chốt kết quả hoặc chuyển sang phiên sau mà có gói hồ sơ mới, hãy nạp gói mới ở phiên sau.',
  'product.newer-package': ({ name, rounds }) =>
    rounds === 0
      ? `“${name}” đã có trong phiên họp, chưa chấm; đây là gói hồ sơ khác. Ghi lý do để dùng gói này thay gói đang có.`
      : `“${name}” đã có trong phiên họp, đã chấm ${rounds} vòng; đây là gói hồ sơ khác. Ghi lý do để dùng gói này thay gói đang có; ` +
        'sau đó phải mở vòng chấm mới, điểm đã chấm chỉ còn để xem lại.',
  'product.being-scored': ({ name }) =>
    `“${name}” đang được chấm nên chưa thay gói hồ sơ được. Hãy nạp lại gói này sau khi công khai điểm của vòng đang mở.`,
  'product.other-set': ({ name }) =>
    `“${name}” đã được chấm theo bộ tiêu chí khác với bộ tiêu chí của gói này. Hãy rút sản phẩm rồi nạp gói mới, hoặc chuyển sang phiên sau.`,
  'product.taken-before': ({ earlier }) =>
    `${councilWords.earlier(earlier)} Chỉ đưa vào phiên này khi ghi lý do, như khiếu nại hoặc yêu cầu đánh giá lại.`,
  'product.scored-already': () => 'Sản phẩm đã được chấm nên không thay đổi được điều này nữa.',
  'product.training-mixed': () => 'Hồ sơ tập huấn và hồ sơ thật không được để chung trong một phiên họp.',
  'product.other-rules': ({ ratedUnder, due, sitting }) =>
    `Phiên họp theo ${sitting}; hồ sơ lập theo bộ tiêu chí của ${ratedUnder}, theo ngày nộp thì thuộc ${due}. ` +
    'Chỉ đưa vào phiên họp khi thư ký ghi lý do.',
  'product.settled': () => 'Sản phẩm đã chốt kết quả.',
  'product.departed': ({ how }) =>
    how === 'withdrawn' ? 'Sản phẩm đã được rút khỏi phiên họp.' : 'Sản phẩm đã được chuyển sang phiên sau.',
  'round.open': () => 'Vòng chấm đang mở; hãy chờ mọi thành viên nộp phiếu.',
  'round.not-open': () => 'Vòng chấm của sản phẩm này chưa mở hoặc đã công khai điểm.',
  'round.not-revealed': () => 'Chưa công khai điểm: còn thành viên chưa nộp phiếu.',
  'round.older-package': ({ round }) =>
    `Gói hồ sơ đã được thay sau vòng ${round} nên điểm của vòng này không dùng để quyết định. Hãy mở vòng chấm mới.`,
  'round.not-needed': () => 'Chênh lệch điểm trong giới hạn của quy chế nên không cần chấm lại.',
  'pin.not-asked': () => 'Quy chế của phiên họp này không dùng mã PIN.',
  'pin.unset': () => 'Chỗ ngồi này chưa có mã PIN. Thành viên hãy tự đặt mã trước khi chấm.',
  'pin.set-already': () =>
    'Chỗ ngồi này đã có mã PIN. Quên mã thì thư ký đặt lại, và việc đó được ghi vào nhật ký.',
  'pin.secretary-unset': () => 'Thư ký hãy đặt mã PIN của mình trước khi thành viên đầu tiên vào chấm.',
  'pin.needed': () => 'Hãy nhập mã PIN.',
  'pin.wrong': ({ left }) =>
    left > 0 ? `Mã PIN không đúng. Còn ${left} lần thử.` : 'Mã PIN không đúng. Đã hết số lần thử liền nhau.',
  'pin.locked': ({ until }) =>
    `Đã nhập sai quá nhiều lần. Nhập lại được sau ${timeText(until)}, hoặc đặt lại mã (ghi vào nhật ký).`,
  'pin.poor': () =>
    'Mã này ai cũng đoán được. Hãy chọn 6 đến 12 chữ số, không phải một chữ số lặp lại hay dãy số liền nhau.',
  'secretary.locked': () => 'Màn hình của thư ký đang khóa. Hãy nhập mã PIN của thư ký ở bước Chấm điểm.',
  'sheet.sealed': () => 'Phiếu đã nộp và đã khóa.',
  'round.chair-decides': ({ rounds }) =>
    `Đã chấm lại ${rounds} lần theo quy chế. Người chủ trì quyết định: chấm lại lần nữa (ghi lý do) hoặc chấp nhận chênh lệch.`,
  'round.left': ({ rounds }) => `Theo quy chế còn ${rounds} lần chấm lại trước khi người chủ trì quyết định.`,
  'sheet.not-sealed': () => 'Phiếu này chưa nộp.',
  'sheet.other-hand': ({ hand }) =>
    hand === 'member'
      ? 'Thành viên đã tự chấm trên máy nên không nhập phiếu giấy được nữa.'
      : 'Phiếu này đang được thư ký nhập.',
  'sheet.answered-for': () => 'Người tiền nhiệm đã nộp phiếu của vòng này; phiếu đó được tính.',
  'sheet.council-agrees': () => 'Theo quy chế, hội đồng thống nhất một phiếu chung, không chấm từng người.',
  'sheet.blanks': ({ criteria }) =>
    criteria.length > 0
      ? `Còn ${criteria.length} tiêu chí chưa chấm: ${list(criteria)}.`
      : 'Phiếu còn trống.',
  'criterion.unknown': () => 'Bộ tiêu chí không có tiêu chí này.',
  'choice.unknown': () => 'Tiêu chí không có phương án này.',
  'minimum.unconfirmed': ({ criteria }) =>
    `Hội đồng chưa xác nhận mức tối thiểu ở tiêu chí: ${list(criteria)}.`,
  'spread.exceeded': spread =>
    `Điểm ${councilWords.spread({ ...spread, exceeded: true })}. Hãy thảo luận và mở vòng chấm lại.`,
  'criterion.inapplicable': ({ contradiction }) => contradictionText(contradiction),
  'sheet.contradicts': ({ contradictions }) =>
    `Phiếu có điểm mâu thuẫn nhau, hãy sửa một trong hai bên trước khi nộp. ${contradictions.map(contradictionText).join(' ')}`,
  'stop.not-upheld': ({ criterion }) =>
    `Hội đồng đã quyết định không dừng chấm ở tiêu chí ${criterion}: hãy chọn một phương án.`,
  'stop.not-reached': () => 'Không có phiếu nào dừng chấm ở tiêu chí này.',
  'stop.undecided': ({ criteria }) =>
    `Có phiếu dừng chấm ở tiêu chí ${list(criteria)}. Chưa tính điểm trung bình cho đến khi hội đồng quyết định dừng hay không dừng.`,
  'sheet.unfinished': ({ offices }) =>
    `Phiếu của ${list(offices)} chưa đủ hoặc có điểm mâu thuẫn nên chưa tính điểm trung bình. Hãy mở vòng chấm lại.`,
  'spread.within': () => 'Chênh lệch trong giới hạn của quy chế nên không cần người chủ trì chấp nhận.',
  'correction.superseded': ({ number }) =>
    `Kết quả này đã được đính chính bởi sự kiện số ${number}. Hãy xem lại rồi đính chính kết quả đang có hiệu lực.`,
  'correction.unknown': () => 'Nhật ký của phiên họp không có nội dung mang số đó để đính chính.',
  'correction.of-nothing': () => 'Nội dung đính chính không khác gì nội dung đang ghi, nên chưa ghi gì.',
  'minutes.outdated': () => 'Có đính chính sau khi phát hành. Hãy phát hành lại biên bản rồi ký.',
  'opinion.nothing-to-ask': () =>
    'Chưa có sản phẩm nào đang mở vòng 1 mà thành viên này còn phải chấm. Hãy mở vòng chấm trước.',
  'opinion.unknown': () =>
    'Thành viên này chưa được gửi phiếu xin ý kiến, hoặc phiếu đã thu hồi. Hãy gửi phiếu mới.',
  ...awayRefusals,
  ...opinionRefusals,
  ...elsewhereRefusals,
  ...provinceRefusals,
  ...registerRefusals,
  'minutes.not-issued': () => 'Chưa phát hành biên bản.',
  'minutes.secretary-first': () => 'Thư ký ký biên bản trước, rồi đến chủ tọa.',
  'minutes.changed': () => 'Biên bản vừa được lập lại hoặc ký ở nơi khác. Hãy mở lại biên bản rồi ký.',
  'minutes.no-such-place': () =>
    'Biên bản này không có chỗ ký ấy. Chỗ ký được chọn khi lập biên bản, trước chữ ký đầu tiên.',
  'minutes.signed-already': () => 'Biên bản đã được ký ở vị trí này.',
  'call.malformed': ({ at }) =>
    `Thông tin nhập chưa đúng${at === '' ? '' : ` (ở “${at}”)`}. Hãy kiểm tra lại.`,
  'call.forbidden': () => 'Người đang ngồi trước máy không được làm việc này.',
  'call.elsewhere': () => 'Chỉ chép ra USB hoặc thư mục được ngay trên máy đang chạy chương trình này.',
  'sitting.not-empty': () => 'Chỉ xóa được phiên họp trống: chưa có sản phẩm nào và chưa bắt đầu họp.',
  'sitting.unknown': () => 'Không tìm thấy phiên họp này.',
  'record.broken': ({ number }) =>
    `Nhật ký của phiên họp không còn đúng từ sự kiện số ${number}, nên không ghi thêm vào phiên họp này. Hãy phục hồi từ một bản sao lưu.`,
  'head.unreadable': () =>
    'Đây không phải mã nhật ký. Mã có số sự kiện và 16 chữ, số, ví dụ 312-A15A-JFZ7-A8QS-AYSM; hoặc dán cả dòng đọc được từ mã QR.',
  'backup.unknown': () => 'Không còn bản sao lưu này. Hãy xem lại danh sách.',
  'backup.not-whole': () =>
    'Bản sao lưu này không còn nguyên vẹn nên không phục hồi được. Hãy chọn bản khác.',
  'restore.choice-open': ({ forks }) =>
    forks.length === 1
      ? 'Một phiên họp có hai bản ghi khác nhau. Hãy chọn bản để dùng.'
      : `${forks.length} phiên họp có hai bản ghi khác nhau. Hãy chọn ở mỗi phiên bản để dùng.`,
  'sheet.in-hand': () =>
    'Còn thành viên đang giữ phiếu. Hãy để mọi người về màn hình che, rồi thư ký phục hồi dữ liệu.',
  'data.not-open': () => 'Dữ liệu chưa mở được. Hãy phục hồi dữ liệu trước.',
  'data.moved': ({ copy }) =>
    copy === undefined
      ? 'Tệp dữ liệu council.db trong thư mục đã bị xóa, đổi tên hoặc thay bằng tệp khác trong khi chương trình đang chạy, nên lần ghi này không được nhận. Chương trình vẫn giữ mọi điều đã báo là đã ghi nhưng chưa lưu được bản sao nào: đừng đóng chương trình; hãy giải phóng chỗ trên ổ đĩa rồi bấm “Sao lưu ngay” ở mục “Sao lưu và phục hồi”.'
      : `Tệp dữ liệu council.db trong thư mục đã bị xóa, đổi tên hoặc thay bằng tệp khác trong khi chương trình đang chạy, nên lần ghi này không được nhận. Mọi điều đã báo là đã ghi vẫn còn và vừa được lưu thành bản sao lưu ${copy}. Hãy để mọi người rời phiếu, mở “Sao lưu và phục hồi” và phục hồi từ bản đó.`,
  'data.folder-moved': () =>
    'Cả thư mục dữ liệu đã bị đổi tên hoặc chuyển đi trong khi chương trình đang chạy, nên lần ghi này không được nhận. Những gì đã ghi vẫn nằm trong thư mục ấy: hãy đưa nó về tên và chỗ cũ rồi làm lại.',
  'data.shared': () =>
    'Một cửa sổ hoặc chương trình khác cũng đang mở dữ liệu này, nên lần ghi này không được nhận. Những gì đã ghi vẫn còn nguyên. Hãy đóng cả hai rồi mở lại một cửa sổ.',
  'rule-set.not-in-force': ({ decision, date }) =>
    `${decision} không có hiệu lực vào ngày ${dayText(date)}. Hãy chọn bộ quy định khác, hoặc ghi lý do vẫn áp dụng.`,
  'level.does-not-rate': ({ level, decision, date }) =>
    `Theo ${decision}, ngày ${dayText(date)} không có hội đồng ${commonWords.levels[level]} đánh giá, phân hạng. Hãy chọn cấp khác của hội đồng.`,
  'rule-set.not-offered': ({ decision }) =>
    `${decision} chưa được chấm thử và chấp nhận nên chưa dùng cho phiên họp được.`,
  'import.broken': () => 'Nhật ký trong tệp không còn nguyên vẹn nên không nhập.',
  'import.stranger': () =>
    'Tệp mang mã của một phiên họp trên máy này nhưng là phiên họp khác. Không nhập; hãy hỏi lại nơi gửi.',
  'import.other-law': ({ decision }) =>
    `Phiên họp dùng ${decision}, mà máy này không có, chưa chấp nhận, hoặc có bản khác. Hãy nhập và chấp nhận đúng bản đó ở “Bộ quy định” rồi nhập lại phiên họp.`,
  'import.training-mixed': () =>
    'Phiên họp tập huấn và phiên họp thật không để chung một máy dữ liệu. Hãy mở đúng dữ liệu rồi nhập lại.',
  'fork.changed': () =>
    'Hai nhật ký không còn như khi xem: phiên họp vừa ghi thêm. Chưa có gì thay đổi; hãy nhập lại tệp và xem lại.',
  'document.nothing': () => 'Phiên họp lúc này chưa có gì để lập văn bản này.',
  'work.cancelled': () => 'Đã dừng theo yêu cầu; không có gì thay đổi.',
  'rule-set.unknown': () => 'Máy này không có bộ quy định hoặc bộ tiêu chí đó.',
  'profile.unknown': () => 'Máy này không có quy chế đó.',
  'upload.unknown': () => 'Không còn tệp vừa chọn. Hãy chọn lại tệp.',
  'evidence.changed': () =>
    'Tệp minh chứng trên máy này không còn đúng với gói hồ sơ đã nạp nên không được hiển thị. Thư ký nạp lại gói hồ sơ gốc thì xem được; điểm đã chấm không đổi.',
  'upload.too-large': ({ limit }) => `Tệp quá lớn; giới hạn là ${Math.floor(limit / 1_000_000)} MB.`,
  'training.only': () => 'Chỉ dùng được trong hội đồng tập huấn.',
  'disk.full': () =>
    'Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng dung lượng rồi làm lại; những gì đã ghi vẫn còn nguyên.',
  'disk.failed': () =>
    'Không ghi được xuống đĩa. Hãy kiểm tra ổ đĩa rồi làm lại; những gì đã ghi vẫn còn nguyên.',
  'disk.damaged': () =>
    'Dữ liệu đọc từ ổ đĩa không đúng như đã ghi nên chưa làm được. Hãy đóng chương trình rồi mở lại: chương trình sẽ kiểm tra toàn bộ dữ liệu và cho biết còn gì nguyên vẹn.',
  'disk.unsuitable': () =>
    'Ổ đĩa không khóa hoặc không cho dùng chung được tệp dữ liệu (thường gặp ở ổ mạng, thư mục đồng bộ), nên chưa ghi. Hãy đóng chương trình, sao chép cả thư mục dữ liệu vào ổ đĩa trong của máy rồi mở ở đó; những gì đã ghi vẫn còn nguyên.',
  'disk.held': () =>
    'Một chương trình khác đang giữ tệp dữ liệu (đồng bộ, diệt vi-rút, sao lưu), nên chưa ghi được. Hãy đóng hoặc tạm dừng chương trình đó rồi làm lại; những gì đã ghi vẫn còn nguyên.',
  'disk.no-access': () =>
    'Không mở được tệp trên đĩa: người dùng này chưa có quyền, hoặc một chương trình khác đang giữ tệp. Hãy kiểm tra rồi làm lại; những gì đã ghi vẫn còn nguyên.',
  'host.unreachable': () =>
    'Mất kết nối với chương trình. Hãy xem chương trình còn chạy không rồi làm lại; những gì đã ghi vẫn còn nguyên.',
  'room.no-network': () =>
    'Địa chỉ này không còn trên mạng nào của máy. Hãy xem lại mạng đang nối rồi chọn lại.',
  'room.not-listening': () =>
    'Chưa mở được phòng họp trên mạng này: một chương trình khác đang giữ cổng, hoặc tường lửa của máy chưa cho phép. Hãy chọn mạng khác hoặc cho phép chương trình trong tường lửa.',
  'room.taken': () => 'Phòng họp đang mở cho một phiên khác. Hãy đóng phòng ở phiên đó trước.',
  'room.closed': () => 'Phòng họp chưa mở hoặc đã đóng. Hãy hỏi thư ký.',
  'invitation.unknown': () =>
    'Không có giấy mời nào như vậy, hoặc giấy mời đã được thay bằng giấy khác. Hãy xem lại mã trên thẻ, hoặc xin thư ký giấy mời mới.',
  'joining.gone': () =>
    'Yêu cầu vào chỗ này không được đồng ý hoặc đã quá lâu. Hãy vào lại bằng giấy mời, và nhờ thư ký đồng ý.',
  'invitation.too-many': ({ until }) =>
    `Đã nhập sai mã nhiều lần. Hãy đợi đến ${timeText(until)} rồi nhập lại, hoặc xin thư ký giấy mời mới.`,
  'host.failed': ({ incident }) => `Chương trình gặp lỗi (mã ${incident}). Những gì đã ghi vẫn còn nguyên.`,
}
