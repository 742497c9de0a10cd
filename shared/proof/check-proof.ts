import { correctedRating, correctedSheets } from '../council/correcting.ts'
import { isConcealed } from '../council/concealed.ts'
import { haltOf, readingOf } from '../council/halt.ts'
import { countedSheets, figuresOf } from '../council/round.ts'
import { sealOf } from '../council/scoring.ts'
import { memberOf, type Product, type Round, type Sitting } from '../council/sitting.ts'
import { attempt } from '../kernel/attempt.ts'
import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import { rulesOn } from '../law/in-force.ts'
import type { Rating } from '../law/rate.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import {
  grandTotal,
  highestOf,
  inLowestTerms,
  missedMinimums,
  oracleVerdict,
  struckOut,
  tiersWorth,
} from '../oracle/oracle.ts'
import type { ProofFinding, ProofReport } from './proof-report.ts'
import type { ReadProof } from './read-proof.ts'

type WorkedOut = Pick<Extract<ProofReport, { kind: 'worked-out' }>, 'checked' | 'findings'>

interface Rules {
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
}

/**
 * Works out again what minutes say, from what they carry and nothing else: that each sheet is the one that was sealed, every mean and every
 * outcome, by the engine and by the oracle (QĐ 26/2026 Điều 3.3 and Phụ lục II).
 */
export function checkProof(read: ReadProof, hash: Hasher): WorkedOut {
  const findings: ProofFinding[] = []
  const checked = { seals: 0, means: 0, outcomes: 0 }
  const note = (what: keyof typeof checked, fault: ProofFinding | undefined): void => {
    if (fault) findings.push(fault)
    else checked[what] += 1
  }
  const { sitting, proof } = read
  for (const product of sitting.products) {
    const rules = rulesOf(product, read)
    if (!rules) {
      const { decision } = frozenFor(product, sitting)
      if (!findings.some(each => each.kind === 'law' && each.decision === decision))
        findings.push({ kind: 'law', decision })
      continue
    }
    if (proof.sheets === 'by-office') {
      for (const round of product.rounds.filter(({ revealedAt }) => revealedAt !== undefined)) {
        for (const fault of sealFaults(sitting, product, round, hash)) note('seals', fault)
        if (isAveraged(sitting, product, round, rules))
          note('means', meanFault(sitting, product, round, rules))
      }
    }
    if (product.outcome?.kind === 'rated')
      note('outcomes', outcomeFault(read, product, rules, product.outcome.rating))
  }
  return { checked, findings }
}

const frozenFor = ({ entry }: Product, { details }: Sitting) =>
  entry.otherRules?.ratedUnder ?? details.ruleSet

/** The decision that the product was rated under; nothing where it is not attached, or not with the text that was frozen. */
export function rulesOf(
  product: Product,
  { sitting, law }: Pick<ReadProof, 'sitting' | 'law'>,
): Rules | undefined {
  const { criteriaSet } = product.entry
  const set = law.criteriaSet(criteriaSet)
  const rules = law.ruleSetOf(criteriaSet)
  if (!set || rules?.hash !== frozenFor(product, sitting).hash) return undefined
  return { set, ruleSet: rulesOn(rules.ruleSet, sitting.details.date) }
}

const named = ({ entry: { code, name } }: Product) => ({ code, name })

/** For each sheet that counts: what is wrong with its seal, or nothing. */
function sealFaults(
  sitting: Sitting,
  product: Product,
  round: Round,
  hash: Hasher,
): readonly (ProofFinding | undefined)[] {
  return countedSheets(sitting, product, round).map(sheet => {
    const { seal, member } = sheet
    const isSame =
      seal &&
      !isConcealed(seal) &&
      sealOf(product.id, round.number, sheet, seal.salt, hash).hash === seal.hash
    if (isSame) return undefined
    const office = memberOf(sitting, member)?.office ?? sitting.details.council
    return { kind: 'seal', product: named(product), round: round.number, office }
  })
}

function isAveraged(sitting: Sitting, product: Product, round: Round, { set }: Rules): boolean {
  const sheets = countedSheets(sitting, product, round)
  return sheets.length > 0 && !haltOf(sheets, readingOf(sitting, product, set))
}

/** The mean that is printed is the engine's; the oracle adds up without it. */
function meanFault(
  sitting: Sitting,
  product: Product,
  round: Round,
  { set }: Rules,
): ProofFinding | undefined {
  const sheets = countedSheets(sitting, product, round)
  const reading = readingOf(sitting, product, set)
  const { mean } = figuresOf(reading.set, sheets, sitting.details.profile.spread)
  const total = grandTotal(
    reading.set,
    sheets.map(({ marks }) => marks),
  )
  return canonicalJson(mean) === canonicalJson(inLowestTerms(total, BigInt(sheets.length)))
    ? undefined
    : { kind: 'mean', product: named(product), round: round.number }
}

function outcomeFault(
  read: ReadProof,
  product: Product,
  rules: Rules,
  kept: Rating,
): ProofFinding | undefined {
  const differs = (by: 'engine' | 'oracle') => ({ kind: 'outcome', product: named(product), by }) as const
  if (read.proof.sheets === 'sealed')
    return followsFromMean(read.sitting, product, rules, kept) ? undefined : differs('oracle')
  const given = attempt(() => correctedRating(read.sitting, product, rules, { marks: [], confirmed: {} }))
  if (!given || canonicalJson(given) !== canonicalJson(kept)) return differs('engine')
  return isOracles(read.sitting, product, rules, kept) ? undefined : differs('oracle')
}

function isOracles(sitting: Sitting, product: Product, { ruleSet, set }: Rules, kept: Rating): boolean {
  const { notStopped, set: readSet } = readingOf(sitting, product, set)
  const verdict = attempt(() =>
    oracleVerdict({
      ...{ ruleSet, set: readSet, notStopped, confirmed: product.confirmed },
      rules: sitting.details.profile.rating,
      sheets: correctedSheets(sitting, product, []).map(({ marks }) => marks),
    }),
  )
  if (!verdict || 'refusal' in verdict) return false
  const heldBackBy = kept.heldBackBy.map(({ criterion, option, stars }) => ({ criterion, option, stars }))
  return canonicalJson(verdict) === canonicalJson({ ...kept, heldBackBy })
}

/** Where marks are sealed: that the tier follows from the mean that was kept and, where the council confirms them, from the minimums. */
function followsFromMean(
  { details }: Sitting,
  { confirmed }: Product,
  { ruleSet, set }: Rules,
  { mean, band, stars }: Rating,
): boolean {
  const rules = details.profile.rating
  const tiers = tiersWorth(ruleSet, BigInt(mean.numerator), mean.denominator)
  if (tiers.length === 0 || highestOf(tiers) !== band) return false
  if (rules.minimums !== 'council') return stars <= band
  const missed = missedMinimums({ ruleSet, set, rules, confirmed, sheets: [], notStopped: [] })
  return highestOf(struckOut(tiers, missed)) === stars
}
