import { letterNames } from '#shared/documents/letters/letter-template.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { enter } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'
import { paperPages } from './printed-pages.ts'

test('the secretary puts the council’s own words into its letters, and finds them on paper; all by keyboard', async ({
  council,
}) => {
  const ask = asking(council)
  const sitting = await trainingSitting(ask)
  await startsWithAll(ask, sitting)
  await council.goto(`${new URL(council.url()).origin}/#/sitting/${sitting}/documents`)
  await enter(council, council.getByRole('link', { name: 'Lời văn của Hội đồng' }))
  await expect(council.getByRole('heading', { level: 1, name: 'Lời văn của Hội đồng' })).toBeVisible()
  await holdsAtEverySize(council, 'words of the report')
  const save = council.getByRole('button', { name: 'Lưu lời văn' })
  await expect(save).toBeDisabled()

  await council.getByRole('radio', { name: 'Giấy mời và chương trình họp' }).check({ force: true })
  const symbol = council.getByRole('textbox', { name: /^Ký hiệu văn bản/ })
  await expect(symbol).toHaveValue('GM-HĐ')
  await symbol.fill('GM-HĐOCOP')
  await expect(council.getByRole('button', { name: 'Dùng lại lời mẫu: Ký hiệu văn bản' })).toBeVisible()
  await picture(council, 'van-ban-3-loi-van')
  await holdsAtEverySize(council, 'words that were changed')

  await enter(council, council.getByRole('link', { name: 'Văn bản', exact: true }))
  const dialog = council.getByRole('dialog')
  await expect(dialog).toContainText('chưa được lưu')
  await enter(council, dialog.getByRole('button', { name: 'Hủy' }))

  await enter(council, save)
  await expect(council.getByText('Đã lưu.')).toBeVisible()
  await expect(save).toBeDisabled()
  expect((await ask('letters.words', { sitting })).letters[0]?.own).toEqual({ symbol: 'GM-HĐOCOP' })

  await enter(council, council.getByRole('link', { name: 'Văn bản', exact: true }))
  const number = council.getByRole('textbox', { name: 'Số: Giấy mời và chương trình họp' })
  await number.fill('7')
  await council.getByRole('textbox', { name: 'Ngày: Giấy mời và chương trình họp' }).fill('10/8/2026')
  await enter(council, council.getByRole('button', { name: 'Lưu số và ngày' }))
  await expect(council.getByText('Đã lưu số và ngày.')).toBeVisible()
  await number.scrollIntoViewIfNeeded()
  await picture(council, 'van-ban-5-so-va-ngay')
  await holdsAtEverySize(council, 'documents with numbers')
  expect((await ask('letters.words', { sitting })).numbers).toEqual({
    invitation: { number: '7', on: '2026-08-10' },
  })
  await enter(council, council.getByRole('button', { name: 'Xem, in, lưu: Giấy mời và chương trình họp' }))
  await expect(council.getByRole('dialog')).toBeVisible()
  await expect(council.getByRole('dialog').getByText('/ 3')).toBeVisible()
  await picture(council, 'van-ban-4-giay-moi')
})

test('what the training council writes when its sitting is closed reads as it was decided', async ({
  council,
}) => {
  const ask = asking(council)
  const { sitting } = await ratedSitting(council)
  await ask('sitting.close', { sitting })
  const { kinds } = await ask('documents.list', { sitting })
  const written = new Map<string, string>()
  const letters = kinds.filter(({ kind }) => letterNames.some(each => each === kind))
  for (const { kind, subject, name } of letters.flatMap(({ files }) => files)) {
    const { path } = await ask('documents.print', { sitting, kind, subject })
    const address = new URL(path, `${new URL(council.url()).origin}/bytes/`)
    const answer = await council.request.get(address.href)
    const isKept = subject === '' || name === thomLoa
    const pages = await paperPages(await answer.body(), `${kind} ${subject}`, isKept ? kept[kind] : {})
    written.set(name === '' ? kind : `${kind} ${name}`, pages.join(' ').replace(/\s+/g, ' '))
  }
  expect(written.get(`notice ${thomLoa}`)).toContain('chưa đạt nâng hạng')
  expect(written.get('decision')).not.toContain(thomLoa)
  expect(written.get('report')).toContain('Không công nhận nâng hạng đối với')
})

/** Pages for the README, by kind. */
const kept: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  report: { 1: 'giay-1-to-trinh' },
  notice: { 1: 'giay-3-thong-bao' },
}
