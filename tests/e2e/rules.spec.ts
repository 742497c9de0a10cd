import { expect, expectAccessible, picture, test } from './council-test.ts'

const own = 'Quy chế hội đồng xã Tân An'

test('a council writes its own rules down, and opens a sitting under them', async ({ council: page }) => {
  await page.getByRole('link', { name: 'Vào phiên họp' }).click()
  await page.getByRole('link', { name: 'Tạo phiên họp' }).first().click()

  await test.step('a new sitting explains the rules that are chosen', async () => {
    await page.getByLabel('Địa điểm').fill('Nhà văn hóa xã')
    await page.getByRole('radio', { name: 'Quy chế lấy ý kiến bằng văn bản' }).check()
    await expect(page.getByText('phiếu gửi về trong nhiều ngày')).toBeVisible()
    await expectAccessible(page, 'new sitting')
    await page.getByRole('region', { name: /^Theo/ }).scrollIntoViewIfNeeded()
    await picture(page, 'rules-1-phien-hop')
    await page.getByRole('link', { name: 'Xem, sửa hoặc lập quy chế riêng' }).click()
  })

  await test.step('rules are made from shipped ones, which stay as they are', async () => {
    await expect(page.getByRole('article')).toHaveCount(6)
    await expect(page.getByText('Có sẵn trong chương trình')).toHaveCount(6)
    await expectAccessible(page, 'rules')
    await picture(page, 'rules-2-danh-sach')
    await page.getByRole('link', { name: 'Lập từ quy chế này: Quy chế theo mẫu Tây Ninh' }).click()
  })

  await test.step('every rule says what comes of it, and what is wrong stands at its field', async () => {
    const save = page.getByRole('button', { name: 'Lưu quy chế' })
    await expect(page.getByText('Với 9 thành viên: cần 7 người có mặt.')).toBeVisible()
    await page.getByLabel('Tên quy chế').fill('Quy chế theo mẫu Tây Ninh')
    await expect(page.getByText('Đã có quy chế tên này.')).toBeVisible()
    await page.getByLabel('Tên quy chế').fill(own)
    await page.getByRole('radio', { name: 'Theo số người' }).check()
    await page.getByLabel('Ít nhất (người)').fill('năm')
    await expect(page.getByText('Hãy ghi một số từ 1 đến 40.')).toBeVisible()
    await expect(save).toBeDisabled()
    await expectAccessible(page, 'rules with a fault')
    await picture(page, 'rules-3-cho-sai')
    await page.getByLabel('Ít nhất (người)').fill('5')
    await expect(page.getByText('Với 9 thành viên: cần 5 người có mặt.')).toBeVisible()
    await page.getByRole('radio', { name: 'Phó Chủ tịch' }).check()
    await page.getByRole('checkbox', { name: 'Điểm chủ thể tự chấm' }).uncheck()
    await page.getByRole('heading', { name: 'Chấm điểm', exact: true }).scrollIntoViewIfNeeded()
    await picture(page, 'rules-4-cham-diem')
    await page.getByRole('checkbox', { name: 'Có điểm cách xa trung bình' }).check()
    await page.getByLabel('Quá (điểm so với trung bình)').fill('8')
    await page.getByRole('radio', { name: 'Bỏ phiếu kín' }).check()
    await page.getByRole('radio', { name: '1', exact: true }).check({ force: true })
    await expect(page.getByText('Ví dụ: 69,7.')).toBeVisible()
    await expectAccessible(page, 'rules filled in')
    await picture(page, 'rules-5-in')
  })

  await test.step('leaving without saving asks first', async () => {
    await page.getByRole('link', { name: 'Quay lại' }).click()
    await expect(page.getByRole('dialog', { name: 'Bỏ những gì đã sửa?' })).toBeVisible()
    await page.getByRole('button', { name: 'Hủy' }).click()
    await expect(page.getByLabel('Tên quy chế')).toHaveValue(own)
    await page.getByRole('button', { name: 'Lưu quy chế' }).click()
  })

  await test.step('the new sitting has them chosen, and what was typed there before', async () => {
    await expect(page.getByRole('radio', { name: own })).toBeChecked()
    await expect(page.getByText('không điểm nào cách trung bình quá 8 điểm')).toBeVisible()
    await expect(page.getByLabel('Địa điểm')).toHaveValue('Nhà văn hóa xã')
    await page.getByRole('button', { name: 'Tạo phiên họp' }).click()
    await expect(page.getByRole('heading', { name: 'Chuẩn bị', level: 1 })).toBeVisible()
  })

  await test.step('own rules can be removed; shipped ones cannot', async () => {
    await page.goto(new URL('#/profiles', page.url()).href)
    await expect(page.getByText('Quy chế riêng')).toBeVisible()
    await picture(page, 'rules-6-quy-che-rieng')
    await page.getByRole('button', { name: `Xóa ${own}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click()
    await expect(page.getByRole('article')).toHaveCount(6)
  })
})
