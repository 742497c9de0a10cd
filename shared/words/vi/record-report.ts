import type { CheckpointFault } from '../../council/checkpoint.ts'
import type { ClockJump } from '../../council/clock-jump.ts'
import type { LogFault } from '../../council/verify-log.ts'
import type { Keeper, RecordFinding, RecordRemark, RecordReportWords } from '../../documents/record-report.ts'
import { dateText, dayText, groupedHash, timeText } from '../figures.ts'
import { sittingFileText } from '../sitting-file-text.ts'
import { saidOf } from '../said-of.ts'
import { councilWords } from './council.ts'
import { refusalWords } from './refusals.ts'
import { sittingFileRefusals } from './sitting-file.ts'

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`

/** A file's own name is its hash, of which the beginning is enough to find it. */
const pdf = (file: string): string => `biên bản ${file.slice(0, 12)}….pdf`

const phien = (file: string): string => `${file.slice(0, 12)}….phien`

function keeperText(keeper: Keeper): string {
  switch (keeper.kind) {
    case 'data-folder':
      return 'thư mục dữ liệu'
    case 'backup':
      return `bản sao lưu ${keeper.name}`
    case 'export':
      return 'bảng kê của tệp phiên họp'
    case 'minutes':
      return pdf(keeper.file)
  }
}

function faultText(fault: LogFault, product: string, offices: readonly string[]): string {
  switch (fault.kind) {
    case 'line':
      return 'dòng ghi không phải là sự kiện do chương trình này ghi, hoặc đã bị sửa.'
    case 'unknown-kind':
      return `loại sự kiện “${fault.name}” không có trong chương trình này; có thể do phiên bản mới hơn ghi.`
    case 'number':
      return `ở chỗ này lại là sự kiện số ${fault.found}: có sự kiện bị bỏ đi, thêm vào hoặc đổi chỗ.`
    case 'sitting':
      return `sự kiện thuộc phiên họp khác (${fault.found}).`
    case 'previous':
      return 'không nối vào sự kiện đứng trước nó.'
    case 'hash':
      return 'nội dung đã bị sửa sau khi ghi: mã không khớp.'
    case 'misfit':
      return 'việc này không thể xảy ra ở thời điểm đó của phiên họp.'
    case 'seal':
      return `phiếu của ${offices.join(', ')} cho ${product}, vòng ${fault.round}, không đúng với phiếu đã niêm phong.`
    case 'reveal':
      return offices.length > 0
        ? `điểm của ${product}, vòng ${fault.round}, bị công khai khi chưa nộp phiếu: ${offices.join(', ')}.`
        : `điểm của ${product}, vòng ${fault.round}, bị công khai khi chưa đủ điều kiện.`
    case 'outcome':
      return `kết quả ghi cho ${product} không đúng với kết quả tính lại từ các phiếu và bộ quy định.`
    case 'rules':
      return breachText(fault, product, offices)
  }
}

/** What an event that the rules would not have given breaks. */
function breachText(
  { event, breach }: Extract<LogFault, { kind: 'rules' }>,
  product: string,
  offices: readonly string[],
): string {
  const about = [product, ...offices].filter(name => name !== '').join(', ')
  const what = `“${councilWords.events[event]}”${about === '' ? '' : ` (${about})`}`
  switch (breach.kind) {
    case 'actor':
      return `${what} không đứng tên người được làm việc này; nhật ký ghi ${actorText(breach.actor)}.`
    case 'time':
      return `${what} ghi lúc ${moment(breach.at)}, sự kiện đứng trước ghi lúc ${moment(breach.before)}: giờ không nối tiếp, mà việc lùi đồng hồ không được ghi đúng.`
    case 'refused':
      return `${what} không đúng quy tắc của phiên họp lúc đó: ${saidOf(breach.refusal, refusalWords)}`
    case 'otherwise':
      return `${what}: theo quy tắc của phiên họp, lúc đó việc này không được ghi, hoặc được ghi khác.`
    case 'left-out':
      return `theo quy tắc của phiên họp, chỗ này phải là “${councilWords.events[breach.missing]}”, ghi cùng lúc với sự kiện đứng trước.`
  }
}

function actorText(actor: string): string {
  const [kind, id = ''] = actor.split(':')
  switch (kind) {
    case 'secretary':
      return 'thư ký'
    case 'member':
      return `thành viên ${id}`
    case 'paper':
      return `thư ký nhập phiếu giấy của ${id}`
    case 'council':
      return 'cả hội đồng'
    default:
      return `“${actor}”`
  }
}

function checkpointText(fault: CheckpointFault, keeper: string): string {
  switch (fault.kind) {
    case 'cut':
      return `Nhật ký bị cắt: thiếu từ sự kiện số ${fault.at}, trong khi ${keeper} ghi có đến sự kiện số ${fault.until}.`
    case 'rewritten':
      return `Nhật ký đã bị viết lại: các sự kiện đến số ${fault.at} không phải là những sự kiện mà ${keeper} ghi nhận.`
    case 'added':
      return `Sự kiện số ${fault.at}: bị thêm vào sau; ${keeper} không ghi nhận sự kiện này.`
    case 'other-sitting':
      return `Nhật ký là của phiên họp khác (${fault.found}) so với ${keeper}.`
  }
}

function findingText(finding: RecordFinding): string {
  switch (finding.kind) {
    case 'file':
      return sittingFileText(sittingFileRefusals, finding.refusal)
    case 'log':
      return `Sự kiện số ${finding.fault.at}: ${faultText(finding.fault, finding.product, finding.offices)}`
    case 'checkpoint':
      return checkpointText(finding.fault, keeperText(finding.by))
    case 'minutes':
      return {
        missing: `Thiếu ${pdf(finding.file)} mà nhật ký đã ghi.`,
        changed: `Tệp ${pdf(finding.file)} không còn là tệp mà nhật ký đã ghi.`,
        altered: `Chữ ký của ${pdf(finding.file)} không còn hợp lệ.`,
      }[finding.because]
    case 'package': {
      const file =
        finding.path === '' ? 'gói hồ sơ' : `tệp “${finding.path.replace(/^data\//, '')}” trong gói hồ sơ`
      return finding.because === 'missing'
        ? `Thiếu ${file} của ${finding.product} mà nhật ký đã ghi. Hãy nạp lại đúng gói hồ sơ đó.`
        : `Có thay đổi ở ${file} của ${finding.product}: không còn đúng mã mà nhật ký đã ghi. Hãy nạp lại đúng gói hồ sơ đó.`
    }
    case 'head-removed':
      return 'Cơ sở dữ liệu từng ghi nhật ký này dài đến đâu, nay dòng ghi đó đã bị bỏ.'
    case 'kept-file':
      return `Tệp giữ nhật ký không được chọn (${phien(finding.file)}) không còn đúng như khi giữ lại.`
    case 'earlier':
      return finding.because === 'broken'
        ? `Nhật ký đã được thay thế, còn giữ lại, bị hỏng ở sự kiện số ${finding.at}.`
        : `Nhật ký đang dùng không ghi việc thay thế nhật ký trước (đến sự kiện số ${finding.at}).`
  }
}

