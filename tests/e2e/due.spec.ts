import { addDays } from '#shared/kernel/day.ts'
import { dayText, vietnamDay } from '#shared/words/figures.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { enter } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'

test('what is late and what is near stands on the start screen, and each line leads to its product', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { sitting } = await ratedSitting(page)
  await ask('sitting.close', { sitting })
  const { found } = await ask('register.find', {})
  const today = vietnamDay(Date.now())
  const decision = { number: '12/QĐ-UBND', on: today, by: 'UBND tỉnh' }
  const ends = [100, 150, 200, 340]
  for (const [at, { id }] of found.entries()) {
    await ask('register.enter', { product: id, fact: { kind: 'recognised', stars: 3, decision } })
    const until = addDays(today, ends[at] ?? 0)
    await ask('register.enter', {
      product: id,
      fact: { kind: 'certified', number: `${at}`, issuedOn: today, until },
    })
  }
  const [late] = found
  if (!late) throw new Error('No product')

  await page.reload()
  await expect(page.getByText(/1 việc đã chậm/)).toBeVisible()
  await holdsAtEverySize(page, 'the start screen with what is due')
  await enter(page, page.getByRole('link', { name: 'Việc đến hạn' }))
  const rows = page.getByRole('region', { name: 'Đã chậm' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(`muộn nhất ${dayText(addDays(today, 280))} (Điều 12.3)`)
  await expect(
    page.getByRole('region', { name: 'Trong sáu tháng tới' }).getByRole('listitem').first(),
  ).toBeVisible()
  await picture(page, 'so-dang-ky-4-viec-den-han')
  await holdsAtEverySize(page, 'what is due')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    enter(page, page.getByRole('button', { name: 'Lưu vào lịch (.ics)' })),
  ])
  expect(file.suggestedFilename()).toBe(`viec-den-han-${today}.ics`)
  await enter(page, rows.getByRole('link', { name: late.name }))
  await expect(page.getByRole('heading', { name: 'Đời sản phẩm' })).toBeVisible()
})
