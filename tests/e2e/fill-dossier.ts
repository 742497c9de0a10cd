import type { Page } from '@playwright/test'
import { criteriaOf, type CriterionId } from '#shared/law/rule-set.ts'
import { teaSet } from '../support/shipped-law.ts'
import { expect } from './council-test.ts'

/** The step is there, however it was come to. */
export const expectStep = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()

export async function toStep(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^\\d+ ${name}`) }).click()
  await expectStep(page, name)
}

/** Types each text into the field of its label. */
export async function fillAll(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text)
}

/** The digit of the most points of each criterion, but of a trademark that was only applied for. */
const digits = criteriaOf(teaSet).map(({ id, options }) => ({
  id,
  digit: id === '3.5' ? '1' : String(Math.max(...options.map(({ points }) => points))),
}))

/** Scores the tea by keyboard and cites the first page of one of the files for each criterion, in turn, but for one. */
export async function scoreTea(page: Page, files: readonly string[], bare: CriterionId): Promise<void> {
  for (const [index, { id, digit }] of digits.entries()) {
    await expect(page.getByRole('heading', { level: 4, name: id }).first()).toBeVisible()
    if (id !== bare) await citeFirstPage(page, id, files[index % files.length] ?? '')
    await page.keyboard.press(digit)
    const chosen = page.getByRole('radio', { checked: true })
    await expect(chosen).toHaveCount(1)
    await chosen.focus()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('1 tiêu chí có điểm mà chưa dẫn minh chứng')).toBeVisible()
}

export async function citeFirstPage(page: Page, criterion: CriterionId, file: string): Promise<void> {
  await page.getByLabel('Tệp minh chứng').selectOption({ label: file })
  await page.getByRole('button', { name: 'Dẫn trang 1' }).click()
  const cited = page.getByRole('list', { name: `Minh chứng dẫn cho tiêu chí ${criterion}`, exact: true })
  await expect(cited.getByRole('button', { name: `${file} · trang 1`, exact: true })).toBeVisible()
}
