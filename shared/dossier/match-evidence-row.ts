import { wordsOf } from '../kernel/typed-words.ts'
import type { FileUse, KeptFile, PlacedFile } from './draft.ts'

/** Where a file of a dossier belongs: a form, or a row of the evidence table. */
export interface EvidencePlace {
  readonly use: FileUse
  /** From 1; of evidence that fits none, and of forms, nothing. */
  readonly row: number | null
}

/** Forms by what offices call them; "Mẫu số 01" by its number, however it is written. */
const forms: readonly (readonly [FileUse, RegExp])[] = [
  ['registration', / (mau (so )?0?1|phieu dang ky|dang ky (danh gia|phan hang)) /],
  ['self-assessment', / (mau (so )?0?2|tu danh gia) /],
  ['commune-report', / (mau (so )?0?3|bao cao danh gia(?! tac dong)|danh gia cua (xa|ubnd|phuong|uy ban)) /],
]

/** Last, because a letter that says what it is about is evidence of that. */
const letter = / (cong van|to trinh|van ban de nghi) /

/**
 * What the files of each row (QĐ 26/2026 Phụ lục III, the table of Mẫu số 02) are called in offices, without tone marks. The first line
 * that fits counts, so what is special stands before what is general: a test of food safety is a test.
 */
const lines: readonly (readonly [number, readonly string[]])[] = [
  [13, ['ma vach', 'msmv', 'gs1', 'gtin', 'barcode', 'truy xuat', 'ma qr', 'qr code', 'tem chong gia']],
  [12, ['kiem nghiem', 'thu nghiem', 'xet nghiem', 'ket qua phan tich', 'pkn', 'cam quan']],
  [14, ['haccp', 'iso', 'gmp', 'brc', 'fssc', 'halal', 'quan ly chat luong', 'qlcl']],
  [
    7,
    [
      'nhan hieu',
      'so huu tri tue',
      'shtt',
      'chi dan dia ly',
      'sang che',
      'kieu dang',
      'van bang bao ho',
      'dang ky bao ho',
    ],
  ],
  [
    15,
    [
      'giai thuong',
      'bang khen',
      'giay khen',
      'binh chon',
      'huy chuong',
      'cup vang',
      'danh hieu',
      'nong thon tieu bieu',
    ],
  ],
  [5, ['lao dong', 'bhxh', 'bao hiem xa hoi']],
  [
    3,
    [
      'nguyen lieu',
      'nguon goc',
      'vung trong',
      'vung nuoi',
      'ma so vung',
      'lien ket',
      'chuoi cung ung',
      'chuoi gia tri',
      'hop dong mua',
      'thu mua',
      'bao tieu',
      'vietgap',
      'viet gap',
      'globalgap',
      'global gap',
      'chung nhan huu co',
    ],
  ],
  [
    1,
    [
      'dang ky kinh doanh',
      'dkkd',
      'gpkd',
      'giay phep kinh doanh',
      'dang ky doanh nghiep',
      'dkdn',
      'dang ky ho kinh doanh',
      'ho kinh doanh',
      'dang ky hop tac xa',
      'dkhtx',
    ],
  ],
  [
    6,
    [
      'bao cao tai chinh',
      'bctc',
      'tang truong',
      'phan loai hop tac xa',
      'xep loai hop tac xa',
      'phan loai htx',
      'doanh thu',
      'ket qua kinh doanh',
      'ket qua san xuat',
      'kqkd',
      'sxkd',
      'can doi ke toan',
    ],
  ],
  [10, ['cau chuyen', 'to roi', 'gioi thieu san pham']],
  [
    9,
    [
      'website',
      'trang web',
      'quang ba',
      'quang cao',
      'fanpage',
      'facebook',
      'zalo',
      'tiktok',
      'youtube',
      'bao chi',
      'truyen hinh',
    ],
  ],
  [11, ['cong bo', 'tieu chuan co so', 'tccs']],
  [
    8,
    [
      'phan phoi',
      'ky gui',
      'dat hang',
      'don hang',
      'hoa don',
      'xuat khau',
      'dai ly',
      'xuc tien',
      'xttm',
      'hoi cho',
      'tieu thu',
      'bien nhan',
      'sieu thi',
      'thuong mai dien tu',
      'tmdt',
      'hop dong ban',
      'phat trien thi truong',
    ],
  ],
  [2, ['du dieu kien', 'vsattp', 'attp', 'an toan thuc pham', 've sinh an toan']],
  [4, ['moi truong', 'dtm', 'chat thai', 'nuoc thai', 'rac thai', 'cong nghe', 'ben vung']],
]

/** From so many letters on, a phrase is also known inside a word: "giaydkkd". */
const longEnough = 4

/** As words in a row with spaces around, so that a phrase is looked for between spaces: "GiayDKKD_2025" as " giay dkkd 2025 ". */
const spread = (name: string): string =>
  ` ${wordsOf(
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{L})(\d{4})/gu, '$1 $2')
      .replace(/(\d)(\p{L}{3})/gu, '$1 $2')
      .replace(/(m[aẫ]u)(\d)/giu, '$1 $2'),
  )
    .map(({ plain }) => plain)
    .join(' ')} `

function says(text: string, phrase: string): boolean {
  if (text.includes(` ${phrase} `)) return true
  const glued = phrase.replaceAll(' ', '')
  return glued.length >= longEnough && text.includes(glued)
}

function placeBy(text: string): EvidencePlace | undefined {
  const form = forms.find(([, known]) => known.test(text))
  if (form) return { use: form[0], row: null }
  const line = lines.find(([, phrases]) => phrases.some(phrase => says(text, phrase)))
  if (line) return { use: 'evidence', row: line[0] }
  return letter.test(text) ? { use: 'commune-letter', row: null } : undefined
}

/**
 * Where a file belongs by what it is called: its own name, else the folder that it lay in, the innermost first. A guess, to be seen and
 * moved by the preparer.
 *
 * @param folder the way to it, with slashes; empty where it is not known
 */
export function matchEvidenceRow(name: string, folder = ''): EvidencePlace {
  const stem = name.replace(/\.[^.]{1,5}$/, '')
  for (const called of [stem, ...folder.split(/[\\/]/).toReversed()]) {
    const found = placeBy(spread(called.normalize('NFC')))
    if (found) return found
  }
  return { use: 'evidence', row: null }
}

/** A file as it first stands in a dossier: called as it was, where its name says that it belongs. */
export const placedByName = ({ id, name }: Pick<KeptFile, 'id' | 'name'>, folder?: string): PlacedFile => ({
  id,
  title: name.replace(/\.[^.]{1,5}$/, '') || name,
  ...matchEvidenceRow(name, folder),
  validUntil: null,
  turned: 0,
})
