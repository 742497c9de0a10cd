import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { trainingSitting } from './held-sitting.ts'

test('a whole folder is loaded: every package of it, an unpacked one as well, and what is none is left', async ({
  council: page,
}) => {
  const stick = test.info().outputPath('USB')
  mkdirSync(path.join(stick, 'dot 1'), { recursive: true })
  copyFileSync(path.join(sampleFolder, 'che-thom-loa.ocop'), path.join(stick, 'dot 1', 'che-thom-loa.ocop'))
  writeFileSync(path.join(stick, 'thu-moi.txt'), 'thư mời')
  execFileSync('unzip', [
    '-q',
    path.join(sampleFolder, 'tra-nam-linh-chi.ocop'),
    '-d',
    path.join(stick, 'tra'),
  ])

  const ask = asking(page)
  const { details, members } = await ask('sitting.read', { sitting: await trainingSitting(ask) })
  const { council, authority, place, date, ruleSet, profile } = details
  const roster = members.map(({ id, ownOffice, name, role }) => ({ id, office: ownOffice, name, role }))
  const meeting = { council, authority, place, date, ruleSet: ruleSet.id, profile: profile.id }
  const { sitting } = await ask('sitting.create', { ...meeting, members: roster })
  await page.goto(new URL(`#/sitting/${sitting}/prepare`, page.url()).href)
  await page.getByLabel('Chọn thư mục, USB').setInputFiles(stick)

  await expect(page.getByRole('listitem').filter({ hasText: /^che-thom-loa\.ocop.*Đã nạp/ })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^tra\b.*Đã nạp/ })).toBeVisible()
  await expect(page.getByText('Bỏ qua 1 tệp khác trong thư mục, không phải gói hồ sơ.')).toBeVisible()
  await expectAccessible(page, 'a folder that was loaded')
  await picture(page, 'nap-ca-thu-muc')
  const { products } = await ask('sitting.read', { sitting })
  expect(products).toHaveLength(2)
  const loaded = await ask('sitting.read', { sitting: await trainingSitting(ask) })
  const known = new Set(loaded.products.map(each => each.package))
  expect(
    products.every(each => known.has(each.package)),
    'the very packages',
  ).toBe(true)

  const empty = test.info().outputPath('trong')
  mkdirSync(empty)
  writeFileSync(path.join(empty, 'ghi-chu.txt'), 'x')
  await page.getByLabel('Chọn thư mục, USB').setInputFiles(empty)
  await expect(page.getByText(/^Không có gói hồ sơ nào trong đó/)).toBeVisible()
})
