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

/**
 * What the forms ask for and nobody wrote (Mẫu số 01 to 03; changes since the last time: Điều 6.1b, c). Number and day of the commune's
 * letter are not among it: its registry gives them when it is signed.
 */
export function fieldProblems(content: DraftContent): readonly Problem[] {
  const { product, producer, registration, business, assessment, since, commune } = content
  const { stage } = product
  const lines: readonly (readonly [MissingField, string])[] = [
    ['product.criteriaSet', product.criteriaSet],
    ['product.name', product.name],
    ['product.code', product.code],
    ['product.filedOn', product.filedOn ?? ''],
    ['product.description', product.description],
    ...(stage.kind === 'renewal' ? [['product.certifiedOn', stage.certifiedOn ?? ''] as const] : []),
    ['producer.name', producer.name],
    ['producer.kind', producer.kind === 'other' ? producer.kindOther : (producer.kind ?? '')],
    ['producer.address', producer.address],
    ['producer.commune', producer.commune],
    ['producer.phone', producer.phone],
    ['producer.representative', producer.representative.name],
    ['producer.position', producer.representative.position],
    ['registration.samples', registration.samples],
    ['registration.market', business.market],
    ['registration.plan', assessment.plan],
    ...(stage.kind === 'first'
      ? []
      : [
          ['since.recognisedOn', since?.recognisedOn ?? ''] as const,
          ['since.changes', since?.changes ?? ''] as const,
        ]),
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
  const step = (['product', 'producer', 'registration', 'since'] as const).find(each => each === section)
  return { step: step ?? 'commune', field }
}
