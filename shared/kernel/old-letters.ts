/**
 * How the Vietnamese letters of a text stand in a file: as Unicode has them, or as fonts of before it drew them over the letters of Western
 * Europe. Such texts live on in spreadsheets: TCVN3 (ABC: .VnTime, .VnArial) in the north, VNI (VNI-Times) in the south.
 */
export const letterings = ['unicode', 'tcvn3', 'vni'] as const
export type Lettering = (typeof letterings)[number]

/** Small letters in the order of the dictionary, and the letter that stands for each in TCVN 5712:1993 VN3. */
const tcvn3Letters = [
  ['àảãáạ', 'µ¶·¸¹'],
  ['ăằẳẵắặ', '¨»¼½¾Æ'],
  ['âầẩẫấậ', '©ÇÈÉÊË'],
  ['đ', '®'],
  ['èẻẽéẹ', 'ÌÎÏÐÑ'],
  ['êềểễếệ', 'ªÒÓÔÕÖ'],
  ['ìỉĩíị', '×ØÜÝÞ'],
  ['òỏõóọ', 'ßáâãä'],
  ['ôồổỗốộ', '«åæçèé'],
  ['ơờởỡớợ', '¬êëìíî'],
  ['ùủũúụ', 'ïñòóô'],
  ['ưừửữứự', '\u00adõö÷øù'],
  ['ỳỷỹýỵ', 'úûüýþ'],
  // Capitals that bear a tone have none of their own: fonts of capitals (.VnTimeH) draw the small ones so.
  ['ĂÂÊÔƠƯĐ', '¡¢£¤¥¦§'],
] as const

/** What stands behind the letter: of a, e, o, u, y and the two horned vowels the tones; of a, e, o with a circumflex; of a with a breve. */
const vniMarks = {
  plain: ['ø', 'û', 'õ', 'ù', 'ï'],
  circumflex: ['â', 'à', 'å', 'ã', 'á', 'ä'],
  breve: ['ê', 'è', 'ú', 'ü', 'é', 'ë'],
} as const
const vniLetters: readonly (readonly [string, readonly string[]])[] = [
  ['àảãáạ', after('a', vniMarks.plain)],
  ['âầẩẫấậ', after('a', vniMarks.circumflex)],
  ['ăằẳẵắặ', after('a', vniMarks.breve)],
  ['èẻẽéẹ', after('e', vniMarks.plain)],
  ['êềểễếệ', after('e', vniMarks.circumflex)],
  ['òỏõóọ', after('o', vniMarks.plain)],
  ['ôồổỗốộ', after('o', vniMarks.circumflex)],
  ['ơờởỡớợ', ['ô', ...after('ô', vniMarks.plain)]],
  ['ùủũúụ', after('u', vniMarks.plain)],
  ['ưừửữứự', ['ö', ...after('ö', vniMarks.plain)]],
  ['ỳỷỹý', after('y', vniMarks.plain)],
  ['đỵìỉĩíị', ['ñ', 'î', 'ì', 'æ', 'ó', 'í', 'ò']],
]

function after(letter: string, marks: readonly string[]): readonly string[] {
  return marks.map(mark => letter + mark)
}

const tcvn3 = new Map(
  tcvn3Letters.flatMap(([ours, theirs]) =>
    Array.from(theirs, (letter, at) => [letter, ours.charAt(at)] as const),
  ),
)
const vni = new Map(
  vniLetters.flatMap(([ours, theirs]) =>
    theirs.slice(0, ours.length).flatMap((letters, at) => {
      const small = ours.charAt(at)
      const big = [letters.toUpperCase(), letters.charAt(0).toUpperCase() + letters.slice(1)]
      return [[letters, small] as const, ...big.map(each => [each, small.toUpperCase()] as const)]
    }),
  ),
)

const tcvn3Letter = /[\u00a1-\u00fe]/g
const vniLetter = /[aeouyôö][àáâãäåèéêëïõøùúûü]|[ñîìæóíòôö]/gi
/** What no font of before Unicode was typed over. */
const beyondLatin = /[\u0100-\u02ff\u1e00-\u1eff]|\p{M}/u

/** A text in Unicode. A text that has letters of Unicode's own is as it is, whatever the rest of its file is written in. */
export function inUnicode(text: string, lettering: Lettering): string {
  if (lettering === 'unicode' || beyondLatin.test(text)) return text
  const composed = text.normalize('NFC')
  if (lettering === 'tcvn3') return composed.replace(tcvn3Letter, letter => tcvn3.get(letter) ?? letter)
  return composed.replace(vniLetter, letters => vni.get(letters) ?? oneByOne(letters))
}

/** Two letters that together are none in VNI: each may be one. */
const oneByOne = (letters: string): string =>
  Array.from(letters, letter => vni.get(letter) ?? letter).join('')
