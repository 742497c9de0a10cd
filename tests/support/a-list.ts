import type { IncomingLine, Register, TakenLines } from '#electron/app/register.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { FactOf } from '#shared/register/register-event.ts'

type Listed = FactOf<'listed'>

/** A row of an office's list as it reaches the register: what it is, its decision and its certificate, each a line. */
export function aListedRow(row = 1, changes: Partial<Listed> = {}): readonly IncomingLine[] {
  const fact: Listed = {
    kind: 'listed',
    list: 'danh-sach',
    row,
    stars: 3,
    on: '2024-03-12',
    code: '',
    name: `Mật ong số ${row}`,
    producer: {
      name: 'HTX Ong Tân An (tập huấn)',
      kind: 'cooperative',
      address: '',
      representative: { name: '', gender: null, ethnicity: '' },
    },
    commune: 'Tân An',
    communeCode: '02320',
    criteriaSet: '',
    ...changes,
  }
  const { list, stars } = fact
  const anchor = `${list}/${fact.row}`
  const shared = { at: Date.UTC(2026, 7, 20), by: 'secretary', anchor, list }
  const decision = { number: '12/QĐ-UBND', on: '2024-03-12', by: 'UBND huyện' }
  const certified = {
    kind: 'certified',
    number: `${fact.row}/GCN`,
    issuedOn: '2024-03-12',
    until: '2027-03-12',
  } as const
  return [
    { id: anchor, ...shared, fact },
    { id: `${anchor}/1-recognised`, ...shared, fact: { kind: 'recognised', stars: stars ?? 3, decision } },
    { id: `${anchor}/2-certified`, ...shared, fact: certified },
  ]
}

export const unwatchedWork: Watch = { progress: () => undefined, signal: new AbortController().signal }

export const aListNote = (list = 'danh-sach') => ({
  ...{ id: `list/${list}`, list, at: Date.UTC(2026, 7, 20), by: 'secretary' },
})

/** Takes a list of so many rows. */
export const takeRows = (
  register: Register | StoredRegister,
  rows: readonly (readonly IncomingLine[])[],
  list = 'danh-sach',
  watch = unwatchedWork,
): Promise<TakenLines> =>
  register.takeList({ ...aListNote(list), name: `${list}.xlsx`, rows: rows.length }, rows.flat(), watch)
