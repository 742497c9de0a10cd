import { describe, expect, it } from 'vitest'
import { inUnicode } from '#shared/kernel/old-letters.ts'
import { likeliestLettering, plausibility } from '#shared/kernel/plausible-vietnamese.ts'
import { inTcvn3, inVni } from '../../support/old-letters.ts'

/** Every letter of Vietnamese that ASCII has not, small and capital. */
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const small = [...vowels.flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC'))), 'đ'].filter(
  letter => letter > '\u007f',
)
const capitals = small.map(letter => letter.toUpperCase())
/** Capitals that TCVN3 has: those without a tone. */
const tcvn3Capitals = Array.from('ĂÂÊÔƠƯĐ')

const sentence = 'Hợp tác xã nông nghiệp Tân Trào, huyện Sơn Dương, tỉnh Tuyên Quang: Chè Shan tuyết đặc sản'

describe('old letters', () => {
  it('are the sixty-seven of the alphabet', () => expect(small).toHaveLength(67))

  it.each(small)('of TCVN3 are read, each: %s', letter => {
    expect(inUnicode(inTcvn3(letter), 'tcvn3')).toBe(letter)
    expect(inTcvn3(letter)).toMatch(/^[\u00a1-\u00fe]$/)
  })
  it.each(tcvn3Capitals)('of TCVN3 that are capitals are read, each: %s', letter =>
    expect(inUnicode(inTcvn3(letter), 'tcvn3')).toBe(letter),
  )
  it.each([...small, ...capitals])('of VNI are read, each: %s', letter => {
    expect(inUnicode(inVni(letter), 'vni')).toBe(letter)
    expect(inVni(letter)).toMatch(/^[\u0000-\u00ff]{1,2}$/)
  })
  it('of VNI are read where only the letter is a capital, and not its mark', () =>
    expect(inUnicode('Aâm thöïc, Ñaø Laït, ÔÛ', 'vni')).toBe('Âm thực, Đà Lạt, Ở'))

  it('leave a text alone that has letters of its own beside a file of old ones', () => {
    expect(inUnicode('Chè xanh Tân Trào, xã Tân Trào ở', 'tcvn3')).toBe('Chè xanh Tân Trào, xã Tân Trào ở')
    expect(inUnicode('OCOP 2021 - 3*', 'vni')).toBe('OCOP 2021 - 3*')
  })

  it('are told by how plausible the Vietnamese is that comes of them', () => {
    expect(likeliestLettering([sentence])).toBe('unicode')
    expect(likeliestLettering([inTcvn3(sentence)])).toBe('tcvn3')
    expect(likeliestLettering([inVni(sentence)])).toBe('vni')
    expect(likeliestLettering([inTcvn3('MËt ong rõng')])).not.toBe('vni')
    expect(likeliestLettering(['OCOP', '2021', 'Café, crème brûlée'])).toBe('unicode')
    expect(likeliestLettering([])).toBe('unicode')
  })

  it('are told in a list of names of places and products, also where some cells are Unicode already', () => {
    const names = [
      'Mật ong',
      'Bưởi Xuân Vân',
      'Xã Phúc Ninh',
      'Cơ sở sản xuất rượu ngô',
      'Hộ kinh doanh Lý Văn Sử',
    ]
    expect(likeliestLettering([...names.map(inTcvn3), 'Chè xanh', 'Số quyết định'])).toBe('tcvn3')
    expect(likeliestLettering([...names.map(inVni), 'Số quyết định'])).toBe('vni')
    expect(likeliestLettering([...names, inTcvn3('Mật ong')])).toBe('unicode')
  })

  it('knows the syllables of Vietnamese from what is none', () => {
    expect(
      plausibility([sentence, 'Giếng nghiêng khuỷu tuếch toác quyển quẩy ngoằn ngoèo giặt gìn yếm']),
    ).toBe(1)
    expect(plausibility(['Saûn phaåm', 'S¶n phÈm', 'cáng brûl hôch'])).toBeLessThan(0.5)
    expect(plausibility(['OCOP'])).toBeUndefined()
  })
})
