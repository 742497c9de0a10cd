import { ok, refused, type Result } from '../kernel/result.ts'
import type { DraftLack, NeededField, NeededForm } from './draft-lack.ts'
import { dossierFormat, type Dossier, type EvidenceFile } from './dossier.ts'
import type { Draft, DraftContent, FileUse, KeptFile, PlacedFile } from './draft.ts'
import { packagePaths } from './file-names.ts'

/** A dossier, and which bytes of its draft each of its files is. */
export interface PlannedPackage {
  readonly dossier: Dossier
  /** SHA-256 (lower-case hexadecimal) and bytes, by the path in the package. */
  readonly sources: ReadonlyMap<string, { readonly sha256: string; readonly size: number }>
}

interface Given {
  /** The decision that the draft's criteria set belongs to and the hash of its text here; nothing where there is no such set. */
  readonly rules: { readonly id: string; readonly hash: string } | undefined
  /** What was found and left, a sentence each. */
  readonly warnings: readonly string[]
}

/** Both as `dossier.ts` has them. */
const mostWarnings = 500
const longestWarning = 1000

const useOrder: readonly FileUse[] = [
  'registration',
  'self-assessment',
  'commune-report',
  'commune-letter',
  'evidence',
]

/**
 * The dossier of a draft, with its files in the order of the forms and the rows of the evidence table; or everything without which there is
 * none. The same draft gives the same dossier.
 */
export function dossierOfDraft(draft: Draft, given: Given): Result<PlannedPackage, readonly DraftLack[]> {
  const files = filesOf(draft)
  const needed = neededOf(draft.content, files, given.rules)
  return needed.ok ? ok(planned(draft, files, needed.value, given.warnings)) : needed
}

/** As far as a draft has come, to be held against an earlier dossier: what it lacks is that one's. No package is made of it. */
export function dossierSoFar(draft: Draft, { ruleSet, filedOn }: Dossier): PlannedPackage {
  const files = filesOf(draft)
  const forms = {
    registration: formIn(files, 'registration') ?? '',
    selfAssessment: formIn(files, 'self-assessment') ?? '',
    report: formIn(files, 'commune-report') ?? '',
  }
  const day = draft.content.product.filedOn ?? filedOn
  return planned(draft, files, { rules: ruleSet, filedOn: day, ...forms }, [])
}

function planned(
  draft: Draft,
  files: readonly FileOfDraft[],
  needed: Needed,
  warnings: readonly string[],
): PlannedPackage {
  return {
    dossier: {
      format: dossierFormat,
      training: draft.training,
      ...partsOf(draft.content, files, needed),
      warnings: warnings.slice(0, mostWarnings).map(warning => warning.slice(0, longestWarning).trim()),
      files: files.map(declared),
    },
    sources: new Map(files.map(({ path, kept }) => [path, { sha256: kept.sha256, size: kept.size }])),
  }
}

interface Needed {
  readonly rules: Dossier['ruleSet']
  readonly filedOn: string
  readonly registration: string
  readonly selfAssessment: string
  readonly report: string
}

/** What no dossier is without, or all that is missing of it. */
function neededOf(
  content: DraftContent,
  files: readonly FileOfDraft[],
  rules: Given['rules'],
): Result<Needed, readonly DraftLack[]> {
  const lacks = lacksOf(content, files, rules)
  const { filedOn } = content.product
  const registration = formIn(files, 'registration')
  const selfAssessment = formIn(files, 'self-assessment')
  const report = formIn(files, 'commune-report')
  const isThere = rules && filedOn !== null && registration && selfAssessment && report
  return lacks.length > 0 || !isThere
    ? refused(lacks)
    : ok({ rules: { id: rules.id, hash: rules.hash }, filedOn, registration, selfAssessment, report })
}

/** A form may come as several files, such as photographs of its pages; the first stands for it. */
const formIn = (files: readonly FileOfDraft[], use: FileUse): string | undefined =>
  files.find(({ placed }) => placed.use === use)?.path

