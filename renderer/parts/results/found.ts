/** Those whose text has every word that is wanted, with or without the marks of Vietnamese letters. */
export function found<T>(items: readonly T[], wanted: string, textOf: (item: T) => string): readonly T[] {
  const asked = plain(wanted)
    .split(/\s+/)
    .filter(word => word !== '')
  return items.filter(item => {
    const text = plain(textOf(item))
    return asked.every(word => text.includes(word))
  })
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
