/** What stands for each letter in the file of a font of before Unicode, as published tables have it, letter by letter. */
const tcvn3 =
  'à=µ á=¸ ả=¶ ã=· ạ=¹ ă=¨ ằ=» ắ=¾ ẳ=¼ ẵ=½ ặ=Æ â=© ầ=Ç ấ=Ê ẩ=È ẫ=É ậ=Ë đ=® è=Ì é=Ð ẻ=Î ẽ=Ï ẹ=Ñ ê=ª ề=Ò ế=Õ ể=Ó ễ=Ô ệ=Ö ì=× í=Ý ỉ=Ø ĩ=Ü ị=Þ ò=ß ó=ã ỏ=á õ=â ọ=ä ô=« ồ=å ố=è ổ=æ ỗ=ç ộ=é ơ=¬ ờ=ê ớ=í ở=ë ỡ=ì ợ=î ù=ï ú=ó ủ=ñ ũ=ò ụ=ô ư=\u00ad ừ=õ ứ=ø ử=ö ữ=÷ ự=ù ỳ=ú ý=ý ỷ=û ỹ=ü ỵ=þ Ă=¡ Â=¢ Ê=£ Ô=¤ Ơ=¥ Ư=¦ Đ=§'
const vni =
  'à=aø á=aù ả=aû ã=aõ ạ=aï ă=aê ằ=aè ắ=aé ẳ=aú ẵ=aü ặ=aë â=aâ ầ=aà ấ=aá ẩ=aå ẫ=aã ậ=aä đ=ñ è=eø é=eù ẻ=eû ẽ=eõ ẹ=eï ê=eâ ề=eà ế=eá ể=eå ễ=eã ệ=eä ì=ì í=í ỉ=æ ĩ=ó ị=ò ò=oø ó=où ỏ=oû õ=oõ ọ=oï ô=oâ ồ=oà ố=oá ổ=oå ỗ=oã ộ=oä ơ=ô ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï ù=uø ú=uù ủ=uû ũ=uõ ụ=uï ư=ö ừ=öø ứ=öù ử=öû ữ=öõ ự=öï ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î'

const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map(pair => {
      const [ours = '', theirs = ''] = pair.split('=')
      return [ours, theirs]
    }),
  )
const [ofTcvn3, ofVni] = [tableOf(tcvn3), tableOf(vni)]

/** A text as it was typed with a font of TCVN3, whose capitals with a tone are small letters in a font of capitals. */
export const inTcvn3 = (text: string): string =>
  Array.from(
    text.normalize('NFC'),
    letter => ofTcvn3.get(letter) ?? ofTcvn3.get(letter.toLowerCase()) ?? letter,
  ).join('')

/** A text as it was typed with a font of VNI. */
export const inVni = (text: string): string =>
  Array.from(text.normalize('NFC'), letter => {
    const small = ofVni.get(letter.toLowerCase())
    return small === undefined ? letter : letter === letter.toLowerCase() ? small : small.toUpperCase()
  }).join('')

/** The same as bytes of a file. */
export const inLatin = (text: string): Buffer => Buffer.from(text, 'latin1')
