import { test as base, type Page } from '@playwright/test'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freeBackupName } from '#electron/store/backup-files.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { dateText, timeText } from '#shared/words/figures.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aRecord, writeRecords } from '../support/a-database.ts'
import { brokenDatabases, change, changeAnEvent } from '../support/broken-databases.ts'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { expect, expectAccessible, picture } from './council-test.ts'

const words = wordsIn.vi.data
/** Of an hour ago. */
const backedUp = Date.now() - 60 * 60 * 1000
const backup = freeBackupName('', backedUp, { reason: 'timer', events: undefined })

/** A data folder with two sittings and a backup of the first, and the program started over it as often as need be. */
const test = base.extend<{ folder: string; start: () => Promise<RunningProgram> }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-phuc-hoi-'))
    writeRecords(path.join(folder, 'backups'), aRecord('a'))
    cpSync(path.join(folder, 'backups', databaseName), path.join(folder, databaseName))
    cpSync(path.join(folder, 'backups', databaseName), path.join(folder, 'backups', backup))
    rmSync(path.join(folder, 'backups', databaseName))
    writeRecords(folder, aRecord('b'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: RunningProgram[] = []
    await use(async () => {
      const program = await startProgram('--data', folder)
      started.push(program)
      return program
    })
    for (const program of started) await program.stop()
  },
})

const damage = (how: string, folder: string): void =>
  brokenDatabases.find(each => each.how === how)?.break(folder)

/** Walks with Tab to a button, and presses it. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await expect(button).toBeEnabled()
  for (let step = 0; step < 60; step += 1) {
    if (await button.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

test('a damaged data folder is put together again, and the council goes on', async ({
  page,
  folder,
  start,
}) => {
  damage('with zeros for a page in its middle', folder)
  await page.goto((await start()).address)

  await test.step('the screen says what happened, what is whole, and where it is', async () => {
    await expect(page.getByRole('heading', { name: 'Dữ liệu chưa mở được' })).toBeVisible()
    await expect(page.getByText('Tệp dữ liệu council.db bị hỏng một phần')).toBeVisible()
    await expect(page.getByText(`Thư mục dữ liệu: ${folder}`)).toBeVisible()
    await expect(page.getByText('; sai từ số')).toBeVisible()
    await expect(page.getByText('✓ nguyên vẹn')).toBeVisible()
    await expectAccessible(page, 'recovery')
    await picture(page, 'data-1-du-lieu-hong')
  })

  await test.step('by keyboard alone, everything that is whole is put together', async () => {
    await pressByKeyboard(page, 'Ghép lại mọi phần còn nguyên vẹn')
    await expect(page.getByRole('dialog')).toContainText('Dữ liệu hiện có không bị xóa')
    await expectAccessible(page, 'restore question')
    await picture(page, 'data-2-hoi-phuc-hoi')
    await pressByKeyboard(page, 'Phục hồi')
    await expect(page.getByText('Đã phục hồi dữ liệu')).toBeVisible()
    await expect(page.getByText('dữ liệu không mở được, giữ nguyên')).toBeVisible()
    await expect(page.getByText('✕ không nguyên vẹn')).toBeVisible()
    await expectAccessible(page, 'backups')
    await picture(page, 'data-3-sao-luu')
  })

  await test.step('a sitting is closed, and that makes a backup', async () => {
    await page.goto(new URL('#/sitting/a/results', page.url()).href)
    await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await expect(page.getByRole('button', { name: 'Lập biên bản' })).toBeVisible()
    await page.goto(new URL('#/backups', page.url()).href)
    await expect(page.getByRole('row', { name: 'khi kết thúc phiên họp' })).toContainText('✓ nguyên vẹn')
  })

  await test.step('an earlier backup is gone back to, once it was said what that loses', async () => {
    await page
      .getByRole('button', { name: words.list.restoreOf(timeText(backedUp), dateText(backedUp)) })
      .click()
    await expect(page.getByRole('dialog')).toContainText('18/08/2026: 1 sự kiện sau cùng')
    await expect(page.getByRole('dialog')).toContainText('18/08/2026: cả phiên họp')
    await picture(page, 'data-4-se-mat-gi')
    await page.getByRole('dialog').getByRole('button', { name: 'Phục hồi' }).click()
    await expect(page.getByText(`Từ bản sao lưu ${backup}.`)).toBeVisible()
    await page.goto(new URL('#/sitting/a/results', page.url()).href)
    await expect(page.getByRole('button', { name: 'Kết thúc phiên họp' })).toBeVisible()
  })
})

test('data of a newer program is left alone, and says so', async ({ page, folder, start }) => {
  change(folder, 'PRAGMA user_version = 990')
  await page.goto((await start()).address)
  await expect(page.getByText('Dữ liệu thuộc phiên bản 990')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ghép lại mọi phần còn nguyên vẹn' })).toHaveCount(0)
  await expectAccessible(page, 'newer data')
  await picture(page, 'data-5-moi-hon')
})

test('a record that was changed outside the program is named on every screen of it', async ({
  page,
  folder,
  start,
}) => {
  changeAnEvent(folder)
  await page.goto((await start()).address)
  await expect(page.getByText('sai từ sự kiện số 40.')).toBeVisible()
  await expectAccessible(page, 'start with a broken record')
  await picture(page, 'data-6-nhat-ky-sai')
  await page.goto(new URL('#/sitting/b/prepare', page.url()).href)
  await expect(page.getByText('Nhật ký sai từ sự kiện 40 ✕')).toBeVisible()
  await expectAccessible(page, 'sitting with a broken record')
  await picture(page, 'data-7-phien-hop-sai')
  await page.getByRole('link', { name: 'Kiểm tra nhật ký' }).click()
  await expect(page.getByText('✕ Nhật ký KHÔNG còn nguyên vẹn')).toBeVisible()
  await expect(page.getByText('Sự kiện số 40: ')).toBeVisible()
  await expectAccessible(page, 'check of a broken record')
  await picture(page, 'data-8-kiem-tra-sai')
})
