import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { writePackage } from '#electron/packages/write-package.ts'
import { aDossier, asTaken, smallFile } from '../support/a-dossier.ts'
import { soundOnlyFilm } from '../support/sound-only-film.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { trainingSitting } from './held-sitting.ts'

test('what cannot be shown is said with its file and what to do', async ({ council: page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-not-shown-'))
  try {
    const sitting = await trainingSitting(asking(page))
    await page.goto(new URL(`#/sitting/${sitting}/prepare`, page.url()).href)
    await expect(page.getByRole('heading', { name: 'Chuẩn bị', level: 1 })).toBeVisible()
    await page.locator('input[type=file]').setInputFiles(await aPackageOfOddFiles(folder))
    await page.getByRole('button', { name: 'Xem hồ sơ Tệp lạ', exact: true }).click()
    for (const [file, sentence] of said) {
      await page.getByRole('button', { name: file, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: file })
      await expect(dialog.getByText(sentence)).toBeVisible()
      await picture(page, `khong-hien-${file}`)
      await expectAccessible(page, file)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const said = [
  ['PDF khoá', /đòi mật khẩu/],
  ['PDF cụt', /hỏng hoặc thiếu phần cuối/],
  ['Phim', /HEVC/],
] as const

async function aPackageOfOddFiles(folder: string): Promise<string> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'mật khẩu' })
  const odd = new Map([
    ['PDF khoá', await document.save()],
    ['PDF cụt', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0')],
    ['Phim', soundOnlyFilm],
  ])
  const base = aDossier()
  const files = [...odd.keys()].map(title => ({
    path: title === 'Phim' ? 'phim.webm' : `${title}.pdf`,
    title,
    mediaType: title === 'Phim' ? ('video/webm' as const) : ('application/pdf' as const),
    row: 3,
    ...asTaken,
  }))
  const dossier = {
    ...base,
    product: { ...base.product, code: base.product.code.replace(/-\d+(-\d+)$/, '-77$1'), name: 'Tệp lạ' },
    files: [...base.files, ...files],
  }
  const sourceOf = (name: string): string => path.join(folder, name.replaceAll('/', '_'))
  for (const { path: name, title } of dossier.files)
    writeFileSync(sourceOf(name), odd.get(title) ?? smallFile(name))
  const target = path.join(folder, 'tep-la.ocop')
  await writePackage(target, dossier, sourceOf)
  return target
}
