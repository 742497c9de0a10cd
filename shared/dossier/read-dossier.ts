import { z } from 'zod'
import { isDeeperThan } from '../kernel/json-depth.ts'
import { repeatedField } from '../kernel/json-repeat.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { shownName } from '../kernel/text.ts'
import { dossierFormat, dossierSchema, type Dossier } from './dossier.ts'
import type { DossierFault, PackageRefusal } from './package-refusal.ts'
import { upgradedDossier } from './upgrade-dossier.ts'

type DossierRefusal = PackageRefusal<'package.dossier-invalid' | 'package.newer-format'>

const mostFaultsShown = 5

const known = ['ocop-dossier/1', dossierFormat]

/** Brackets within brackets; a dossier has six. What is deeper is not looked at further. */
const deepest = 32
const longestShown = 60

const anyFormat = z.object({ format: z.string().regex(/^ocop-dossier\/[1-9][0-9]{0,3}$/) })

/** The text of a package's dossier.json, with or without a byte order mark, as a dossier, or its first faults. A format newer than this program's is told apart. */
export function readDossier(text: string): Result<Dossier, DossierRefusal> {
  if (isDeeperThan(deepest, text)) return refused(invalid([{ at: '$', rule: 'too-deep' }]))
  const json = parsed(text)
  if (json === undefined) return refused(invalid([{ at: '$', rule: 'json' }]))
  const repeated = repeatedField(text)
  if (repeated)
    return refused(invalid([{ at: shownName(repeated.field.slice(0, longestShown)), rule: 'field-twice' }]))
  const named = anyFormat.safeParse(json)
  if (named.success && !known.includes(named.data.format)) {
    return refused({ code: 'package.newer-format', format: named.data.format })
  }
  const schema = named.data?.format === 'ocop-dossier/1' ? upgradedDossier.pipe(dossierSchema) : dossierSchema
  const dossier = schema.safeParse(json)
  return dossier.success ? ok(dossier.data) : refused(invalid(dossier.error.issues.map(faultOf)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const invalid = (faults: readonly DossierFault[]): DossierRefusal => ({
  code: 'package.dossier-invalid',
  faults: faults.slice(0, mostFaultsShown),
})

/** The rule is zod's code, or our own word where a rule of ours spoke. */
function faultOf(issue: z.core.$ZodIssue): DossierFault {
  const at = issue.path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return { at: `$${at}`, rule: issue.code === 'custom' ? issue.message : issue.code }
}
