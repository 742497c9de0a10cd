import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aPdf, aPicture, begin, drop, row, saved, type Made } from './evidence-step.ts'
import { enter } from './keyboard.ts'

/** Begins as a film does, and is none. */
const noFilm: Made = {
  name: 'phim gioi thieu san pham.mp4',
  mimeType: 'video/mp4',
  buffer: Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42 no film', 'latin1'),
}

test('evidence comes in as it lies about, and is put in order', async ({ council: page }) => {
  await begin(page)
  const table = page.getByRole('group', { name: 'Danh mục minh chứng' })

  await test.step('an empty table says what belongs there', async () => {
    await expect(row(page, '1. Giấy đăng ký kinh doanh')).toContainText('chưa có tệp')
    await expectAccessible(page, 'evidence, none yet')
    await picture(page, 'ho-so-5-minh-chung-trong')
  })

  await test.step('files that are let fall go to their rows, and what cannot be taken is named', async () => {
    const licence = await aPdf('giay dkkd.pdf')
    await drop(page, [
      licence,
      await aPdf('Phiếu kiểm nghiệm 2026.pdf', 3),
      await aPdf('scan0001.pdf'),
      await aPicture(page, 'nhan hieu.jpg'),
      noFilm,
      { ...licence, name: 'bản sao.pdf' },
      { name: 'cai dat.exe', mimeType: '', buffer: Buffer.from('MZ no evidence') },
    ])
    await expect(
      row(page, '1. Giấy đăng ký kinh doanh').getByRole('button', { name: /giay dkkd/ }),
    ).toBeVisible()
    await expect(row(page, /^12\./).getByRole('button', { name: /Phiếu kiểm nghiệm 2026/ })).toBeVisible()
    await expect(row(page, /^7\./).getByRole('button', { name: /nhan hieu/ })).toBeVisible()
    await expect(row(page, 'Chưa xếp').getByRole('button', { name: /scan0001/ })).toBeVisible()
    await page.getByRole('button', { name: '2 tệp cần xem lại' }).click()
    await expect(page.getByText('“bản sao.pdf” đã có trong hồ sơ với tên “giay dkkd”')).toBeVisible()
    await expect(page.getByText('“cai dat.exe” không phải loại tệp mà hồ sơ nhận')).toBeVisible()
    await expect(page.getByText('Đã nhận 5 tệp.').first()).toBeVisible()
    await expectAccessible(page, 'evidence, taken in')
    await picture(page, 'ho-so-5-minh-chung')
    await page.getByRole('button', { name: 'Đã xem' }).click()
  })

  await test.step('a film that the player cannot play is found by trying', async () => {
    const film = row(page, /^10\./).getByRole('button', { name: /phim gioi thieu/ })
    await expect(film).toContainText('Máy này không phát được tệp này')
  })

  await test.step('by keyboard alone: chosen, moved, named, dated', async () => {
    await enter(page, row(page, 'Chưa xếp').getByRole('button', { name: /scan0001/ }))
    const place = page.getByLabel('Chuyển tới mục')
    await place.focus()
    await place.selectOption({ label: '12. Phiếu kiểm nghiệm chỉ tiêu chất lượng, an toàn thực phẩm' })
    await expect(row(page, /^12\./).getByRole('button', { name: /scan0001/ })).toBeVisible()
    await page.getByLabel('Tên trong hồ sơ').fill('Phiếu kiểm nghiệm 2025')
    await page.getByLabel('Giấy có giá trị đến ngày').fill('31/3/2027')
    const upwards = page.getByRole('button', { name: 'Đưa “Phiếu kiểm nghiệm 2025” lên trước' })
    await expect(upwards).toHaveAttribute('title', 'Đưa “Phiếu kiểm nghiệm 2025” lên trước')
    await enter(page, upwards)
    const lines = row(page, /^12\./).getByRole('button')
    await expect(lines.first()).toContainText('Phiếu kiểm nghiệm 2025')
    await expect(lines.first()).toContainText('có giá trị đến 31/03/2027')
    await saved(page)
  })

  await test.step('by dragging', async () => {
    // Both in view: a list that scrolls under the pointer is another thing.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await row(page, /^10\./).evaluate(element => element.scrollIntoView({ block: 'center' }))
    await row(page, /^7\./)
      .getByRole('button', { name: /nhan hieu/ })
      .dragTo(row(page, /^13\./))
    await expect(row(page, /^13\./).getByRole('button', { name: /nhan hieu/ })).toBeVisible()
  })

  await test.step('a picture is turned for viewing, and all is there after a reload', async () => {
    await page.getByRole('button', { name: 'Xoay phải' }).click()
    await page.getByRole('button', { name: 'Dùng làm ảnh sản phẩm' }).click()
    await saved(page)
    await page.reload()
    await row(page, /^13\./)
      .getByRole('button', { name: /nhan hieu/ })
      .click()
    await expect(page.locator('.viewer img')).toHaveCSS('transform', /matrix/)
    await expect(row(page, /^13\./).getByText('Ảnh sản phẩm ✓')).toBeVisible()
    await expect(row(page, /^12\./).getByRole('button')).toHaveCount(2)
    await picture(page, 'ho-so-5-minh-chung-xoay')
  })

  await test.step('a file is taken out, and put back', async () => {
    await page.getByRole('button', { name: 'Bỏ “nhan hieu” khỏi hồ sơ' }).click()
    await expect(table.getByRole('button', { name: /nhan hieu/ })).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(row(page, /^13\./).getByRole('button', { name: /nhan hieu/ })).toBeVisible()
    await expect(row(page, /^13\./).getByText('Ảnh sản phẩm ✓')).toBeVisible()
  })

  await test.step('a picture that a scanner pasted is taken in', async () => {
    const scan = await aPicture(page, 'image.jpg')
    await page.evaluate(base64 => {
      const clipboardData = new DataTransfer()
      const bytes = Uint8Array.from(`${atob(base64)} `, letter => letter.charCodeAt(0))
      clipboardData.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    }, scan.buffer.toString('base64'))
    await expect(row(page, 'Chưa xếp').getByRole('button', { name: /Bản quét/ })).toBeVisible()
  })

  await test.step('a hundred scans come in while somebody types', async () => {
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(window, { tasks })
      new PerformanceObserver(list =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      })
    })
    await row(page, /^12\./).getByRole('button').first().click()
    const many = await Promise.all(
      Array.from({ length: 100 }, (_, at) => aPdf(`hop dong mua che so ${at}.pdf`)),
    )
    await drop(page, many)
    await page.getByLabel('Tên trong hồ sơ').fill('')
    await page.getByLabel('Tên trong hồ sơ').pressSequentially('Phiếu kiểm nghiệm năm 2025')
    await expect(page.getByText('Đã nhận 100 tệp.').first()).toBeVisible()
    await expect(row(page, /^3\./).getByRole('button')).toHaveCount(100)
    await expect(page.getByLabel('Tên trong hồ sơ')).toHaveValue('Phiếu kiểm nghiệm năm 2025')
    const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'tasks') as number[])))
    test.info().annotations.push({ type: 'longest task, ms', description: String(longest) })
  })
})