function partsOf(
  content: DraftContent,
  files: readonly FileOfDraft[],
  { rules, filedOn, registration, selfAssessment, report }: Needed,
): Omit<Dossier, 'format' | 'training' | 'warnings' | 'files'> {
  const { criteriaSet, code, name, description, picture, stage } = content.product
  const { papers, otherRight, plan } = content.assessment
  const pathOf = (id: string | null): string | undefined => files.find(({ placed }) => placed.id === id)?.path
  return {
    criteriaSet,
    ruleSet: rules,
    product: { code, name, description, picture: pathOf(picture) ?? null },
    producer: content.producer,
    stage,
    filedOn,
    registration: { path: registration, samples: content.registration.samples },
    selfAssessment: {
      path: selfAssessment,
      ...{ papers, otherRight, plan },
      business: content.business,
      criteria: claimsOf(content, pathOf),
    },
    communeReport: { path: report, ...content.commune, letter: formIn(files, 'commune-letter') ?? null },
    since: content.since,
    // A package gets it from the advisory team, which works on one that is finished.
    advice: null,
  }
}

const declared = ({ path, placed, kept }: FileOfDraft): EvidenceFile => ({
  path,
  title: placed.title || kept.name || path,
  mediaType: kept.mediaType,
  row: placed.use === 'evidence' ? placed.row : null,
  validUntil: placed.validUntil,
  turned: placed.turned,
  original: kept.original,
})

interface FileOfDraft {
  readonly path: string
  readonly placed: PlacedFile
  readonly kept: KeptFile
}

function filesOf({ content, kept }: Draft): readonly FileOfDraft[] {
  const byId = new Map(kept.map(file => [file.id, file]))
  const rank = ({ use, row }: PlacedFile): number => useOrder.indexOf(use) * 100 + (row ?? 99)
  const inOrder = content.files
    .flatMap(placed => {
      const file = byId.get(placed.id)
      return file ? [{ placed, kept: file }] : []
    })
    .toSorted((a, b) => rank(a.placed) - rank(b.placed))
  const paths = packagePaths(
    inOrder.map(({ placed, kept: { mediaType, name } }) => ({
      ...placed,
      title: placed.title || name,
      mediaType,
    })),
  )
  return inOrder.map((file, index) => ({ ...file, path: paths[index] ?? '' }))
}

/** Criteria that nobody has answered stay away, as they do on paper. */
function claimsOf(
  { assessment }: DraftContent,
  pathOf: (id: string) => string | undefined,
): Dossier['selfAssessment']['criteria'] {
  return assessment.criteria.flatMap(({ criterion, choice, citations, note }) =>
    choice === null
      ? []
      : [
          {
            criterion,
            choice,
            citations: citations.flatMap(({ file, page, note: remark }) => {
              const path = pathOf(file)
              return path === undefined ? [] : [{ path, page, note: remark }]
            }),
            note,
          },
        ],
  )
}

const neededForms: readonly NeededForm[] = ['registration', 'self-assessment', 'commune-report']

function lacksOf(
  content: DraftContent,
  files: readonly FileOfDraft[],
  rules: Given['rules'],
): readonly DraftLack[] {
  const byId = new Map(files.map(file => [file.placed.id, file]))
  const { picture } = content.product
  const lacks: DraftLack[] = [
    ...emptyFields(content, rules).map(field => ({ kind: 'field', field }) as const),
    ...neededForms
      .filter(form => !files.some(({ placed }) => placed.use === form))
      .map(form => ({ kind: 'form', form }) as const),
  ]
  if (picture !== null && byId.get(picture)?.kept.mediaType.startsWith('image/') === false)
    lacks.push({ kind: 'picture', file: picture })
  for (const { criterion, choice, citations, note } of content.assessment.criteria) {
    if (choice === null && (citations.length > 0 || note !== '')) lacks.push({ kind: 'choice', criterion })
    for (const { file } of citations) if (!byId.has(file)) lacks.push({ kind: 'cited-file', criterion, file })
  }
  return lacks
}

function emptyFields({ product, producer }: DraftContent, rules: Given['rules']): readonly NeededField[] {
  const isOfRules = rules !== undefined && product.criteriaSet.startsWith(`${rules.id}/`)
  const filled: Readonly<Record<NeededField, boolean>> = {
    'product.criteriaSet': isOfRules,
    'product.code': product.code !== '',
    'product.name': product.name !== '',
    'product.filedOn': product.filedOn !== null,
    'producer.name': producer.name !== '',
    'producer.address': producer.address !== '',
    'producer.commune': producer.commune !== '',
  }
  const all: readonly NeededField[] = [
    ...(['product.criteriaSet', 'product.code', 'product.name', 'product.filedOn'] as const),
    ...(['producer.name', 'producer.address', 'producer.commune'] as const),
  ]
  return all.filter(field => !filled[field])
}
