import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aRecord, writeRecords } from '../support/a-database.ts'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { thomLoa } from './held-sitting.ts'
import { enter } from './keyboard.ts'

test('a sitting that the data no longer has is told of at the start, with the way to the backups', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-tung-co-'))
  writeRecords(folder, aRecord('b'))
  mkdirSync(path.join(folder, 'documents', 'phien-cu'), { recursive: true })
  writeFileSync(path.join(folder, 'documents', 'phien-cu', `${'0'.repeat(64)}.pdf`), '%PDF')
  const program = await startProgram('--data', folder)
  await page.goto(program.address)
  await expect(page.getByText('Dữ liệu thiếu cả phiên họp mà thư mục này từng có ✕')).toBeVisible()
  await expect(page.getByText('Phiên họp mã phien-cu: còn biên bản')).toBeVisible()
  await expectAccessible(page, 'a sitting that is gone')
  await picture(page, 'tung-co-1-phien-hop')
  await enter(page, page.getByRole('link', { name: 'Sao lưu và phục hồi' }).first())
  await expect(page).toHaveURL(/backups/)
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('evidence that was changed on the disk is not shown and says why, until it is mended', async ({
  page,
  program,
}) => {
  // The browser itself notes on its console what it was not given.
  await page.goto(program.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const ask = asking(page)
  const [first] = (await ask('start.read', {})).sittings
  const { products } = await ask('sitting.read', { sitting: first?.id ?? '' })
  const tea = products.find(({ name }) => name === thomLoa)?.package ?? ''
  const folder = path.join(program.dataFolder, 'packages', tea, 'data')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.pdf'),
  )
  const whole = new Map(names.map(name => [name, readFileSync(path.join(folder, name))]))
  for (const [name, bytes] of whole)
    writeFileSync(path.join(folder, name), Buffer.from(bytes).fill('#', bytes.length - 6))
  await page.goto(new URL(`#/sitting/${first?.id}/prepare`, page.url()).href)
  await enter(page, page.getByRole('button', { name: `Xem hồ sơ ${thomLoa}` }))
  await enter(
    page,
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Phiếu kết quả kiểm nghiệm/ })
      .first(),
  )
  await expect(page.getByText('không còn đúng với gói hồ sơ đã nạp')).toBeVisible()
  await expectAccessible(page, 'evidence that was changed')
  await picture(page, 'tung-co-2-minh-chung')
  for (const [name, bytes] of whole) writeFileSync(path.join(folder, name), bytes)
  await enter(page, page.getByRole('button', { name: 'Thử lại' }))
  await expect(page.getByText('không còn đúng với gói hồ sơ đã nạp')).toBeHidden()
  await expect(page.getByRole('spinbutton').or(page.getByText('/ ')).first()).toBeVisible()
})