test('the producer scores the product, cites pages, and sees what is still amiss', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { draft } = await ask('draft.create', {})
  const product = {
    criteriaSet: 'qd-26-2026/11',
    code: '',
    name: 'Chè Thôm Loà',
    description: '',
    picture: null,
    stage: { kind: 'first' },
    filedOn: null,
  } as const
  await ask('draft.save', { draft, revision: 1, changes: { product } })
  const to = (step: string) =>
    page.evaluate(hash => void (window.location.hash = hash), `#/dossiers/${draft}/${step}`)

  await test.step('the first criterion is open, and a digit chooses by points', async () => {
    await to('evidence')
    await expect(page.getByText('Chọn tệp…')).toBeVisible()
    await drop(page, [await aPdf('Hợp đồng mua chè.pdf', 3), await aPicture(page, 'xuong che.jpg')])
    await expect(row(page, /^3\./).getByRole('button')).toHaveCount(1)
    await to('assessment')
    await expect(page.getByRole('heading', { level: 4, name: /^1\.1/ })).toBeVisible()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expect(page.getByText('Chọn một tệp ở ô trên, rồi bấm vào trang cần dẫn.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Dẫn tệp này' })).toHaveCount(0)
    await expectAccessible(page, 'own sheet, blank')
    await page.getByRole('heading', { level: 4, name: /^1\.1/ }).click()
    await page.keyboard.press('3')
    await expect(page.getByText('Tổng 3')).toBeVisible()
    await expect(page.getByText(/1 tiêu chí có điểm mà chưa dẫn minh chứng/)).toBeVisible()
  })

  await test.step('a page is cited by a click on it, another by the button, and one is let go of', async () => {
    await page.getByLabel('Tệp minh chứng').selectOption({ label: 'Hợp đồng mua chè' })
    await page.getByRole('img', { name: 'Trang 1' }).click()
    const cited = page.getByRole('list', { name: 'Minh chứng dẫn cho tiêu chí 1.1' })
    await expect(cited.getByRole('button', { name: 'Hợp đồng mua chè · trang 1', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Trang sau' }).click()
    await page.getByRole('button', { name: 'Dẫn trang 2' }).click()
    await expect(cited.getByRole('listitem')).toHaveCount(2)
    await expectAccessible(page, 'own sheet, cited')
    await picture(page, 'ho-so-6-tu-cham')
    await cited.getByRole('button', { name: 'Bỏ dẫn Hợp đồng mua chè · trang 1' }).click()
    await expect(cited.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('on by keyboard; all is there after a reload', async () => {
    await page.getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 4, name: /^1\.2/ })).toBeVisible()
    await page.keyboard.press('-')
    await page.keyboard.press('n')
    await page.keyboard.type('chưa có chứng nhận')
    await page.keyboard.press('Escape')
    await saved(page)
    await page.reload()
    await expect(page.getByText('Tổng 3')).toBeVisible()
    await expect(page.getByRole('list', { name: /tiêu chí 1\.1/ }).getByRole('listitem')).toHaveCount(1)
    await page.getByRole('button', { name: /^1\.2/ }).click()
    await expect(page.getByLabel('Ghi chú của chủ thể')).toHaveValue('chưa có chứng nhận')
  })

  await test.step('the last look lists what is amiss, errors first, each with its way there', async () => {
    await to('review')
    await expect(page.getByRole('region', { name: /^Phải sửa trước khi xuất gói/ })).toBeVisible()
    await expectAccessible(page, 'review')
    await picture(page, 'ho-so-8-ra-soat')
    await page.getByRole('button', { name: 'Đến bước “Tự chấm điểm”' }).first().click()
    await expect(page.getByRole('region', { name: 'Phiếu tự chấm' })).toBeVisible()
  })
})

test('what was let fall is taken back heap by heap, the newest first, and put back', async ({
  council: page,
}) => {
  await begin(page)
  await drop(page, [await aPdf('giay dkkd.pdf'), await aPdf('scan0001.pdf')])
  await expect(page.getByText('Đã nhận 2 tệp.').first()).toBeVisible()
  await drop(page, [await aPdf('scan0002.pdf'), await aPdf('scan0003.pdf'), await aPdf('scan0004.pdf')])
  await expect(page.getByText('Đã nhận 3 tệp.').first()).toBeVisible()
  const lines = page.locator('[data-line]')
  await expect(lines).toHaveCount(5)

  await enter(page, page.getByRole('button', { name: 'Bỏ 3 tệp thêm gần nhất' }))
  await expect(lines).toHaveCount(2)
  await expect(page.getByText('Đã bỏ 3 tệp khỏi hồ sơ.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toBeFocused()
  await enter(page, page.getByRole('button', { name: 'Bỏ 2 tệp thêm gần nhất' }))
  await expect(lines).toHaveCount(0)
  await expect(page.getByRole('button', { name: /thêm gần nhất/ })).toHaveCount(0)
  await picture(page, 'ho-so-5-lay-lai')

  await enter(page, page.getByRole('button', { name: 'Lấy lại' }))
  await expect(lines).toHaveCount(2)
  await enter(page, page.getByRole('button', { name: 'Lấy lại' }))
  await expect(lines).toHaveCount(5)
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toHaveCount(0)
  await saved(page)
})
