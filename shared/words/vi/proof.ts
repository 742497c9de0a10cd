import type { ProcedureStep, ProofFault, ProofFinding, ProofReportWords } from '../../proof/proof-report.ts'
import { never } from '../../kernel/never.ts'

function fault(found: ProofFault): string {
  switch (found.kind) {
    case 'malformed':
      return 'Căn cứ kèm trong biên bản không đọc được: nó đã bị sửa, hoặc không do phần mềm này lập.'
    case 'newer':
      return `Căn cứ kèm trong biên bản do phiên bản mới hơn lập (${found.format}): hãy kiểm tra bằng phiên bản đó.`
    case 'other-record':
      return 'Căn cứ kèm theo không phải của biên bản này: mã nhật ký ghi trong biên bản là mã khác.'
    case 'too-much':
      return 'Căn cứ kèm trong biên bản quá lớn để tính lại, nên chưa kiểm tra kết quả.'
    default:
      return never(found)
  }
}

function finding(found: ProofFinding): string {
  switch (found.kind) {
    case 'law':
      return `Quyết định ${found.decision}: nội dung kèm theo không phải bản mà phiên họp đã chốt, nên không tính lại được.`
    case 'seal':
      return `${found.product.name} (${found.product.code}), vòng ${found.round}: phiếu của ${found.office} không phải phiếu đã niêm phong.`
    case 'outcome':
      return found.by === 'engine'
        ? `${found.product.name} (${found.product.code}): theo quy định, các phiếu cho kết quả khác.`
        : `${found.product.name} (${found.product.code}): hai cách tính độc lập không cho cùng kết quả.`
    case 'mean':
      return `${found.product.name} (${found.product.code}), vòng ${found.round}: hai cách tính độc lập không cho cùng điểm trung bình.`
    case 'not-printed':
      return `Trang ${found.page}: không in đúng điều suy ra từ căn cứ kèm theo: “${found.text}”.`
    case 'only-printed':
      return `Trang ${found.page}: in điều không suy ra được từ căn cứ kèm theo: “${found.text}”.`
    case 'seals':
      return 'Tệp dấu niêm phong kèm theo (dau-niem-phong.json) không phải của các phiếu này.'
    case 'procedure':
      return `${found.product ? `${found.product.name} (${found.product.code}): ` : ''}${steps[found.step]}`
    case 'figures':
      return `${found.product.name} (${found.product.code}): điểm trung bình hoặc hạng sao in ra không đúng kết quả đã chốt.`
    default:
      return never(found)
  }
}

const steps: Readonly<Record<ProcedureStep, string>> = {
  reveal: 'công khai điểm khi chưa đủ phiếu, hoặc chưa đủ thành viên theo quy chế.',
  outcome:
    'kết quả được chốt không theo quy chế: biểu quyết, thành phần hoặc chênh lệch điểm không cho phép.',
  close: 'Phiên họp kết thúc khi còn sản phẩm chưa có kết quả.',
}

export const proofWords: ProofReportWords = {
  none: 'Biên bản này không kèm căn cứ để tính lại kết quả.',
  fault,
  holds: ({ seals, means, outcomes }) => {
    const done = [
      ...(outcomes > 0 ? [`tính lại ${outcomes} kết quả xếp hạng bằng hai cách độc lập`] : []),
      ...(means > 0 ? [`tính lại ${means} điểm trung bình`] : []),
      ...(seals > 0 ? [`đối chiếu ${seals} phiếu với dấu niêm phong`] : []),
    ]
    return `Kết quả đúng với căn cứ kèm theo${done.length === 0 ? '.' : `: đã ${done.join(', ')}.`}`
  },
  contradicted: 'Biên bản mâu thuẫn với căn cứ kèm theo:',
  finding,
  more: findings => `và ${findings} chỗ khác.`,
  sheets: {
    'by-office': 'Điểm và ghi chú của từng phiếu kèm theo, theo cơ quan.',
    sealed:
      'Theo quy chế chỉ kèm dấu niêm phong của phiếu: kiểm được hạng sao theo điểm trung bình, chưa kiểm được điểm từng phiếu.',
  },
  training: 'Đây là biên bản tập huấn, không có giá trị pháp lý.',
  unguaranteed: 'Căn cứ nằm trong chính tệp này và chưa có chữ ký nào bảo đảm cho nó.',
  compared: {
    all: 'Đã đối chiếu từng câu và từng hàng chữ trên các trang; hình vẽ, ảnh và chú thích không đối chiếu.',
    figures: 'Trên các trang chỉ đối chiếu điểm trung bình và hạng sao của từng sản phẩm.',
    nothing: 'Chưa đối chiếu được chữ in trên các trang.',
  },
}
