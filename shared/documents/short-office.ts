/**
 * Offices as headings of narrow columns, the way clerks shorten them: "Sở Nông nghiệp và Môi trường" is "Sở NN&MT", "Liên minh Hợp tác
 * xã tỉnh" is "Liên minh HTX". An office with no usual short form gets initials; a short one such as "Sở Y tế" stays as it is, and so
 * do two that would read alike.
 */
export function shortOffices(offices: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const office of offices) counts.set(shortened(office), (counts.get(shortened(office)) ?? 0) + 1)
  return new Map(
    offices.map(office => [office, counts.get(shortened(office)) === 1 ? shortened(office) : office]),
  )
}

/** What clerks write, longer names before those that they contain. The province is left out where only its own office can be meant. */
const usual: readonly (readonly [RegExp, string])[] = (
  [
    ['Lãnh đạo', 'LĐ'],
    ['Ủy ban nhân dân', 'UBND'],
    ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT'],
    ['Nông nghiệp và Môi trường', 'NN&MT'],
    ['Tài nguyên và Môi trường', 'TN&MT'],
    ['Khoa học và Công nghệ', 'KH&CN'],
    ['Văn hóa, Thể thao và Du lịch', 'VHTT&DL'],
    ['Giáo dục và Đào tạo', 'GD&ĐT'],
    ['Kế hoạch và Đầu tư', 'KH&ĐT'],
    ['Hợp tác xã tỉnh', 'HTX'],
    ['Hợp tác xã', 'HTX'],
    ['Văn phòng Điều phối', 'VPĐP'],
    ['nông thôn mới tỉnh', 'NTM'],
    ['nông thôn mới', 'NTM'],
    ['Phát triển nông thôn', 'PTNT'],
    ['Quản lý chất lượng', 'QLCL'],
    ['Nông lâm sản và Thủy sản', 'NLS&TS'],
    ['Trồng trọt và Bảo vệ thực vật', 'TT&BVTV'],
    ['Chăn nuôi và Thú y', 'CN&TY'],
    ['Quản lý thị trường', 'QLTT'],
    ['An toàn thực phẩm', 'ATTP'],
    ['Mặt trận Tổ quốc Việt Nam', 'MTTQ'],
    ['Mặt trận Tổ quốc', 'MTTQ'],
    ['Hội Nông dân tỉnh', 'HND tỉnh'],
    ['Liên hiệp Phụ nữ', 'LHPN'],
    ['Doanh nghiệp nhỏ và vừa', 'DNNVV'],
  ] as const
).map(([name, short]) => [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), short])

/** What tells two members of one office apart, a name or an ordinal, stands in brackets at the end and stays as it is. */
const bracketed = /^(.+) (\([\p{Lu}\d][^()]*\))$/u

function shortened(office: string): string {
  const [, alone, mark] = bracketed.exec(office) ?? []
  if (alone !== undefined && mark !== undefined) return `${shortened(alone)} ${mark}`
  const short = usual.reduce((text, [name, abbreviation]) => text.replace(name, abbreviation), office)
  return short === office ? inInitials(office) : short
}

/** Each run of syllables that starts with a capital becomes its initials; a run of one syllable stays as it is. */
function inInitials(office: string): string {
  const syllables = office.split(/[\s,()]+/).filter(syllable => !connectives.has(syllable))
  if (syllables.length <= 3) return office
  const runs: string[][] = []
  for (const syllable of syllables) {
    const current = runs.at(-1)
    const startsRun = current === undefined || startsWithCapital(syllable) || isAcronym(current[0] ?? '')
    if (startsRun) runs.push([syllable])
    else current.push(syllable)
  }
  return runs.map(run => (run.length === 1 ? run.join('') : initials(run))).join(' ')
}

const connectives = new Set(['', 'và', 'của', 'các'])

const startsWithCapital = (syllable: string): boolean => /^\p{Lu}/u.test(syllable)

/** "UBND", "OCOP": already short. */
const isAcronym = (syllable: string): boolean => /^\p{Lu}{2,}$/u.test(syllable)

/** Without the marks above and below a vowel, as in "UBND" for Ủy ban nhân dân; Đ is a letter of its own and stays. */
const initials = (syllables: readonly string[]): string =>
  syllables.map(syllable => syllable.normalize('NFD').slice(0, 1).toLocaleUpperCase('vi')).join('')

/**
 * Offices as heads of columns of a few letters: the initials of what tells each apart, "Sở Văn hóa, Thể thao và Du lịch" is "VHTTDL" and
 * "Chi cục Phát triển nông thôn" is "PTNT". Where two would be the same, each has its place among them behind it.
 */
export function officeInitials(offices: readonly string[]): ReadonlyMap<string, string> {
  const all = offices.map(office => ({ office, letters: lettersOf(office) }))
  return new Map(
    all.map(({ office, letters }) => {
      const same = all.filter(other => other.letters === letters)
      const place = same.findIndex(other => other.office === office) + 1
      return [office, same.length > 1 ? `${letters}${place}` : letters]
    }),
  )
}

/** What an office is, before the words that say which. */
const kinds = /^(LĐ|Lãnh đạo|Sở|Chi cục|Ban|Phòng|Văn phòng|Liên minh|Liên hiệp|Hiệp hội|Hội|Ủy ban) /u

function lettersOf(office: string): string {
  const place = / (tỉnh|thành phố)$/u
  let short = shortened(office.replace(/ \([^()]*\)$/u, '')).replace(place, '')
  while (kinds.test(short)) short = short.replace(kinds, '')
  return short
    .split(/[\s,&/-]+/)
    .filter(syllable => !connectives.has(syllable))
    .map(syllable => (isAcronym(syllable) ? syllable : initials([syllable])))
    .join('')
}
