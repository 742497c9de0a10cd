import { cpSync, createReadStream, rmSync } from 'node:fs'
import path from 'node:path'
import { printed } from '#shared/kernel/fraction.ts'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { ProductRow, SittingView } from '#shared/council/view.ts'
import { isContradicted, proofReportLines } from '#shared/proof/proof-report.ts'
import { signatureReportLines } from '#shared/documents/signature-report.ts'
import { bandOf } from '#shared/law/rate.ts'
import type { RuleSet } from '#shared/law/rule-set.ts'
import { explain } from '#shared/law/explain.ts'
import { levelOf } from '#shared/law/level.ts'
import { communeText } from '#shared/words/commune-text.ts'
import { outcomeText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { askingAs, handOver, type Ask } from '../app/ask.ts'
import { CannotStart, openData, removeData } from '../host/open-data.ts'
import { placeFromSource } from './serve.ts'
import { readTrainingMarks, scoreProduct } from '../training/training-marks.ts'
import { openTrainingSitting } from '../training/training.ts'

const root = path.join(import.meta.dirname, '../..')
const sample = path.join(root, 'resources', 'sample')
const folder = path.join(root, 'demo')
const data = path.join(folder, 'data')
const minutes = path.join(folder, 'minutes.pdf')
const words = wordsIn.vi

/** `npm run demo`: a whole training sitting through the same host, with no window. */
async function demo(): Promise<void> {
  removeData(data)
  rmSync(folder, { recursive: true, force: true })
  const host = await openData(placeFromSource(data, true))
  const ask = askingAs(host, 'demo')
  const sitting = await openTrainingSitting(host, sample)
  await seatEveryone(ask, sitting)
  const marks = await readTrainingMarks(sample)
  for (const { id, code } of (await ask('sitting.read', { sitting })).products) {
    const given = marks.find(product => product.code === code)
    if (!given) throw new Error(`No marks for ${code}`)
    await scoreProduct(ask, sitting, id, given)
  }
  await ask('sitting.close', { sitting })
  await signMinutes(ask, sitting)
  const view = await ask('sitting.read', { sitting })
  console.log(`${words.host.demoMembers}: ${view.members.map(({ office }) => office).join(' | ')}\n`)
  for (const row of view.products) await printProduct(ask, view, row)
  const upload = await handOver(host, 'demo', createReadStream(minutes))
  const verified = await ask('minutes.verify', { upload })
  const { signatures: report, proof } = verified
  await host.close()
  for (const line of signatureReportLines(report, words.signing)) console.log(line)
  for (const line of proofReportLines(verified, words.proof)) console.log(line)
  console.log(signatureReportLines(report, wordsIn.en.signing)[0])
  console.log(path.relative(root, minutes))
  // Keys of the training council are vouched for by nobody.
  const isWhole = report.kind === 'intact' && report.lacks.every(({ kind }) => kind === 'not-vouched')
  if (!isWhole || isContradicted(proof)) process.exitCode = 1
}

async function seatEveryone(ask: Ask, sitting: string): Promise<void> {
  const { members } = await ask('sitting.read', { sitting })
  for (const { id: member } of members)
    await ask('attendance.record', { sitting, member, present: true, reason: '' })
  await ask('sitting.start', { sitting })
}

async function signMinutes(ask: Ask, sitting: string): Promise<void> {
  await ask('minutes.issue', { sitting })
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await ask('training.key', { sitting, field })
    const { path: signed } = await ask('minutes.sign', {
      sitting,
      field,
      by: { kind: 'file', upload, passphrase },
    })
    cpSync(path.join(data, signed), minutes)
  }
}

/** One product of the table: what every member gave in each round, and what came of it. */
async function printProduct(ask: Ask, view: SittingView, row: ProductRow): Promise<void> {
  const { rounds } = await ask('product.read', { sitting: view.id, product: row.id })
  const { set, ruleSet } = await ask('law.criteria-set', { id: row.criteriaSet })
  console.log(`${row.code}  ${row.name}  (${communeText(row.commune)})`)
  for (const round of rounds)
    console.log(`  ${words.common.round(round.number)}: ${roundLine(view, row, round, ruleSet)}`)
  if (row.standing.kind === 'departed') console.log(`  ${words.common.departures[row.standing.how]}`)
  if (row.standing.kind === 'settled') {
    const { outcome, shortfalls } = row.standing
    const { decimals, rating: rules } = view.details.profile
    const level = levelOf(view.details)
    console.log(`  ${outcomeText(outcome, level, words)}`)
    const under = { ruleSet, set, rules, level }
    const nameOf = (sheet: number): string =>
      view.members.find(({ id }) => id === shortfalls?.members[sheet])?.office ?? view.details.council
    const short = shortfalls && { all: shortfalls.all, nameOf }
    for (const sentence of explain(outcome, under, { words: words.law, decimals }, short))
      console.log(`    ${sentence}`)
  }
  console.log('')
}

function roundLine(
  { members, details }: SittingView,
  row: ProductRow,
  round: RevealedRound,
  ruleSet: RuleSet,
): string {
  const recused = new Set(row.recusals.map(({ member }) => member))
  const totals = members.map(({ id }) =>
    recused.has(id) ? '–' : String(round.sheets.find(({ member }) => member === id)?.total ?? '–'),
  )
  const { mean, spread } = round
  const figures =
    mean && spread
      ? words.host.demoRound(
          printed(mean, details.profile.decimals),
          bandOf(ruleSet, mean),
          words.council.spread(spread),
        )
      : words.common.stopDeclared
  return `${totals.map(total => total.padStart(3)).join(' ')}   ${figures}`
}

const asked = process.argv.slice(2)
const isHelp = asked.some(word => word === '--help' || word === '-h')
if (isHelp) words.host.usage.demo.forEach(line => console.log(line))
else if (asked.length > 0) {
  console.error(words.host.badOption(asked.join(' ')))
  process.exitCode = 1
} else
  await demo().catch((error: unknown) => {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
