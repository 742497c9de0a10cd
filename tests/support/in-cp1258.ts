/** Each letter that CP1258 has, by its byte; tone marks are letters of their own there. */
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

/** A name as Windows in Vietnamese writes it into a ZIP: CP1258, the tone after its vowel. */
export const inCp1258 = (name: string): Buffer =>
  Buffer.from(
    Array.from(name.normalize('NFC')).flatMap(letter => {
      const whole = bytes.get(letter)
      if (whole !== undefined) return [whole]
      const [base = '', ...marks] = Array.from(letter.normalize('NFD'))
      const tone = marks.find(mark => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark)) ?? ''
      const vowel = `${base}${marks.filter(mark => mark !== tone).join('')}`.normalize('NFC')
      return [vowel, tone].map(part => {
        const byte = bytes.get(part)
        if (byte === undefined) throw new Error(`Not in CP1258: ${letter}`)
        return byte
      })
    }),
  )
