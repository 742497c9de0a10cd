import type { IncomingLine } from '#electron/app/register.ts'
import { aResult } from './a-register.ts'

const names = ['Chè xanh', 'Mật ong', 'Rượu nếp', 'Miến dong', 'Chả cá', 'Gạo tẻ', 'Nước mắm']
const communes = 3_000
const producers = 4_000

/** So many products of a country, each with its result; of few names and producers, as registers are. */
export const manyProducts = (count: number): readonly IncomingLine[] =>
  Array.from({ length: count }, (_, number) => {
    const commune = String(10_000 + (number % communes))
    const stars = number % 4 === 0 ? 4 : 3
    return aResult(number, {
      sitting: `phien-${Math.floor(number / 71)}`,
      code: `${10 + (number % 30)}-${commune}-${number + 1}-2026`,
      name: `${names[number % names.length]} số ${number} đặc biệt`,
      communeCode: commune,
      criteriaSet: `qd-26-2026/${String(1 + (number % 26)).padStart(2, '0')}`,
      producer: {
        name: `Hợp tác xã nông nghiệp số ${number % producers}`,
        kind: 'cooperative',
        address: '',
        representative: { name: '', gender: null, ethnicity: '' },
      },
      result: {
        kind: 'rated',
        stars,
        band: stars,
        mean: { numerator: 151, denominator: 2 },
        proposal: 'recognise',
      },
    })
  })
