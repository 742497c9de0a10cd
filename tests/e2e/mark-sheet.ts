import { expect, type Page } from '@playwright/test'
import { marksOf, type ProductMarks } from '#electron/training/training-marks.ts'
import { criteriaOf, pointsOf, type CriteriaSet, type Mark, type Marks } from '#shared/law/rule-set.ts'
import { criteriaSetNamed } from '../support/shipped-law.ts'

/** What a sheet is to say, and how much of it. */
interface ToMark {
  readonly marks: ProductMarks
  /** Counted from 0; after the first only what changes is marked. */
  readonly round?: number
  readonly member: string
  /** Criteria in the order of the sheet, from one place up to another; all of them unless said. */
  readonly from?: number
  readonly to?: number | undefined
  /** Once that criterion is marked. */
  readonly looks?: (criterion: string) => Promise<void>
}

/** Marks the sheet that is open, by keyboard. */
export async function markSheet(
  page: Page,
  { marks, round = 0, member, from = 0, to, looks }: ToMark,
): Promise<void> {
  const set = await setOfSheet(page)
  const now = marksOf(marks, round, member) ?? {}
  const before: Marks = round === 0 ? {} : (marksOf(marks, round - 1, member) ?? {})
  for (const criterion of criteriaOf(set).slice(from, to)) {
    const choice = now[criterion.id]
    if (choice === undefined || choice === before[criterion.id]) continue
    if (round > 0) await openCriterion(page, set, criterion.id)
    for (const key of keysFor(set, criterion.id, choice)) await page.keyboard.press(key)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await looks?.(criterion.id)
    if (round === 0) await page.keyboard.press('Enter')
  }
}

async function openCriterion(page: Page, set: CriteriaSet, id: string): Promise<void> {
  const part = set.parts.find(({ sections }) =>
    sections.some(({ criteria }) => criteria.some(one => one.id === id)),
  )
  await page.getByRole('tab', { name: new RegExp(`^${part?.id ?? ''}`) }).click()
  const named = new RegExp(`^${id.replaceAll('.', '\\.')} `)
  const card = page.getByRole('article', { name: named })
  const line = page.getByRole('button', { name: named })
  await expect(async () => {
    if (!(await card.isVisible())) await line.click({ timeout: 10_000 })
    await expect(card).toBeVisible({ timeout: 10_000 })
  }).toPass({ timeout: 300_000 })
}

/** The digit of its points, again for each option with the same points that comes before it. */
function keysFor(set: CriteriaSet, id: string, choice: Mark): readonly string[] {
  const criterion = criteriaOf(set).find(candidate => candidate.id === id)
  if (!criterion || typeof choice !== 'number') return ['-']
  const points = pointsOf(criterion, choice)
  const before = criterion.options.filter(option => option.points === points && option.number < choice)
  return Array.from({ length: before.length + 1 }, () => String(points))
}

async function setOfSheet(page: Page): Promise<CriteriaSet> {
  const header = await page
    .getByText(/Bộ \d+/)
    .first()
    .textContent()
  return criteriaSetNamed(`qd-26-2026/${/Bộ (\d+)/.exec(header ?? '')?.[1] ?? ''}`)
}
