import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import { writePackage } from '#electron/packages/write-package.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { aDossier, asTaken, smallFile } from '../support/a-dossier.ts'
import { films } from '../support/films.ts'
import { brokenPage, pagesThatTakeTooMuch } from '../support/large-pages.ts'
import { aHeic, aScannedPdf } from '../support/office-files.ts'
import { soundOnlyFilm } from '../support/sound-only-film.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { trainingSitting } from './held-sitting.ts'

test('what cannot be shown is said with its file and what to do', async ({ council: page }) => {
  await loads(page, oddFiles)
  for (const { title, said } of oddFiles) {
    await page.getByRole('button', { name: title, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: title, exact: true })
    await expect(dialog.getByText(said)).toBeVisible()
    await picture(page, `khong-hien-${title}`)
    await expectAccessible(page, title)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('a page that takes too much is said to be too large, and is in no other’s way', async ({
  council: page,
}) => {
  await loads(page, [largePages, scan])
  await page.getByRole('button', { name: largePages.title, exact: true }).click()
  const drawing = page.getByRole('dialog', { name: largePages.title })
  const pageOf = (number: number) =>
    page.getByRole('img', { name: `Trang ${number}`, exact: true }).locator('canvas')
  await expect(drawing.getByText('Trang 1 quá lớn')).toBeInViewport()
  await expect(drawing.getByText(/(Đây là|Không vẽ được cả) hình thu nhỏ/)).toBeVisible()
  await picture(page, 'trang-qua-lon')
  await expectAccessible(page, 'a page that is too large')
  await page.getByRole('button', { name: 'Trang sau' }).click()
  await expect(drawing.getByText('Trang 2 quá lớn')).toBeInViewport()
  await page.getByRole('button', { name: 'Trang sau' }).click()
  await expect(pageOf(3)).toBeVisible()
  await picture(page, 'trang-sau-trang-qua-lon')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: scan.title, exact: true }).click()
  await expect(pageOf(1)).toBeVisible()
  await picture(page, 'ban-quet')
})

test('a page that is damaged says so with the way on, and the others are shown', async ({
  council: page,
}) => {
  await loads(page, [damaged])
  await page.getByRole('button', { name: damaged.title, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: damaged.title })
  await expect(page.getByRole('img', { name: 'Trang 1', exact: true }).locator('canvas')).toBeVisible()
  await dialog.getByRole('button', { name: 'Trang sau' }).first().click()
  await expect(dialog.getByText('Trang 2 của tệp này bị hỏng, không hiện được')).toBeInViewport()
  await expect(dialog.getByRole('link', { name: 'Mở tệp ở cửa sổ khác' }).first()).toBeVisible()
  await picture(page, 'trang-hong')
  await expectAccessible(page, 'a damaged page')
  await dialog.getByRole('status').getByRole('button', { name: 'Trang sau' }).click()
  await expect(page.getByRole('img', { name: 'Trang 3', exact: true }).locator('canvas')).toBeInViewport()
})

test('a film that the player knows is shown, and nothing is said of it', async ({ council: page }) => {
  const title = 'Phim xem được'
  const film = { title, path: 'vp9.webm', mediaType: 'video/webm', bytes: films.vp9, said: /$/ } as const
  await loads(page, [film])
  await page.getByRole('button', { name: title, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  const widthOf = (): Promise<number> =>
    dialog.locator('video').evaluate(player => (player instanceof HTMLVideoElement ? player.videoWidth : 0))
  await expect.poll(widthOf).toBe(32)
  await expect(dialog.getByRole('status')).toHaveCount(0)
})

async function loads(page: Page, files: readonly OddFile[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-not-shown-'))
  try {
    const sitting = await trainingSitting(asking(page))
    await page.goto(new URL(`#/sitting/${sitting}/prepare`, page.url()).href)
    await expect(page.getByRole('heading', { name: 'Chuẩn bị', level: 1 })).toBeVisible()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await aPackageOf(folder, files))
    await page.getByRole('button', { name: 'Xem hồ sơ Tệp lạ', exact: true }).click()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface OddFile {
  readonly title: string
  readonly path: string
  readonly mediaType: MediaType
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /** What is said of it. */
  readonly said: RegExp
}

const start = (bytes: string) => () => Buffer.from(bytes, 'latin1')
const oddFiles: readonly OddFile[] = [
  ...[
    { title: 'PDF khoá', bytes: lockedPdf, said: /đòi mật khẩu/ },
    {
      title: 'PDF cụt',
      bytes: start('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0'),
      said: /hỏng hoặc thiếu phần cuối/,
    },
  ].map(file => ({ ...file, path: `${file.title}.pdf`, mediaType: 'application/pdf' as const })),
  { title: 'Phim', path: 'phim.webm', mediaType: 'video/webm', bytes: () => soundOnlyFilm, said: /HEVC/ },
  {
    title: 'Phim điện thoại',
    path: 'hevc.mp4',
    mediaType: 'video/mp4',
    bytes: films.hevc,
    said: /điện thoại thường ghi HEVC/,
  },
  {
    title: 'Phim không tiếng',
    path: 'hevc không tiếng.mp4',
    mediaType: 'video/mp4',
    bytes: films.hevcWithoutSound,
    said: /điện thoại thường ghi HEVC/,
  },
  {
    title: 'Phim lạ',
    path: 'phim lạ.mp4',
    mediaType: 'video/mp4',
    bytes: start('\0\0\0\x18ftypmp42'),
    said: /không phát được phim này.*H\.264/,
  },
  {
    title: 'Văn bản',
    path: 'văn bản.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: start('PK\x03\x04'),
    said: /Văn bản\. .*lưu lại thành PDF/,
  },
  {
    title: 'Bảng tính',
    path: 'bảng tính.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: start('PK\x03\x04'),
    said: /lưu lại thành PDF/,
  },
  { title: 'Ảnh iPhone', path: 'ảnh.heic', mediaType: 'image/heic', bytes: aHeic, said: /thành ảnh JPEG/ },
  {
    title: 'Bản fax',
    path: 'fax.tiff',
    mediaType: 'image/tiff',
    bytes: start('II*\0'),
    said: /thành ảnh JPEG/,
  },
  {
    title: 'Phim iPhone',
    path: 'phim.mov',
    mediaType: 'video/quicktime',
    bytes: start('\0\0\0\x14ftypqt  '),
    said: /sang MP4 với H\.264/,
  },
  {
    title: 'Ghi âm',
    path: 'ghi âm.m4a',
    mediaType: 'audio/mp4',
    bytes: start('\0\0\0\x18ftypM4A '),
    said: /sang MP3/,
  },
  {
    title: 'Ghi âm cũ',
    path: 'ghi âm.amr',
    mediaType: 'audio/amr',
    bytes: start('#!AMR\n'),
    said: /sang MP3/,
  },
]

/** Shown in part, and behind it what is shown as usual. */
const largePages: OddFile = {
  title: 'Bản vẽ',
  path: 'bản vẽ.pdf',
  mediaType: 'application/pdf',
  bytes: pagesThatTakeTooMuch,
  said: /Trang 1 quá lớn/,
}
const damaged: OddFile = {
  title: 'Giấy hỏng',
  path: 'giấy hỏng.pdf',
  mediaType: 'application/pdf',
  bytes: brokenPage,
  said: /Trang 2/,
}
const scan: OddFile = {
  title: 'Bản quét',
  path: 'bản quét.pdf',
  mediaType: 'application/pdf',
  bytes: () => aScannedPdf([{}, { lines: 8 }]),
  said: /Trang 1/,
}

async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'mật khẩu' })
  return document.save()
}

async function aPackageOf(folder: string, odd: readonly OddFile[]): Promise<string> {
  const base = aDossier()
  const files = odd.map(({ path: name, title, mediaType }) => ({
    path: name,
    title,
    mediaType,
    row: 3,
    ...asTaken,
  }))
  const dossier = {
    ...base,
    product: { ...base.product, code: base.product.code.replace(/-\d+(-\d+)$/, '-77$1'), name: 'Tệp lạ' },
    files: [...base.files, ...files],
  }
  const sourceOf = (name: string): string => path.join(folder, name.replaceAll('/', '_'))
  for (const { path: name } of base.files) writeFileSync(sourceOf(name), smallFile(name))
  for (const { path: name, bytes } of odd) writeFileSync(sourceOf(name), await bytes())
  const target = path.join(folder, 'tep-la.ocop')
  await writePackage(target, dossier, sourceOf)
  return target
}
