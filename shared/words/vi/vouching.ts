import type { CheckedSignature, TimeDoubt, Trust } from '../../documents/checked-signature.ts'
import type { Revocation, RevocationListFacts, WhyUnchecked } from '../../documents/revocation.ts'
import type { CertificateStanding, VouchingWords } from '../../documents/vouching-words.ts'
import { never } from '../../kernel/never.ts'
import { dateText, timeText } from '../figures.ts'

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`
const named = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ')
const listText = ({ issuer, from }: RevocationListFacts): string =>
  `danh sách thu hồi của “${issuer}” lập ngày ${dateText(from)}`

const nobody: Readonly<Record<Exclude<Trust, 'trusted' | 'authority-period'>, string>> = {
  'no-list': 'Chưa có ai bảo đảm: máy này chưa có danh sách tin cậy.',
  unknown: 'Chưa có ai bảo đảm: nơi cấp chứng thư không có trong danh sách tin cậy.',
  'self-issued': 'Không có ai bảo đảm: chứng thư tự cấp.',
  training: 'Không có ai bảo đảm: chứng thư chỉ dùng để tập huấn.',
  'other-use': 'Không có ai bảo đảm: chứng thư không được cấp cho việc này.',
}

function identity({ trust, vouchedBy }: CertificateStanding): string {
  if (trust === 'trusted') return `Do “${vouchedBy ?? ''}” trong danh sách tin cậy bảo đảm.`
  if (trust === 'authority-period')
    return `Do “${vouchedBy ?? ''}” trong danh sách tin cậy cấp, nhưng chứng thư của nơi cấp không có hiệu lực vào lúc ký.`
  return nobody[trust]
}

const doubts: Readonly<Record<TimeDoubt, string>> = {
  'no-list': 'máy này chưa có danh sách tin cậy',
  unknown: 'nơi cấp dấu không thuộc danh sách tin cậy',
  'self-issued': 'chứng thư của nơi cấp dấu tự cấp',
  training: 'chỉ dùng để tập huấn',
  'other-use': 'chứng thư không được cấp để đóng dấu thời gian',
  'authority-period': 'chứng thư của nơi cấp không có hiệu lực vào lúc đó',
  revoked: 'chứng thư của nơi cấp dấu đã bị thu hồi',
  broken: 'dấu bị hỏng, hoặc không phải của chữ ký này',
}

function time({ time: found, claimedAt, sort }: CheckedSignature): string {
  switch (found.kind) {
    case 'claimed':
      return claimedAt === null
        ? 'Chữ ký không ghi thời gian; không có dấu thời gian nào chứng thực.'
        : 'Chỉ theo máy của người ký; không có dấu thời gian nào chứng thực.'
    case 'proven':
      if (sort === 'timestamp') return `“${found.by}” chứng thực: ${moment(found.at)}.`
      return found.how === 'document'
        ? `“${found.by}” chứng thực: chữ ký đã có trước ${moment(found.at)} (dấu thời gian trên tài liệu).`
        : `“${found.by}” chứng thực: chữ ký đã có trước ${moment(found.at)} (dấu thời gian trong chữ ký).`
    case 'doubtful': {
      const by = found.by === '' ? 'Có dấu thời gian' : `Có dấu thời gian của “${found.by}”`
      return `${by}${found.at === null ? '' : ` lúc ${moment(found.at)}`}, nhưng chưa tin được: ${doubts[found.because]}.`
    }
    default:
      return never(found)
  }
}

const unchecked: Readonly<Record<WhyUnchecked, string>> = {
  'no-way': 'không biết nơi nào bảo đảm cho chứng thư, nên không biết phải xem danh sách của ai',
  'no-list': 'không có danh sách thu hồi của nơi cấp trên máy này hay trong tệp',
  stale: 'danh sách hiện có đã hết hạn trước thời điểm cần xét',
  'after-end': 'danh sách hiện có lập sau khi chứng thư hết hạn, nên có thể đã bỏ chứng thư này ra',
  'not-understood':
    'danh sách hiện có thuộc loại mà chương trình không hiểu (gián tiếp, bổ sung, hoặc chỉ một phần)',
  'no-time': 'không biết ký lúc nào',
}

function revocation(found: Revocation): string {
  switch (found.kind) {
    case 'unrevoked': {
      const rest = found.unchecked.length === 0 ? '' : ` Chưa kiểm tra được: ${named(found.unchecked)}.`
      return `Chưa bị thu hồi, theo ${listText(found.list)}.${rest}`
    }
    case 'revoked':
      return `${revoked(found)} Không có gì chứng minh chữ ký có trước đó.`
    case 'revoked-after':
      return `Chứng thư “${found.subject}” bị thu hồi từ ${moment(found.since)}, sau thời gian đã được chứng thực, nên không ảnh hưởng đến chữ ký này (theo ${listText(found.list)}).`
    case 'unchecked': {
      const list = found.list && found.because !== 'no-list' ? ` (${listText(found.list)})` : ''
      return `Chưa kiểm tra được: ${unchecked[found.because]}${list}.`
    }
    default:
      return never(found)
  }
}

const revoked = ({ subject, since, list }: Extract<Revocation, { kind: 'revoked' }>): string =>
  `ĐÃ BỊ THU HỒI từ ${moment(since)}: chứng thư “${subject}”, theo ${listText(list)}.`

const beforeSigning = (found: Revocation): string =>
  found.kind === 'revoked' ? revoked(found) : revocation(found)

function onPage(found: Revocation): string {
  if (found.kind === 'unrevoked' && found.unchecked.length === 0)
    return `Thu hồi: chưa, theo danh sách ngày ${dateText(found.list.from)}`
  return 'Thu hồi: chưa kiểm tra đủ'
}

export const vouchingWords: VouchingWords = {
  headings: { identity: 'Danh tính', time: 'Thời gian', revocation: 'Thu hồi', level: 'Mức chữ ký' },
  identity,
  time,
  revocation,
  beforeSigning,
  levels: {
    'B-B': 'PAdES B-B: chữ ký có chứng thư, chưa có dấu thời gian tin cậy.',
    'B-T': 'PAdES B-T: chữ ký có dấu thời gian tin cậy.',
    'B-LT':
      'PAdES B-LT: có dấu thời gian tin cậy, và tệp mang theo đủ chứng thư cùng danh sách thu hồi để về sau vẫn kiểm tra được.',
  },
  onPage,
}
