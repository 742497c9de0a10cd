import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { issuedMinutes } from './issued-minutes.ts'
import { enter, fill, tabTo } from './keyboard.ts'
import { opensslKeys, forIssuing, type OpensslKeys } from '../support/openssl-keys.ts'
import {
  softTokenModule,
  softTokens,
  tokenPin,
  whyNoSoftToken,
  type SoftTokens,
} from '../support/soft-token.ts'

test.skip(whyNoSoftToken !== undefined, whyNoSoftToken)

let tokens: SoftTokens
let keys: OpensslKeys
test.beforeEach(() => {
  keys = opensslKeys()
  tokens = softTokens()
  const issuer = keys.pair('Cơ quan chứng thực số chuyên dùng Chính phủ', forIssuing)
  tokens.add('Thư ký Hội đồng')
  tokens.add('Chủ tịch Hội đồng')
  const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']
  tokens.put('Thư ký Hội đồng', keys.pair('Văn thư của Hội đồng', undefined, { issuer }), '01')
  tokens.put(
    'Chủ tịch Hội đồng',
    keys.pair('Chủ tịch của Hội đồng', undefined, { issuer, algorithm: curve }),
    '01',
  )
})
test.afterEach(() => {
  tokens.remove()
  keys.remove()
})

test('minutes are signed with USB tokens, by keyboard, from a driver that nobody knows to a wrong PIN and the right one', async ({
  council: page,
}) => {
  const sitting = await issuedMinutes(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const byToken = page.getByRole('radio', { name: 'Ký bằng USB token' })
  const pin = page.getByLabel('Mã PIN của token')

  await tabTo(page, page.getByRole('radio', { name: 'Ký bằng tệp khóa' }))
  await page.keyboard.press('ArrowRight')
  await expect(byToken).toBeChecked()
  await expect(page.getByText('Chưa thấy token nào')).toBeVisible()
  await picture(page, 'token-1-chua-thay')

  await tabTo(page, page.getByText('Không thấy token? Chỉ trình điều khiển'))
  await page.keyboard.press('Enter')
  const path = page.getByLabel('Đường dẫn của tệp trên máy này')
  await fill(page, path, '/usr/lib/khong-co.so')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Không có tệp /usr/lib/khong-co.so.')).toBeVisible()
  await tabTo(page, page.getByText('Không thấy token? Chỉ trình điều khiển'))
  await page.keyboard.press('Enter')
  await fill(page, path, softTokenModule)
  await page.keyboard.press('Enter')

  const which = page.getByRole('group', { name: 'Ký bằng chứng thư nào?' })
  await expect(which.getByText('Cơ quan chứng thực số chuyên dùng Chính phủ')).toHaveCount(2)
  await expectAccessible(page, 'which certificate of which token')
  await expectHoldsTogether(page, 'which certificate of which token', 14)
  await which.scrollIntoViewIfNeeded()
  await picture(page, 'token-2-chung-thu')
  await tabTo(page, which.getByRole('radio').first())
  await page.keyboard.press('Space')
  const secretary = which.getByRole('radio', { name: 'Văn thư của Hội đồng' })
  if (!(await secretary.isChecked())) await page.keyboard.press('ArrowDown')
  await expect(secretary).toBeChecked()
  await expect(page.getByText('RSA-PSS', { exact: true })).toBeVisible()
  await expect(button('Ký với vai Thư ký')).toBeDisabled()

  const dialog = page.getByRole('dialog', { name: 'Xác nhận trước khi ký' })
  await fill(page, pin, 'không đúng')
  await page.keyboard.press('Enter')
  await enter(page, dialog.getByRole('button', { name: 'Vẫn ký' }))
  await expect(page.getByRole('alert').getByText('Mã PIN không đúng')).toBeVisible()
  await expect(pin).toHaveValue('')
  await expectAccessible(page, 'a wrong PIN')
  await picture(page, 'token-3-sai-pin')

  await fill(page, pin, tokenPin)
  await enter(page, button('Ký với vai Thư ký'))
  await enter(page, dialog.getByRole('button', { name: 'Vẫn ký' }))
  await expect(page.getByText('✓ Đã ký: Văn thư của Hội đồng')).toBeVisible()

  await tabTo(page, which.getByRole('radio').first())
  await page.keyboard.press('Space')
  const chair = which.getByRole('radio', { name: 'Chủ tịch của Hội đồng' })
  if (!(await chair.isChecked())) await page.keyboard.press('ArrowDown')
  await expect(chair).toBeChecked()
  await fill(page, pin, tokenPin)
  await page.keyboard.press('Enter')
  await enter(page, dialog.getByRole('button', { name: 'Vẫn ký' }))
  await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
  await picture(page, 'token-4-da-ky')
})

test('two wrong PINs in a row stop the program, until somebody says that they know it', async ({
  council: page,
}) => {
  const sitting = await issuedMinutes(page)
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)
  await page.getByText('Ký bằng USB token').click()
  await page.getByText('Không thấy token? Chỉ trình điều khiển').click()
  await page.getByLabel('Đường dẫn của tệp trên máy này').fill(softTokenModule)
  await page.getByRole('button', { name: 'Dùng tệp này' }).click()
  await page.getByRole('radio', { name: 'Văn thư của Hội đồng' }).check()
  const sign = async (pin: string) => {
    await page.getByLabel('Mã PIN của token').fill(pin)
    await page.getByRole('button', { name: 'Ký với vai Thư ký' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Vẫn ký' }).click()
  }
  await sign('1111')
  await expect(page.getByRole('alert').getByText('Mã PIN không đúng')).toBeVisible()
  await sign('2222')
  await expect(page.getByLabel('Mã PIN của token')).toHaveValue('')
  await expect(page.getByRole('alert').getByText('Mã PIN không đúng')).toBeVisible()
  await sign(tokenPin)
  await expect(page.getByRole('alert').getByText('Mã PIN đã sai 2 lần liên tiếp')).toBeVisible()
  await expectAccessible(page, 'no more PINs are sent')
  await picture(page, 'token-5-dung')
  await page.getByLabel('Mã PIN của token').fill(tokenPin)
  await expect(page.getByRole('button', { name: 'Ký với vai Thư ký' })).toBeDisabled()
  await page.getByText('Tôi vừa nhập đúng mã PIN này').click()
  await page.getByRole('button', { name: 'Ký với vai Thư ký' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vẫn ký' }).click()
  await expect(page.getByText('✓ Đã ký: Văn thư của Hội đồng')).toBeVisible()
})
