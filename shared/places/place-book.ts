import { wordReader, type Word } from '../kernel/typed-words.ts'
import { earlierPlaces, type EarlierPlaces } from './earlier-places.ts'
import { findNamed, named as namedBy, type Named } from './find-named.ts'
import type { Commune, EarlierCommune, EarlierName, FoundPlaces, Place, Province } from './place.ts'
import { isNamed, placeName } from './place-name.ts'
import type { EarlierFile, PlaceFile } from './place-file.ts'

type WordsOf = (text: string) => readonly Word[]

/** The places there are, to look up and to find as one types. */
export interface PlaceBook {
  /**
   * Communes and provinces that fit what was typed, the best first: with marks or without, whole words or their beginnings, a name alone or
   * with its kind, its province or its code ("kim binh tuyen quang"). Where they are fewer than `max`, old communes that fit fill up.
   */
  find(text: string, max: number): FoundPlaces
  province(code: string): Province | undefined
  commune(code: string): Commune | undefined
  /** Those of a province that bear a name, with or without its kind, whichever vowel its marks stand on. */
  named(name: string, province: Province): readonly Commune[]
  /** Where an old commune is today. Several, where more than one bore that name or where it was divided. */
  todayOf(old: EarlierName): readonly EarlierCommune[]
  /** What became of the old commune of a code. */
  ofOldCode(code: string): EarlierCommune | undefined
}

/** @param earlier the old communes, asked for once and not before one is needed */
export function placeBook(file: PlaceFile, earlier: () => EarlierFile): PlaceBook {
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
  const all = once(() => {
    const wordsOf = wordReader()
    return [...provinces.values(), ...communes.values()].map(place => asNamed(place, wordsOf))
  })
  const before = once((): EarlierPlaces => earlierPlaces(earlier(), code => communes.get(code)))
  return {
    find(text, max) {
      const places = findNamed(all(), text, max)
      return { places, earlier: places.length < max ? before().find(text, max - places.length) : [] }
    },
    province: code => provinces.get(code),
    commune: code => communes.get(code),
    named(name, province) {
      const asked = placeName(name)
      return [...communes.values()].filter(
        ({ kind, name, province: { code } }) =>
          code === province.code && isNamed(placeName(`${kind} ${name}`), asked),
      )
    },
    todayOf: old => before().todayOf(old),
    ofOldCode: code => before().ofCode(code),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
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
