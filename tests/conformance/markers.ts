/**
 * The words that carry a condition: how its parts are joined, and what limits it. A label that is shorter than the decision keeps
 * each of them, as often, and has none of its own. "/" is a "hoặc"; the one of "2 lần/năm" is not.
 */
const joints = {
  và: word('và'),
  hoặc: /(?<!\p{L})hoặc(?!\p{L})|(?<!lần|bình quân)\/\s*(?=\p{L})/gu,
  không: word('không'),
  chưa: word('chưa'),
  trừ: word('trừ'),
  nhưng: word('nhưng'),
  chỉ: /(?<!\p{L})chỉ(?! dẫn| tiêu|\p{L})/gu,
  'nguy cơ': word('nguy cơ'),
  'có thể': word('có thể'),
  'có vẻ': word('có vẻ'),
  'nếu có': /\(nếu có\)/gu,
  'ít nhất': word('ít nhất'),
  'một số': word('một số'),
  'hầu như': word('hầu như'),
  'cơ bản': word('cơ bản'),
  'tương đối': word('tương đối'),
  khá: word('khá'),
  rất: word('rất'),
} satisfies Readonly<Record<string, RegExp>>

/** A semicolon that stands alone says neither "và" nor "hoặc": only one of the decision's own may stay. */
const semicolons = /;(?!\s*(và|hoặc))(?=\s*\p{L})/gu

/** What tells a choice from the one beside it. Once is enough, and "theo pháp luật" is "theo quy định". */
const qualifiers = [
  'còn hiệu lực, tương đương, hiện hành, đáng tin cậy, công nhận, thẩm quyền, độc lập, thường xuyên, định kỳ, ổn định',
  'đầy đủ|đủ(?! điều kiện), chi tiết, cụ thể, rõ ràng, bền vững, hiện đại, tiên tiến, uy tín, an toàn, tiêu chuẩn',
  'quy định|(?<!đại diện )pháp luật|luật htx|luật du lịch, chỉ dẫn nguồn gốc địa lý, gắn, kế hoạch, triển khai',
  'đặc trưng, đặc sắc, đặc sản, nổi trội, khác biệt, độc đáo, hấp dẫn, ấn tượng, sang trọng, tiện lợi, tự nhiên, lạ',
  'truyền thống, dân tộc, cộng đồng, trật tự, cải thiện, tranh ảnh, giới thiệu, tư liệu hóa, mỹ thuật, kỹ thuật',
  '(?<!hợp tác )xã, huyện, tỉnh, ngoài tỉnh, địa phương, trong nước, quốc tế, xuất khẩu, nước ngoài, tiếng việt',
  'trực tiếp, gián tiếp, cả, đều, khác(?! biệt)',
].flatMap(line => line.split(', '))
const qualifierPatterns = qualifiers.map(name => ({
  name: name.replace(/\(.*?\)|\|.*/g, ''),
  pattern: word(name),
}))

export type Markers = {
  readonly joints: Readonly<Record<string, number>>
  readonly qualifiers: readonly string[]
}

/** How often each joint stands in a text, those that do not left out, and which qualifiers it has. */
export function markersIn(text: string): Markers {
  const plain = text.normalize('NFC').toLowerCase()
  const counts = Object.entries({ ...joints, ';': semicolons }).map(
    ([name, pattern]) => [name, [...plain.matchAll(pattern)].length] as const,
  )
  return {
    joints: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    qualifiers: qualifierPatterns.filter(({ pattern }) => plain.search(pattern) >= 0).map(({ name }) => name),
  }
}

function word(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'gu')
}
