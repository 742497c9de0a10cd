import { wordReader, type Word } from '../kernel/typed-words.ts'
import { communesNamed } from './communes-named.ts'
import { earlierPlaces, type EarlierPlaces } from './earlier-places.ts'
import { findNamed, named as namedBy, type Named } from './find-named.ts'
import type {
  Commune,
  EarlierCommune,
  EarlierDistrict,
  EarlierName,
  FoundPlaces,
  Place,
  Province,
} from './place.ts'
import type { EarlierFile, PlaceFile } from './place-file.ts'
import { stepwise } from './stepwise.ts'

type WordsOf = (text: string) => readonly Word[]

/** The places there are, to look up and to find as one types. */
export interface PlaceBook {
  /**
   * Communes and provinces that fit what was typed, the best first: with marks or without, whole words or their beginnings, a name alone or
   * with its kind, its province or its code ("kim binh tuyen quang"). Where they are fewer than `max`, old communes that fit fill up.
   */
  find(text: string, max: number): FoundPlaces
  province(code: string): Province | undefined
  /** In the order of their codes. */
  provinces(): readonly Province[]
  commune(code: string): Commune | undefined
  /** In the order of their codes. */
  communesIn(province: string): readonly Commune[]
  /** Those of a province that bear a name, with or without its kind, whichever vowel its marks stand on. */
  named(name: string, province: Province): readonly Commune[]
  /** The same in all provinces, or in those of a name; empty where the province is not said. */
  namedAnywhere(name: string, province: string): readonly Commune[]
  /** Where an old commune is today. Several, where more than one bore that name or where it was divided. */
  todayOf(old: EarlierName): readonly EarlierCommune[]
  /** What became of the old commune of a code. */
  ofOldCode(code: string): EarlierCommune | undefined
  /** The old districts that a part of a province of today was. */
  districtsIn(province: string): readonly EarlierDistrict[]
  district(key: string): EarlierDistrict | undefined
  /** Does a little of what the first who looks something up would wait for. @returns whether there is more to do */
  prepare(): boolean
}

/** @param earlier reads the old communes, asked for once and not before one is needed */
export function placeBook(file: PlaceFile, earlier: () => Generator<void, EarlierFile>): PlaceBook {
  const provinces = new Map(
    file.provinces.map(([code, kind, name]): [string, Province] => [
      code,
      { level: 'province', code, kind, name },
    ]),
  )
  const communes = new Map(
    file.communes.flatMap(([code, kind, name, of]): readonly [string, Commune][] => {
      const province = provinces.get(of)
      return province ? [[code, { level: 'commune', code, kind, name, province }]] : []
    }),
  )
  const all = stepwise(() => allNamed([...provinces.values(), ...communes.values()]))
  let byName: PlaceBook['namedAnywhere'] | undefined
  const named: PlaceBook['namedAnywhere'] = (name, province) =>
    (byName ??= communesNamed([...communes.values()]))(name, province)
  const before = stepwise(function* (): Generator<void, EarlierPlaces> {
    return yield* earlierPlaces(yield* earlier(), code => communes.get(code))
  })
  return {
    find(text, max) {
      const places = findNamed(all.value(), text, max)
      return { places, earlier: places.length < max ? before.value().find(text, max - places.length) : [] }
    },
    province: code => provinces.get(code),
    provinces: () => [...provinces.values()],
    commune: code => communes.get(code),
    communesIn: code => [...communes.values()].filter(({ province }) => province.code === code),
    named: (name, { code }) => named(name, '').filter(({ province }) => province.code === code),
    namedAnywhere: named,
    todayOf: old => before.value().todayOf(old),
    ofOldCode: code => before.value().ofCode(code),
    ...districtsOf(() => before.value().districts()),
    prepare: () => all.step() || before.step(),
  }
}

const districtsOf = (
  districts: () => readonly EarlierDistrict[],
): Pick<PlaceBook, 'districtsIn' | 'district'> => ({
  districtsIn: code =>
    districts().filter(({ communes }) => communes.some(({ province }) => province.code === code)),
  district: key => districts().find(each => each.key === key),
})

/** So many names are taken apart at a time. */
const slice = 200

function* allNamed(places: readonly Place[]): Generator<void, readonly Named<Place>[]> {
  const wordsOf = wordReader()
  const all: Named<Place>[] = []
  for (const [index, place] of places.entries()) {
    if (index % slice === 0) yield
    all.push(asNamed(place, wordsOf))
  }
  return all
}

function asNamed(place: Place, wordsOf: WordsOf): Named<Place> {
  const name = wordsOf(place.name)
  if (place.level === 'province')
    return namedBy(place, name, wordsOf(`${place.kind} ${place.code}`), shortOf(place, name))
  const { province, kind, code } = place
  const ofProvince = wordsOf(province.name)
  const beside = [...wordsOf(kind), ...ofProvince, ...wordsOf(`${province.kind} ${code}`)]
  return namedBy(place, name, beside, shortOf(province, ofProvince))
}

/** "tq" of Tuyên Quang, "hcm" and "tphcm" of Thành phố Hồ Chí Minh, "tp" of every city. */
function shortOf({ kind }: Province, name: readonly Word[]): readonly string[] {
  const initials = name.map(({ plain }) => plain.charAt(0)).join('')
  return kind === 'tỉnh' ? [initials] : ['tp', initials, `tp${initials}`]
}
