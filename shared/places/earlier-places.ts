import { wordReader, type Word } from '../kernel/typed-words.ts'
import { findNamed, named as namedBy, type Named } from './find-named.ts'
import type { Commune, EarlierCommune, EarlierDistrict, EarlierName } from './place.ts'
import { apartFromKind, hasWords, nameAlone, placeName, type PlaceName } from './place-name.ts'
import type { EarlierFile } from './place-file.ts'

/** The communes of before the merging of 1/7/2025. */
export interface EarlierPlaces {
  find(text: string, max: number): readonly EarlierCommune[]
  todayOf(old: EarlierName): readonly EarlierCommune[]
  ofCode(code: string): EarlierCommune | undefined
  /** In the order of the file. */
  districts(): readonly EarlierDistrict[]
}

/** An old commune, its names taken apart. */
interface Entry {
  readonly earlier: EarlierCommune
  readonly name: PlaceName
  readonly district: PlaceName
  readonly province: PlaceName
}

/** Made province by province. @param communeOf the commune of today with a code; a code that leads nowhere is left out */
export function* earlierPlaces(
  file: EarlierFile,
  communeOf: (code: string) => Commune | undefined,
): Generator<void, EarlierPlaces> {
  const wordsOf = wordReader()
  const entries: Entry[] = []
  const named: Named<EarlierCommune>[] = []
  for (const province of file.provinces) {
    const some = entriesOf(province, communeOf, text => apartFromKind(wordsOf(text)))
    entries.push(...some)
    named.push(...some.map(entry => asNamed(entry, wordsOf(entry.name.kind))))
    yield
  }
  const byName = Map.groupBy(entries, ({ name }) => nameAlone(name))
  const districts = districtsOf(entries.map(({ earlier }) => earlier))
  const byCode = new Map(entries.map(({ earlier }) => [earlier.code, earlier]))
  return {
    find: (text, max) => findNamed(named, text, max),
    ofCode: code => byCode.get(code),
    districts: () => districts,
    todayOf(old) {
      const name = placeName(old.name)
      const district = placeName(old.district)
      const province = placeName(old.province)
      const fits = (byName.get(nameAlone(name)) ?? []).filter(
        entry =>
          hasWords(entry.name, name) &&
          isIn([entry.district], district) &&
          isIn(provincesOf(entry), province),
      )
      const sameKind = fits.filter(entry => entry.name.kind === name.kind)
      return (sameKind.length > 0 ? sameKind : fits).map(({ earlier }) => earlier)
    },
  }
}

/** Each with the communes of today that a part of it went into. */
function districtsOf(communes: readonly EarlierCommune[]): readonly EarlierDistrict[] {
  const found = Map.groupBy(communes, ({ province, district }) => `${province}/${district}`)
  return [...found].map(([key, [first, ...rest]]) => {
    const today = [first, ...rest].flatMap(each => each?.today ?? [])
    const byCode = new Map(today.map(commune => [commune.code, commune]))
    return { key, name: first?.district ?? '', communes: [...byCode.values()] }
  })
}

function entriesOf(
  { name: province, districts }: EarlierFile['provinces'][number],
  communeOf: (code: string) => Commune | undefined,
  nameOf: (text: string) => PlaceName,
): readonly Entry[] {
  return districts.flatMap(({ name: district, communes }) => {
    const beside = { district: nameOf(district), province: nameOf(province) }
    return communes.map(([code, name, becoming, codes]): Entry => {
      const today = codes.flatMap(each => communeOf(each) ?? [])
      return {
        ...beside,
        name: nameOf(name),
        earlier: { code, name, district, province, becoming, today },
      }
    })
  })
}

/** The old one, and those that it belongs to today: a register may name either. */
const provincesOf = ({ province, earlier: { today } }: Entry): readonly PlaceName[] => [
  province,
  ...today.map(commune => placeName(commune.province.name)),
]

const isIn = (places: readonly PlaceName[], asked: PlaceName): boolean =>
  asked.words.length === 0 || places.some(place => hasWords(place, asked))

const asNamed = (
  { earlier, name, district, province }: Entry,
  kind: readonly Word[],
): Named<EarlierCommune> => namedBy(earlier, name.words, [...kind, ...district.words, ...province.words])