function remarkText(remark: RecordRemark): string {
  switch (remark.kind) {
    case 'law-missing':
      return `Máy này không có bộ quy định ${remark.decision} nên chưa tính lại được kết quả.`
    case 'law-differs':
      return `Bộ quy định ${remark.decision} trên máy này khác bản mà phiên họp đã dùng nên chưa tính lại được kết quả.`
    case 'rules-other':
      return rulesText(remark)
    case 'clock-jump':
      return jumpText(remark)
    case 'no-checkpoint':
      return 'Không có biên bản đã ký hay nơi nào khác ghi nhật ký dài đến đâu: nếu phần cuối bị cắt thì không phát hiện được.'
    case 'minutes-without-record':
      return `Lưu ý: ${pdf(remark.file)} không mang mã nhật ký (lập bằng phiên bản cũ).`
    case 'minutes-unnamed':
      return `Lưu ý: ${pdf(remark.file)} khớp nhật ký nhưng nhật ký không ghi việc ký này.`
    case 'kept-file-elsewhere':
      return `Tệp giữ nhật ký không được chọn (${phien(remark.file)}) không có trên máy này; tệp ở máy đã chọn.`
    case 'minutes-doubtful':
      return `Lưu ý: chữ ký của ${pdf(remark.file)} còn nguyên vẹn nhưng chưa thể coi là hợp lệ.`
  }
}

const jumpText = ({ number, from, to }: ClockJump): string =>
  to < from
    ? `Lưu ý: trước sự kiện số ${number}, đồng hồ của máy bị lùi từ ${moment(from)} về ${moment(to)}; thứ tự là thứ tự của số sự kiện.`
    : `Lưu ý: trước sự kiện số ${number}, đồng hồ của máy chuyển từ ${moment(from)} đến ${moment(to)}; giờ ghi từ đó có thể không đúng.`

/** What a log of other rules can still be said to be. */
function rulesText({ edition, breaches, first }: Extract<RecordRemark, { kind: 'rules-other' }>): string {
  const opened =
    edition === undefined
      ? 'Phiên họp lập bằng phiên bản chương trình trước, không ghi lần ban hành quy tắc'
      : `Phiên họp lập theo quy tắc lần ban hành ${edition}, khác của chương trình này`
  const weaker = 'nên nhật ký chỉ được đối chiếu với quy tắc hiện nay để tham khảo'
  if (!first) return `${opened}, ${weaker}: không có sự kiện nào trái.`
  return `${opened}, ${weaker}: có ${breaches} sự kiện quy tắc hiện nay không cho ghi. Trước hết, sự kiện số ${first.fault.at}: ${faultText(first.fault, first.product, first.offices)}`
}

export const recordReportWords: RecordReportWords = {
  title: ({ council, date, sitting }) =>
    council === '' ? `Phiên họp ${sitting}` : `${council}, ngày ${dayText(date)} (${sitting})`,
  holds: 'nhật ký còn nguyên vẹn.',
  broken: 'nhật ký KHÔNG còn nguyên vẹn.',
  filesBroken: 'nhật ký còn nguyên vẹn, nhưng tệp mà nhật ký ghi bị thiếu hoặc đã thay đổi.',
  extent: ({ number, hash, at }) => `${number} sự kiện, đến ${moment(at)}; mã nhật ký ${groupedHash(hash)}.`,
  checked: ({ seals, reveals, outcomes, minutes, packages, earlier }) =>
    `Đã kiểm tra ${seals} phiếu niêm phong, ${reveals} lần công khai điểm, tính lại ${outcomes} kết quả, đối chiếu ${minutes} biên bản đã ký, ${packages} gói hồ sơ` +
    (earlier > 0 ? `, ${earlier} nhật ký đã được thay thế.` : '.'),
  finding: findingText,
  remark: remarkText,
}
