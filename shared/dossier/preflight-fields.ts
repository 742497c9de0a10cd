import type { DraftContent } from './draft.ts'
import type { MissingField, Problem } from './problem.ts'

/** Without these no package can be made; the others are lines of the forms that somebody will ask for. */
const needed: ReadonlySet<MissingField> = new Set<MissingField>([
  'product.criteriaSet',
  'product.code',
  'product.name',
  'product.filedOn',
  'producer.name',
  'producer.address',
  'producer.commune',
  'since.changes',
])

/** What the forms ask for and nobody wrote (Mẫu số 01 to 03; changes since the last time: Điều 6.1b, c). */
export function fieldProblems({ product, producer, since, commune }: DraftContent): readonly Problem[] {
  const lines: readonly (readonly [MissingField, string])[] = [
    ['product.criteriaSet', product.criteriaSet],
    ['product.name', product.name],
    ['product.code', product.code],
    ['product.filedOn', product.filedOn ?? ''],
    ['producer.name', producer.name],
    ['producer.kind', producer.kind === 'other' ? producer.kindOther : (producer.kind ?? '')],
    ['producer.address', producer.address],
    ['producer.commune', producer.commune],
    ['producer.phone', producer.phone],
    ['producer.representative', producer.representative.name],
    ...(product.stage.kind === 'first' ? [] : [['since.changes', since?.changes ?? ''] as const]),
    ['commune.localMaterial', commune.localMaterial],
    ['commune.localLabour', commune.localLabour],
    ['commune.originOfIdea', commune.originOfIdea],
    ['commune.localIdentity', commune.localIdentity],
  ]
  return lines
    .filter(([, given]) => given === '')
    .map(([field]) => ({
      finding: { kind: 'field-missing', field },
      severity: needed.has(field) ? 'error' : 'warning',
      at: placeOf(field),
    }))
}

function placeOf(missing: MissingField): Problem['at'] {
  const [section = '', field = ''] = missing.split('.')
  return section === 'product' || section === 'producer' || section === 'since'
    ? { step: section, field }
    : { step: 'commune', field }
}
