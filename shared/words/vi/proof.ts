import type { ProofFault, ProofFinding, ProofReportWords } from '../../proof/proof-report.ts'
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
      return `Trang ${found.page}: không in đúng điều suy ra từ các phiếu: “${found.text}”.`
    case 'only-printed':
      return `Trang ${found.page}: in điều không suy ra được từ các phiếu: “${found.text}”.`
    case 'beside':
      return `Từ trang ${found.page}: bảng hoặc khối chữ ký có chữ, số khác với điều suy ra từ các phiếu (thiếu “${found.missing}”, thừa “${found.added}”).`
    case 'figures':
      return `${found.product.name} (${found.product.code}): điểm trung bình hoặc hạng sao in ra không đúng kết quả đã chốt.`
    default:
      return never(found)
  }
}

export const proofWords: ProofReportWords = {
  none: 'Biên bản này không kèm căn cứ để tính lại kết quả.',
  fault,
  holds: ({ seals, means, outcomes }) =>
    `Kết quả đúng với căn cứ kèm theo: đã tính lại ${outcomes} kết quả và ${means} điểm trung bình bằng hai cách độc lập, mở ${seals} phiếu và đối chiếu với dấu niêm phong.`,
  contradicted: 'Biên bản mâu thuẫn với căn cứ kèm theo:',
  finding,
  more: findings => `và ${findings} chỗ khác.`,
  sheets: {
    'by-office': 'Điểm từng phiếu kèm theo, theo cơ quan.',
    sealed:
      'Theo quy chế chỉ kèm dấu niêm phong của phiếu: kiểm được hạng sao theo điểm trung bình, chưa kiểm được điểm từng phiếu.',
  },
  compared: {
    all: 'Đã đối chiếu từng câu và từng hàng in trên các trang.',
    figures: 'Trên các trang chỉ đối chiếu điểm trung bình và hạng sao của từng sản phẩm.',
    nothing: 'Chưa đối chiếu được chữ in trên các trang.',
  },
}
